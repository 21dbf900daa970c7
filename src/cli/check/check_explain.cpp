#include "cli/check/check_explain.h"

#include "cli/embedded_examples.h"
#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/check/rule_case.h"
#include "core/search/edit_distance.h"

#include <algorithm>

namespace cli {

namespace {

constexpr int inset = 4;

std::string_view weight_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return "An error: a MUST is broken, and recipients may refuse or misread the message.";
    case core::Severity::Warning: return "A warning: a SHOULD, a definition or a strong convention is not kept.";
    case core::Severity::Info: return "A note: worth knowing, not wrong.";
    }
    return {};
}

struct Examples
{
    std::string breaks;
    std::string keeps;
};

Examples examples_of(const core::CheckRule& rule)
{
    Examples examples;
    for (core::RuleCase& each : core::read_rule_cases(core::embedded_examples()[0].text))
        if (each.name == rule.id)
            (each.kind == "fires" ? examples.breaks : examples.keeps) = std::move(each.text);
    return examples;
}

// What the check says of the example that breaks the rule.
core::Finding finding_in(const core::CheckRule& rule, const std::string& example, const core::Catalog& catalog)
{
    const core::CheckResult result = core::check(example, catalog);
    const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                    [&](const core::Finding& each) { return each.rule == rule.id; });
    return found == result.findings.end() ? core::Finding{} : *found;
}

std::vector<std::string> printable_lines(std::string_view text)
{
    std::vector<std::string> lines;
    for (const std::string_view line : core::split(core::trim_end(text, "\n"), '\n'))
        lines.push_back(printable(line));
    return lines;
}

} // namespace

std::string explain_rule(const core::CheckRule& rule, const core::Catalog& catalog, bool as_json)
{
    const Examples examples = examples_of(rule);
    const core::Finding finding = finding_in(rule, examples.breaks, catalog);
    if (as_json) {
        core::JsonWriter out;
        out.open_object().member("rule", rule.id);
        out.member("severity", core::name_of(core::severity_names, rule.severity));
        out.member("statement", rule.statement).member("source", rule.source);
        out.member("message", finding.message).member("fix", finding.fix);
        out.member("breaks", examples.breaks).member("keeps", examples.keeps).close_object();
        return out.text() + '\n';
    }
    TerminalText out(terminal_form());
    const Span title[] = {{rule.id, Ink::Strong}};
    out.paragraph(title);
    out.paragraph(rule.statement);
    out.paragraph(weight_of(rule.severity));
    out.paragraph(rule.source, 0, Ink::Muted);
    out.heading("This breaks it");
    out.verbatim(printable_lines(examples.breaks), inset);
    out.heading("Why");
    out.paragraph(finding.message);
    out.paragraph(finding.fix);
    out.heading("This does not");
    out.verbatim(printable_lines(examples.keeps), inset);
    return out.text();
}

std::optional<core::CheckRule> named_rule(std::string_view id, std::string& fault)
{
    if (const std::optional<core::CheckRule> rule = core::find_check_rule(id))
        return rule;
    constexpr int most_slips = 3;
    int fewest = most_slips + 1;
    std::string_view meant;
    for (const core::CheckRule& rule : core::check_rules())
        if (const int slips = core::edit_distance(rule.id, id, most_slips); slips < fewest) {
            fewest = slips;
            meant = rule.id;
        }
    fault = "there is no rule " + core::json_quoted(id) +
            (meant.empty() ? std::string() : "; did you mean " + std::string(meant) + '?');
    return std::nullopt;
}

} // namespace cli
