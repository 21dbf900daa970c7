#include "cli/check_command.h"

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/files.h"
#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/check/check.h"

#include <algorithm>
#include <string>

namespace cli {

namespace {

constexpr int inset = 4; // of what stands under a finding

std::string as_json(const core::CheckResult& result)
{
    core::JsonWriter out;
    out.open_object().member("verdict", core::name_of(core::check_verdict_names, result.verdict));
    if (!result.reason.empty())
        out.member("reason", result.reason);
    out.key("findings").open_array();
    for (const core::Finding& finding : result.findings) {
        out.open_object()
            .member("severity", core::name_of(core::severity_names, finding.severity))
            .member("rule", finding.rule);
        out.member("message", finding.message).member("line", finding.line).member("source", finding.source);
        out.member("fix", finding.fix).key("codes").open_array();
        for (const int code : finding.codes)
            out.value(code);
        out.close_array().close_object();
    }
    out.close_array().close_object();
    return out.text() + '\n';
}

Ink ink_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Info: return Ink::Muted;
    case core::Severity::Warning: return Ink::Class4;
    case core::Severity::Error: return Ink::Class5;
    }
    return Ink::Plain;
}

void write_finding(TerminalText& out, const core::Finding& finding)
{
    const std::string line = "line " + std::to_string(finding.line) + ":";
    const std::string severity(core::name_of(core::severity_names, finding.severity));
    const std::string rule = "[" + finding.rule + "]";
    const Span title[] = {{line, Ink::Strong}, {severity, ink_of(finding.severity)}, {rule, Ink::Muted}};
    out.blank();
    out.paragraph(title);
    out.paragraph(finding.message, inset);
    out.paragraph(finding.fix, inset);
    out.paragraph(finding.source, inset, Ink::Muted);
}

std::string number_of(const core::CheckResult& result, core::Severity severity, std::string_view one)
{
    const auto is_such = [&](const core::Finding& finding) { return finding.severity == severity; };
    return core::counted(std::count_if(result.findings.begin(), result.findings.end(), is_such), one);
}

std::string summary_of(const core::CheckResult& result)
{
    if (result.findings.empty())
        return "Clean: no rule is broken.";
    return number_of(result, core::Severity::Error, "error") + ", " +
           number_of(result, core::Severity::Warning, "warning") + ", " +
           number_of(result, core::Severity::Info, "note") + '.';
}

std::string as_text(const core::CheckResult& result)
{
    TerminalText out(terminal_form());
    if (result.verdict == core::CheckVerdict::Unparsable) {
        out.paragraph("This cannot be read as an HTTP response, because " + result.reason + '.');
        return out.text();
    }
    for (const core::Finding& finding : result.findings)
        write_finding(out, finding);
    out.blank();
    out.paragraph(summary_of(result));
    return out.text();
}

int exit_code_of(core::CheckVerdict verdict)
{
    switch (verdict) {
    case core::CheckVerdict::Clean:
    case core::CheckVerdict::Info: return exit_success;
    case core::CheckVerdict::Warning: return exit_warning;
    case core::CheckVerdict::Error: return exit_error;
    case core::CheckVerdict::Unparsable: return exit_unparsable;
    }
    return exit_unparsable;
}

} // namespace

int run_check(std::span<const std::string_view> arguments, const core::Catalog& catalog)
{
    constexpr Option options[] = {{"--json"}};
    const Arguments given = parse_arguments(arguments, options);
    if (!given.fault.empty())
        return refuse_usage(given.fault, check_usage);
    if (given.words.size() > 1)
        return refuse_usage("more than one file", check_usage);
    std::string fault;
    const std::optional<std::string> text =
        read_file(given.words.empty() ? "-" : given.words[0], core::max_pasted_bytes + 1, fault);
    if (!text) {
        write_error("whichcode: " + fault);
        return exit_no_input;
    }
    const core::CheckResult result = core::check(*text, catalog);
    write_output(given.has("--json") ? as_json(result) : as_text(result));
    return exit_code_of(result.verdict);
}

} // namespace cli
