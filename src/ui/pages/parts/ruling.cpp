#include "ui/pages/parts/ruling.h"

#include "ui/controls.h"
#include "ui/pages/parts/header_advice.h"
#include "ui/widgets.h"

#include "core/route.h"

namespace ui {

void draw_best(Sheet& sheet, const core::Catalog& catalog, const core::Ruling& ruling, std::string_view source)
{
    const core::Code* code = catalog.find_code(ruling.best);
    const int digit = ruling.best / 100;
    const CardLook look{Tone::Surface, class_tone(digit)};
    badge_card(sheet, "best", core::to_hash(core::code_route(ruling.best)), look, 0, std::to_string(ruling.best), digit,
               [&](Sheet& column) {
                   if (code == nullptr)
                       return column.flow("Not in this catalog", type::number);
                   column.flow(code->name, type::number);
                   column.flow(code->meaning, type::body);
               });
    sheet.gap(space::medium);
    sourced(sheet, ruling.because, source);
}

void draw_deciding_switch(Sheet& sheet, const app::State& state, const core::Ruling& ruling, int written,
                          std::string_view switch_id)
{
    const core::Switch* of = state.catalog.find_switch(switch_id);
    if (of == nullptr)
        return;
    sheet.gap(space::large);
    card(sheet, {}, [&](Sheet& inner) {
        inner.heading(2, "Your house style decides here", type::subheading);
        inner.gap(space::tiny);
        if (ruling.moved_by != nullptr)
            inner.paragraph("It turned the answer from " + std::to_string(written) + " to " +
                                std::to_string(ruling.best) + ".",
                            type::body);
        switch_bar(inner, state, *of);
        inner.gap(space::medium);
        sourced(inner, of->why, of->source, type::small, Tone::Muted);
    });
}

void draw_acceptable(Sheet& sheet, const core::Catalog& catalog, const std::vector<core::Acceptable>& acceptable)
{
    if (acceptable.empty())
        return;
    part_heading(sheet, "Also right");
    entries(sheet, acceptable, space::medium, [&](Sheet& entry, const core::Acceptable& each) {
        code_row(entry, catalog, {each.code});
        entry.gap(space::tiny);
        entry.paragraph(each.when);
    });
}

void draw_tempting(Sheet& sheet, const core::Catalog& catalog, const std::vector<core::Tempting>& tempting)
{
    if (tempting.empty())
        return;
    part_heading(sheet, "Tempting, but wrong here");
    entries(sheet, tempting, space::medium, [&](Sheet& entry, const core::Tempting& each) {
        code_row(entry, catalog, {each.code});
        entry.gap(space::tiny);
        entry.paragraph(each.why);
        std::vector<Run> unless = {{"Right if ", type::small_strong, Tone::Muted, {}}};
        append(unless, inline_runs(each.unless, type::small, Tone::Muted));
        entry.paragraph(unless);
    });
}

void draw_ruling_headers(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers)
{
    if (headers.empty())
        return;
    part_heading(sheet, "Header fields to send");
    draw_header_advice(sheet, headers);
}

} // namespace ui
