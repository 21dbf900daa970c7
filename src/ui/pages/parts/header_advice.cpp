#include "ui/pages/parts/header_advice.h"

#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"

namespace ui {

void draw_header_advice(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers)
{
    bullets(sheet, static_cast<int>(headers.size()), [&](Sheet& item, int i) {
        const core::HeaderAdvice& advice = headers[static_cast<std::size_t>(i)];
        std::vector<Run> runs = {{advice.name, {Face::Mono, 20, 27}, Tone::Text, {}},
                                 {"  " + std::string(core::word_of(advice.strength)),
                                  core::is_binding(advice.strength) ? type::small_strong : type::small,
                                  core::is_binding(advice.strength) ? Tone::Class5 : Tone::Muted,
                                  {}}};
        for (Run& run : inline_runs(advice.when.empty() ? "" : " · " + advice.when, type::small, Tone::Muted))
            runs.push_back(std::move(run));
        item.paragraph(runs);
        runs = inline_runs(advice.why + "  ", type::body, Tone::Text);
        for (Run& run : source_runs(advice.source, type::small, Tone::Muted))
            runs.push_back(std::move(run));
        item.paragraph(runs);
    });
}

} // namespace ui
