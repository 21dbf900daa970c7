#include "ui/prose.h"

#include "core/catalog/fact_sheet.h"
#include "core/catalog/source.h"

namespace ui {

namespace {

// In small, each citation leading to its source.
std::vector<Run> source_runs(const Sheet& sheet, std::string_view source)
{
    std::vector<Run> runs;
    for (core::SourcePart& part : core::source_parts(source, sheet.sources))
        runs.push_back({std::move(part.text), type::small, Tone::Muted, std::move(part.url)});
    return runs;
}

} // namespace

void claim(Sheet& sheet, const core::Claim& claim, const TextStyle& style)
{
    std::vector<Run> runs = inline_runs(claim.text, style, Tone::Text);
    runs.push_back({"  ", type::small, Tone::Muted, {}});
    runs.push_back({std::string(core::word_of(claim.strength)) + ", ",
                    core::is_binding(claim.strength) ? type::small_strong : type::small,
                    Tone::Muted,
                    {}});
    append(runs, source_runs(sheet, claim.source));
    sheet.paragraph(runs);
}

void sourced(Sheet& sheet, std::vector<Run> text, std::string_view source)
{
    append(text, source_runs(sheet, source));
    sheet.paragraph(text);
}

void sourced(Sheet& sheet, std::string_view text, std::string_view source, const TextStyle& style, Tone tone)
{
    sourced(sheet, inline_runs(std::string(text) + "  ", style, tone), source);
}

void source_line(Sheet& sheet, std::string_view source) { sheet.paragraph(source_runs(sheet, source)); }

void term(Sheet& sheet, std::string_view label)
{
    Structure structure(sheet, Role::Term);
    sheet.flow(label, type::label, Tone::Muted);
}

} // namespace ui
