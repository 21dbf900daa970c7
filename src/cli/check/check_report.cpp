#include "cli/check/check_report.h"

#include "cli/check/reading_report.h"
#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/base/text.h"

namespace cli {

namespace {

constexpr int inset = 4; // of what stands under a finding

Ink ink_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Info: return Ink::Muted;
    case core::Severity::Warning: return Ink::Class4;
    case core::Severity::Error: return Ink::Class5;
    }
    return Ink::Plain;
}

struct Tally
{
    std::ptrdiff_t errors = 0;
    std::ptrdiff_t warnings = 0;
    std::ptrdiff_t notes = 0;
    std::ptrdiff_t unread = 0;

    void add(const core::CheckResult& result)
    {
        errors += core::count_of(result, core::Severity::Error);
        warnings += core::count_of(result, core::Severity::Warning);
        notes += core::count_of(result, core::Severity::Info);
        unread += result.verdict == core::CheckVerdict::Unparsable ? 1 : 0;
    }

    std::string words() const
    {
        if (errors + warnings + notes + unread == 0)
            return "Clean: no rule is broken.";
        const std::string found = core::counted(errors, "error") + ", " + core::counted(warnings, "warning") + ", " +
                                  core::counted(notes, "note");
        return found + (unread == 0 ? "" : ", " + std::to_string(unread) + " not read") + '.';
    }
};

void write_message(TerminalText& out, const core::CheckResult& result)
{
    write_reading(out, result);
    if (result.verdict == core::CheckVerdict::Unparsable)
        return out.paragraph(core::refusal_of(result));
    for (const core::Finding& finding : result.findings)
        write_finding(out, finding);
    Tally tally;
    tally.add(result);
    out.blank();
    const bool is_told_by_notes = !result.message && result.findings.empty() && !result.notes.empty();
    if (!is_told_by_notes)
        out.paragraph(tally.words());
}

void write_result(core::JsonWriter& out, const CheckedMessage& message, bool is_one_of_several)
{
    const core::CheckResult& result = message.result;
    out.open_object();
    if (is_one_of_several) {
        out.member("file", message.file);
        if (!message.entry.empty())
            out.member("entry", message.entry);
    }
    out.member("verdict", core::name_of(core::check_verdict_names, result.verdict));
    if (!result.reason.empty())
        out.member("reason", result.reason);
    add_reading(out, result);
    out.key("findings").open_array();
    for (const core::Finding& finding : result.findings) {
        out.open_object()
            .member("severity", core::name_of(core::severity_names, finding.severity))
            .member("rule", finding.rule);
        out.member("message", finding.message).member("line", finding.line).member("source", finding.source);
        out.member("exchange", static_cast<int>(finding.exchange));
        out.member("fix", finding.fix).key("codes").open_array();
        for (const int code : finding.codes)
            out.value(code);
        out.close_array().close_object();
    }
    out.close_array().close_object();
}

} // namespace

std::string name_of(const CheckedMessage& message)
{
    const std::string file = message.file == "-" ? "standard input" : message.file;
    return message.entry.empty() ? file : file + ": " + message.entry;
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

std::string report_text(std::span<const CheckedMessage> messages, core::Severity)
{
    TerminalText out(terminal_form());
    if (messages.size() == 1) {
        write_message(out, messages[0].result);
        return out.text();
    }
    Tally all;
    for (const CheckedMessage& message : messages) {
        out.heading(name_of(message));
        write_message(out, message.result);
        all.add(message.result);
    }
    out.heading(core::counted(static_cast<long long>(messages.size()), "message") + " together");
    out.paragraph(all.words());
    return out.text();
}

std::string report_json(std::span<const CheckedMessage> messages, core::Severity)
{
    core::JsonWriter out;
    if (messages.size() == 1) {
        write_result(out, messages[0], false);
        return out.text() + '\n';
    }
    out.open_array();
    for (const CheckedMessage& message : messages)
        write_result(out, message, true);
    out.close_array();
    return out.text() + '\n';
}

} // namespace cli
