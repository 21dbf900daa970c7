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
    badge_card(
        sheet, "best", core::to_hash(core::code_route(ruling.best)), look, 0, std::to_string(ruling.best), digit,
        [&](Sheet& column) {
            const Run name[] = {{code ? code->name : std::string("Not in this catalog"), type::number, Tone::Text, {}}};
            column.flow(name);
            if (code == nullptr)
                return;
            const std::vector<Run> meaning = inline_runs(code->meaning, type::body, Tone::Text);
            column.flow(meaning);
        });
    sheet.gap(space::medium);
    std::vector<Run> runs = inline_runs(ruling.because + "  ", type::body, Tone::Text);
    for (Run& run : source_runs(source, type::small, Tone::Muted))
        runs.push_back(std::move(run));
    sheet.paragraph(runs);
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
        std::vector<Run> why = inline_runs(of->why + "  ", type::small, Tone::Muted);
        for (Run& run : source_runs(of->source, type::small, Tone::Muted))
            why.push_back(std::move(run));
        inner.paragraph(why);
    });
}

void draw_acceptable(Sheet& sheet, const core::Catalog& catalog, const std::vector<core::Acceptable>& acceptable)
{
    if (acceptable.empty())
        return;
    part_heading(sheet, "Also right");
    Structure list(sheet, Role::List);
    for (std::size_t i = 0; i < acceptable.size(); ++i) {
        Structure item(sheet, Role::Item);
        sheet.gap(i > 0 ? space::medium : 0);
        {
            Row row(sheet);
            row.code(catalog, acceptable[i].code);
        }
        sheet.gap(space::tiny);
        sheet.paragraph(acceptable[i].when, type::body);
    }
}

void draw_tempting(Sheet& sheet, const core::Catalog& catalog, const std::vector<core::Tempting>& tempting)
{
    if (tempting.empty())
        return;
    part_heading(sheet, "Tempting, but wrong here");
    Structure list(sheet, Role::List);
    for (std::size_t i = 0; i < tempting.size(); ++i) {
        Structure item(sheet, Role::Item);
        sheet.gap(i > 0 ? space::medium : 0);
        {
            Row row(sheet);
            row.code(catalog, tempting[i].code);
        }
        sheet.gap(space::tiny);
        sheet.paragraph(tempting[i].why, type::body);
        std::vector<Run> unless = {{"Right if ", type::small_strong, Tone::Muted, {}}};
        for (Run& run : inline_runs(tempting[i].unless, type::small, Tone::Muted))
            unless.push_back(std::move(run));
        sheet.paragraph(unless);
    }
}

void draw_ruling_headers(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers)
{
    if (headers.empty())
        return;
    part_heading(sheet, "Header fields to send");
    draw_header_advice(sheet, headers);
}

} // namespace ui
