#include "ui/pages/pages.h"

#include "ui/controls.h"
#include "ui/pages/parts/recipe_block.h"
#include "ui/pages/parts/ruling.h"
#include "ui/pages/parts/situation_areas.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/guide/guide.h"
#include "core/route.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float two_columns_from = 700;
constexpr float three_columns_from = 960;

// ---- the map

void draw_area_card(Sheet& sheet, const SituationArea& area, const std::string& style, float min_height)
{
    link_card(sheet, area.id, core::to_hash(area_route(area.id, style)), entry_look(min_height), 0, [&](Sheet& inner) {
        const Run title[] = {{title_of_area(area.id) + "  ", type::body_strong, Tone::Text, {}},
                             {std::to_string(area.situations.size()), type::small, Tone::Muted, {}}};
        inner.flow(title);
        inner.gap(2);
        inner.flow(core::voices_of(area), type::small, Tone::Muted);
    });
}

void draw_map(Sheet& sheet, const app::State& state)
{
    const std::vector<SituationArea> areas = areas_of(state.catalog);
    const std::string count = core::counted(static_cast<long long>(state.catalog.situations.size()), "situation");
    page_opening(sheet, "What happened?",
                 areas.empty() ? "This catalog describes no situations."
                               : count + " with the code to send, the ones that are tempting but wrong, and the "
                                         "reasons. Choose an area, or search in your own words.");
    const int columns = columns_for(sheet.width, two_columns_from, three_columns_from);
    Structure list(sheet, Role::List);
    grid(sheet, areas, columns, space::medium, [&](Sheet& cell, const SituationArea& area, float min_height) {
        Structure item(cell, Role::Item);
        draw_area_card(cell, area, state.route.style, min_height);
    });
}

// ---- an area

void draw_situation_card(Sheet& sheet, const app::State& state, const core::Situation& situation, float min_height)
{
    const int best = core::best_in(state.catalog, state.style, situation.switch_id, situation.best);
    badge_card(sheet, situation.id, core::to_hash(situation_route(situation.id, state.route.style)),
               entry_look(min_height), 0, std::to_string(best), best / 100,
               [&](Sheet& column) { column.flow(core::labelled_text(state.catalog, situation), type::body); });
}

// Links to all areas but this one.
void draw_area_links(Sheet& sheet, const std::vector<SituationArea>& areas, std::string_view present,
                     const std::string& style)
{
    part_heading(sheet, "Other areas");
    Structure navigation(sheet, Role::Navigation, "areas");
    navigation->text = "Areas";
    Row row(sheet);
    for (const SituationArea& area : areas)
        if (area.id != present)
            row.link(title_of_area(area.id), core::to_hash(area_route(area.id, style)));
}

void draw_area(Sheet& sheet, const app::State& state, const std::vector<SituationArea>& areas,
               const SituationArea& area)
{
    {
        Row row(sheet);
        row.link("All areas", core::to_hash(area_route({}, state.route.style)));
    }
    sheet.gap(space::medium);
    page_title(sheet, title_of_area(area.id));
    sheet.gap(space::tiny);
    sheet.paragraph(core::counted(static_cast<long long>(area.situations.size()), "situation") +
                        ", each with its best code.",
                    type::body, Tone::Muted);
    sheet.gap(space::medium);
    style_bar(sheet, state);
    sheet.gap(space::large);
    {
        Structure list(sheet, Role::List);
        grid(sheet, area.situations, sheet.width >= two_columns_from ? 2 : 1, space::medium,
             [&](Sheet& cell, const core::Situation* situation, float min_height) {
                 Structure item(cell, Role::Item);
                 draw_situation_card(cell, state, *situation, min_height);
             });
    }
    draw_area_links(sheet, areas, area.id, state.route.style);
}

// ---- a situation

std::string_view sender_word(core::Answerer answerer)
{
    switch (answerer) {
    case core::Answerer::Api: return "The API or website itself";
    case core::Answerer::Gateway: return "A gateway";
    case core::Answerer::Proxy: return "A proxy";
    case core::Answerer::WebDav: return "A WebDAV server";
    case core::Answerer::Cache: return "A cache";
    }
    return {};
}

void draw_term(Sheet& sheet, std::string_view label, std::string_view value)
{
    term(sheet, label);
    Structure definition(sheet, Role::Definition);
    sheet.flow(value, type::body);
    sheet.gap(space::small);
}

