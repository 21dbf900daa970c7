#include "ui/prose.h"

#include "core/catalog/fact_sheet.h"
#include "core/catalog/source.h"

namespace ui {

void claim(Sheet& sheet, const core::Claim& claim, const TextStyle& style)
{
    std::vector<Run> runs = inline_runs(claim.text, style, Tone::Text);
    runs.push_back({"  ", type::small, Tone::Muted, {}});
    runs.push_back({std::string(core::word_of(claim.strength)) + ", ",
                    core::is_binding(claim.strength) ? type::small_strong : type::small,
                    Tone::Muted,
                    {}});
    append(runs, source_runs(sheet, claim.source, type::small, Tone::Muted));
    sheet.paragraph(runs);
}

void sourced(Sheet& sheet, std::vector<Run> text, std::string_view source)
{
    append(text, source_runs(sheet, source, type::small, Tone::Muted));
    sheet.paragraph(text);
}

void sourced(Sheet& sheet, std::string_view text, std::string_view source, const TextStyle& style, Tone tone)
{
    sourced(sheet, inline_runs(std::string(text) + "  ", style, tone), source);
}

void source_line(Sheet& sheet, std::string_view source)
{
    sheet.paragraph(source_runs(sheet, source, type::small, Tone::Muted));
}

std::vector<Run> source_runs(const Sheet& sheet, std::string_view source, const TextStyle& style, Tone tone)
{
    std::vector<Run> runs;
    for (core::SourcePart& part : core::source_parts(source, sheet.sources))
        runs.push_back({std::move(part.text), style, tone, std::move(part.url)});
    return runs;
}

void term(Sheet& sheet, std::string_view label)
{
    Structure structure(sheet, Role::Term);
    sheet.flow(label, type::label, Tone::Muted);
}

} // namespace ui
