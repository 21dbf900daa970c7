#include "ui/pages/check/finding_list.h"

#include "ui/icon.h"
#include "ui/widgets.h"

#include "core/base/text.h"

#include <algorithm>

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
        const auto count = std::count_if(result.findings.begin(), result.findings.end(),
                                         [&](const core::Finding& each) { return each.severity == severity; });
        if (count > 0)
            summary += (summary.empty() ? "" : ", ") + core::counted(count, one);
    };
    add(core::Severity::Error, "error");
    add(core::Severity::Warning, "warning");
    add(core::Severity::Info, "note");
    return summary.empty() ? "Nothing to object to" : summary;
}

void draw_finding(Sheet& sheet, const core::Catalog& catalog, const core::Finding& finding)
{
    card(sheet, {Tone::Surface, Tone::Border, 0, space::medium + 2}, [&](Sheet& inner) {
        icon_line(inner, icon_of(finding.severity),
                  std::string(word_of(finding.severity)) +
                      (finding.line > 0 ? ", line " + std::to_string(finding.line) : ""),
                  tone_of(finding.severity));
        inner.gap(space::tiny);
        inner.paragraph(finding.message, type::body);
        if (!finding.fix.empty()) {
            std::vector<Run> fix = {{"To do: ", type::body_strong, Tone::Text, {}}};
            for (Run& run : inline_runs(finding.fix, type::body, Tone::Text))
                fix.push_back(std::move(run));
            inner.paragraph(fix);
        }
        std::vector<Run> source = {{finding.rule + " · ", type::small, Tone::Muted, {}}};
        for (Run& run : source_runs(finding.source, type::small, Tone::Muted))
            source.push_back(std::move(run));
        inner.paragraph(source);
        if (finding.codes.empty())
            return;
        inner.gap(space::small);
        Row row(inner);
        for (const int code : finding.codes)
            if (catalog.find_code(code) != nullptr)
                row.code(catalog, code);
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

void draw_findings(Sheet& sheet, const app::State& state)
{
    const core::CheckResult& result = state.checked;
    sheet.heading(2, "Findings", type::heading);
    sheet.gap(space::small);
    {
        Structure status(sheet, Role::Status);
        if (state.pasted.empty())
            sheet.paragraph("Nothing pasted yet.", type::body, Tone::Muted);
        else if (result.verdict == core::CheckVerdict::Unparsable)
            sheet.paragraph("This cannot be read as an HTTP response, because " + result.reason + ".", type::body);
        else
            sheet.paragraph(summary_of(result), type::body_strong);
    }
    sheet.gap(space::medium);
    Structure list(sheet, Role::List);
    for (const core::Finding& finding : result.findings) {
        Structure item(sheet, Role::Item);
        draw_finding(sheet, state.catalog, finding);
        sheet.gap(space::small);
    }
}

} // namespace ui
