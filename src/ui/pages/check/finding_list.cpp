#include "ui/pages/check/finding_list.h"

#include "ui/icon.h"
#include "ui/pages/check/reading_view.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

std::string_view word_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return "Error";
    case core::Severity::Warning: return "Warning";
    case core::Severity::Info: return "For your information";
    }
    return {};
}

Icon icon_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return Icon::Cross;
    case core::Severity::Warning: return Icon::Caution;
    case core::Severity::Info: return Icon::Note;
    }
    return Icon::Note;
}

std::string summary_of(const core::CheckResult& result)
{
    std::string summary;
    const auto add = [&](core::Severity severity, std::string_view one) {
        const std::ptrdiff_t count = core::count_of(result, severity);
        if (count > 0)
            summary += (summary.empty() ? "" : ", ") + core::counted(count, one);
    };
    add(core::Severity::Error, "error");
    add(core::Severity::Warning, "warning");
    add(core::Severity::Info, "note");
    return summary.empty() ? "Nothing to object to" : summary;
}

// Where a recording has thousands, the gravest: by line if all are shown.
std::vector<std::size_t> shown_findings(const core::CheckResult& result)
{
    constexpr std::size_t most_findings = 300;
    std::vector<std::size_t> order(result.findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (order.size() <= most_findings)
        return order;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return result.findings[a].severity > result.findings[b].severity;
    });
    order.resize(most_findings);
    return order;
}

void draw_finding(Sheet& sheet, const app::State& state, const core::Finding& finding)
{
    const core::CheckResult& result = state.checked;
    card(sheet, entry_look(), [&](Sheet& inner) {
        const std::string line = finding.line > 0 ? ", line " + std::to_string(finding.line) : "";
        icon_line(inner, icon_of(finding.severity), std::string(word_of(finding.severity)) + line,
                  tone_of(finding.severity));
        if (result.exchanges.size() > 1)
            inner.paragraph(name_of(result.exchanges[finding.exchange]), type::small, Tone::Muted);
        inner.gap(space::tiny);
        inner.paragraph(finding.message, type::body);
        if (!finding.fix.empty()) {
            std::vector<Run> fix = {{"To do: ", type::body_strong, Tone::Text, {}}};
            append(fix, inline_runs(finding.fix, type::body, Tone::Text));
            inner.paragraph(fix);
        }
        sourced(inner, {rule_run(finding.rule, type::small), {" · ", type::small, Tone::Muted, {}}}, finding.source);
        inner.gap(space::small);
        Row row(inner);
        line_button(row, state, finding.line);
        for (const int code : finding.codes)
            if (state.catalog.find_code(code) != nullptr)
                row.code(state.catalog, code);
    });
}

} // namespace

Tone tone_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return Tone::Class5;
    case core::Severity::Warning: return Tone::Class4;
    case core::Severity::Info: return Tone::Class3;
    }
    return Tone::Muted;
}

Tone tint_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return Tone::Tint5;
    case core::Severity::Warning: return Tone::Tint4;
    case core::Severity::Info: return Tone::Tint3;
    }
    return Tone::Sunken;
}

std::string name_of(const core::CheckedExchange& exchange)
{
    const bool has_both = !exchange.method.empty() && !exchange.address.empty();
    const std::string request = exchange.method + (has_both ? " " : "") + exchange.address;
    return std::to_string(exchange.code) + (request.empty() ? "" : " ") + request;
}

Run rule_run(std::string_view rule, const TextStyle& style)
{
    const std::string item = std::string(core::check_rule_prefix) + std::string(rule);
    return {std::string(rule), style, Tone::Accent, core::to_hash(core::page_route(core::Page::Rules, item))};
}

void line_button(Row& row, const app::State& state, int line)
{
    const std::string number = std::to_string(line);
    if (line > 0 && app::can_show_text(state))
        row.button("Show line " + number + " in the text", "Line " + number, app::ShowLine{line});
}

void draw_findings(Sheet& sheet, const app::State& state)
{
    const core::CheckResult& result = state.checked;
    sheet.heading(2, "Findings", type::heading);
    sheet.gap(space::small);
    {
        Structure status(sheet, Role::Status);
        if (state.pasted.empty())
            sheet.paragraph("Nothing pasted yet.", type::body, Tone::Muted);
        else if (!app::can_check(state))
            loading_line(sheet);
        else if (result.verdict == core::CheckVerdict::Unparsable)
            sheet.paragraph(core::refusal_of(result));
        else if (result.message)
            sheet.paragraph(summary_of(result), type::body_strong);
    }
    if (!state.pasted.empty())
        draw_reading(sheet, state);
    sheet.gap(space::medium);
    const std::vector<std::size_t> order = shown_findings(result);
    entries(sheet, order, space::small,
            [&](Sheet& entry, std::size_t index) { draw_finding(entry, state, result.findings[index]); });
    if (order.size() < result.findings.size())
        sheet.paragraph("These are the gravest " + std::to_string(order.size()) + " of " +
                            core::counted(static_cast<long long>(result.findings.size()), "finding") +
                            ". The command `whichcode check` lists all of them.",
                        type::small, Tone::Muted);
}

} // namespace ui
