#include "ui/pages/parts/header_advice.h"

#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"

namespace ui {

void header_line(Sheet& sheet, const core::HeaderAdvice& advice, const TextStyle& style)
{
    const bool binding = core::is_binding(advice.strength);
    std::vector<Run> runs = inline_runs('`' + advice.name + '`', style, Tone::Text);
    runs.push_back({"  " + std::string(core::word_of(advice.strength)),
                    binding ? type::small_strong : type::small,
                    binding ? Tone::Class5 : Tone::Muted,
                    {}});
    if (!advice.when.empty())
        append(runs, inline_runs(" · " + advice.when, type::small, Tone::Muted));
    sheet.paragraph(runs);
}

void draw_header_advice(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers)
{
    bullets(sheet, headers, [](Sheet& item, const core::HeaderAdvice& advice) {
        header_line(item, advice, type::body);
        sourced(item, advice.why, advice.source);
    });
}

} // namespace ui
