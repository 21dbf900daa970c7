#include "ui/pages/search_answer.h"

#include "ui/pages/parts/situation_areas.h"
#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"
#include "core/route.h"

namespace ui {

namespace {

// Another code with what makes it right.
void draw_other(Sheet& sheet, const core::Catalog& catalog, std::string_view label, int code, std::string_view when)
{
    sheet.gap(space::medium);
    {
        Row row(sheet);
        row.label(label);
        row.code(catalog, code);
    }
    sheet.gap(space::tiny);
    sheet.paragraph(when);
}

} // namespace

void draw_search_answer(Sheet& sheet, const app::State& state, const core::SearchAnswer& answer)
{
    const core::Ruling& ruling = answer.ruling;
    const core::Situation& situation = state.catalog.situations[static_cast<std::size_t>(answer.situation)];
    Structure group(sheet, Role::Group, "answer");
    group->text = "Answer";
    card(sheet, {Tone::Surface, class_tone(ruling.best / 100)}, [&](Sheet& inner) {
        inner.heading(2, core::headline_of(state.catalog, answer), type::subheading);
        inner.gap(space::tiny);
        text_link(inner, core::labelled_text(state.catalog, situation),
                  core::to_hash(situation_route(situation.id, state.route.style)));
        inner.gap(space::small);
        sourced(inner, ruling.because, situation.source);
        if (answer.rival != 0)
            draw_other(inner, state.catalog, "Nearly as close", answer.rival, answer.rival_fact);
        for (const core::Acceptable& each : ruling.acceptable)
            draw_other(inner, state.catalog, "Also right", each.code, each.when);
    });
    sheet.gap(space::medium);
}

} // namespace ui