void draw_about(Sheet& sheet, const core::Situation& situation)
{
    part_heading(sheet, "The situation");
    Structure list(sheet, Role::TermList);
    draw_term(sheet, "Who sends the response", sender_word(situation.sent_by));
    if (!situation.methods.empty())
        draw_term(sheet, "Methods", core::join(situation.methods, ", "));
    if (!situation.also.empty())
        draw_term(sheet, "In other words", core::join(situation.also, " · "));
}

// The verdict of the guide that speaks of this situation, as a link to the way there.
void draw_guide_link(Sheet& sheet, const app::State& state, const core::Situation& situation)
{
    const std::optional<core::Route> route = guide_route(state.catalog.guide, situation.id, state.route.style);
    if (!route)
        return;
    part_heading(sheet, "In the guide");
    text_link(sheet, "The questions that lead here", core::to_hash(*route));
}

void draw_neighbours(Sheet& sheet, const app::State& state, const SituationArea& area, const core::Situation& situation)
{
    const auto here = std::find(area.situations.begin(), area.situations.end(), &situation);
    part_heading(sheet, "More about " + title_of_area(area.id));
    constexpr long most_before = 2;
    constexpr long most = 5;
    const long index = here - area.situations.begin();
    const long count = static_cast<long>(area.situations.size());
    const long first = std::max(0L, std::min(index - most_before, count - most));
    const long last = std::min(count, first + most);
    std::vector<const core::Situation*> others(area.situations.begin() + first, area.situations.begin() + last);
    others.erase(std::remove(others.begin(), others.end(), &situation), others.end());
    bullets(sheet, others, [&](Sheet& item, const core::Situation* other) {
        text_link(item, core::labelled_text(state.catalog, *other),
                  core::to_hash(situation_route(other->id, state.route.style)));
    });
}

void draw_situation(Sheet& sheet, const app::State& state, const SituationArea& area, const core::Situation& situation)
{
    const core::Ruling ruling = core::ruling_on(state.catalog, state.style, situation);
    {
        Row row(sheet);
        row.link("All areas", core::to_hash(area_route({}, state.route.style)));
        row.link(title_of_area(area.id), core::to_hash(area_route(area.id, state.route.style)));
    }
    sheet.gap(space::medium);
    reading_column(sheet, [&](Sheet& column) { column.heading(1, situation.text, sentence_title_style(column)); });
    sheet.gap(space::large);

    const auto prose = [&](Sheet& column) {
        draw_best(column, state.catalog, ruling, situation.source);
        draw_deciding_switch(column, state, ruling, situation.best, situation.switch_id);
        draw_tempting(column, state.catalog, ruling.wrong);
        draw_acceptable(column, state.catalog, ruling.acceptable);
        draw_ruling_headers(column, ruling.headers);
        if (const std::optional<core::Recipe> recipe = core::recipe_for(state.catalog, state.style, situation)) {
            draw_response(column, state, *recipe);
            draw_snippet(column, state, *recipe);
        }
    };
    const auto aside = [&](Sheet& column) {
        draw_about(column, situation);
        draw_guide_link(column, state, situation);
        if (area.situations.size() > 1)
            draw_neighbours(column, state, area, situation);
    };
    main_and_aside(sheet, prose, aside);
    sheet.gap(space::section);
    style_bar(sheet, state);
}

void draw_unknown(Sheet& sheet, const app::State& state)
{
    page_opening(sheet, "No such situation",
                 "This address names no situation and no area of the catalog. It may come from another version or "
                 "another pack.");
    Row row(sheet);
    row.link("All areas", core::to_hash(area_route({}, state.route.style)));
    row.link("Decide by questions", core::to_hash(core::page_route(core::Page::Decide)));
}

} // namespace

void draw_situations(Sheet& sheet, const app::State& state)
{
    const std::string& item = state.route.item;
    if (item.empty())
        return draw_map(sheet, state);
    const std::vector<SituationArea> areas = areas_of(state.catalog);
    const core::Situation* situation = state.catalog.find_situation(item);
    const std::string_view wanted = situation ? std::string_view(situation->area) : area_in(item);
    const auto area =
        std::find_if(areas.begin(), areas.end(), [&](const SituationArea& each) { return each.id == wanted; });
    if (area == areas.end())
        return draw_unknown(sheet, state);
    if (situation != nullptr)
        draw_situation(sheet, state, *area, *situation);
    else
        draw_area(sheet, state, areas, *area);
}

} // namespace ui
