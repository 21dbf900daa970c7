#include "ui/pages/pages.h"

#include "ui/controls.h"
#include "ui/pages/parts/recipe_block.h"
#include "ui/pages/parts/ruling.h"
#include "ui/pages/parts/situation_areas.h"
#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"
#include "core/guide/guide_place.h"
#include "core/guide/way_on.h"
#include "core/route.h"

#include <cmath>

namespace ui {

namespace {

constexpr int choice_group = 2; // the arrow keys walk through the choices

std::string address_of(const app::State& state, std::string_view item)
{
    core::Route route = core::page_route(core::Page::Decide, item);
    route.style = state.route.style;
    return core::to_hash(route);
}

// An answered question; the whole row leads to where it is asked again.
void draw_answered(Sheet& sheet, const core::GuideStep& step, const std::string& target)
{
    constexpr std::string_view change = "Change";
    link_card(sheet, step.question->id, target, {Tone::Sunken, Tone::Sunken, space::touch, 10}, 0, [&](Sheet& inner) {
        const float change_width = std::ceil(inner.paint().width_of(type::small_strong, change));
        const float top = inner.y;
        const float right = inner.x + inner.width;
        inner.width -= change_width + space::large;
        const Run question[] = {{step.question->text + "  ", type::small, Tone::Muted, {}}};
        const std::string_view text = step.choice->text;
        std::vector<Run> answer = inline_runs(core::gist_of(text), type::small_strong, Tone::Text);
        if (inner.is_narrow())
            inner.flow(question);
        else
            answer.insert(answer.begin(), question[0]);
        inner.flow(answer);
        inner.text_at(right - change_width, top, change, type::small_strong, Tone::Accent);
    });
}

void draw_answers(Sheet& sheet, const app::State& state, const core::GuidePlace& place, std::size_t first,
                  std::size_t last)
{
    Structure list(sheet, Role::List);
    for (std::size_t i = first; i < last; ++i) {
        Structure item(sheet, Role::Item);
        draw_answered(sheet, place.steps[i], address_of(state, core::link_to_change(place, i)));
        sheet.gap(space::tiny);
    }
}

// What stands above the question or the verdict: where we are, the way so far, and the way back to the start.
void draw_way(Sheet& sheet, const app::State& state, const core::GuidePlace& place)
{
    if (!place.whole) {
        notice(sheet, [](Sheet& inner) {
            inner.paragraph("This link does not fit the guide to its end.", type::body_strong);
            inner.paragraph("It may come from another version or another pack. What fits is kept; go on from here.");
        });
    }
    if (place.steps.empty())
        return;
    if (place.open > 0) {
        draw_answers(sheet, state, place, 0, place.open);
        sheet.gap(space::small);
    }
    Row row(sheet);
    row.link("Start again", address_of(state, {}));
}

void draw_choices(Sheet& sheet, const app::State& state, const core::GuidePlace& place)
{
    const core::GuideQuestion& question = *place.question;
    const core::GuideChoice* chosen = place.open < place.steps.size() ? place.steps[place.open].choice : nullptr;
    Structure list(sheet, Role::List);
    for (const core::GuideChoice& choice : question.choices) {
        Structure item(sheet, Role::Item);
        const bool is_chosen = &choice == chosen;
        const CardLook look{is_chosen ? Tone::AccentTint : Tone::Surface, is_chosen ? Tone::Accent : Tone::Border, 52,
                            space::medium};
        const std::string target =
            address_of(state, core::link_to_choose(state.catalog.guide, place, state.answers, choice));
        link_card(sheet, choice.id, target, look, choice_group, [&](Sheet& inner) {
            const std::string_view gist = core::gist_of(choice.text);
            std::vector<Run> text = inline_runs(gist, type::body_strong, Tone::Text);
            append(text, inline_runs(std::string_view(choice.text).substr(gist.size()), type::body, Tone::Muted));
            inner.flow(text);
            if (is_chosen)
                inner.flow("Your answer so far", type::label, Tone::Accent);
        });
        sheet.gap(space::small);
    }
}

void draw_question(Sheet& sheet, const app::State& state, const core::GuidePlace& place)
{
    sheet.paragraph("Question " + std::to_string(place.open + 1), type::label, Tone::Accent);
    sheet.heading(1, place.question->text, sentence_title_style(sheet));
    sheet.gap(space::tiny);
    reading_column(sheet, [&](Sheet& column) {
        if (place.steps.empty())
            column.paragraph(
                "A few questions about what happened lead to the code, with the reasons and a response to copy.",
                type::body, Tone::Muted);
        column.gap(place.steps.empty() && !place.question->help.empty() ? space::tiny : 0);
        if (!place.question->help.empty())
            column.paragraph(place.question->help, type::body, Tone::Muted);
    });
    sheet.gap(space::medium);
    draw_choices(sheet, state, place);
    if (place.open + 1 < place.steps.size()) {
        sheet.gap(space::medium);
        sheet.paragraph("Your later answers stay, as far as they still apply:", type::small, Tone::Muted);
        sheet.gap(space::small);
        draw_answers(sheet, state, place, place.open + 1, place.steps.size());
    }
}

void draw_precedence(Sheet& sheet, const core::GuideVerdict& verdict)
{
    if (!verdict.precedence)
        return;
    part_heading(sheet, "If several codes apply");
    claim(sheet, *verdict.precedence);
}

void draw_examples(Sheet& sheet, const app::State& state, const core::GuideVerdict& verdict)
{
    constexpr std::size_t most = 8;
    std::vector<const core::Situation*> situations;
    for (const std::string& id : verdict.situations)
        if (const core::Situation* situation = state.catalog.find_situation(id); situation && situations.size() < most)
            situations.push_back(situation);
    if (situations.empty())
        return;
    part_heading(sheet, "Situations that end here");
    bullets(sheet, situations, [&](Sheet& item, const core::Situation* situation) {
        text_link(item, core::labelled_text(state.catalog, *situation),
                  core::to_hash(situation_route(situation->id, state.route.style)));
    });
    if (verdict.situations.size() <= most)
        return;
    sheet.gap(space::medium);
    Row row(sheet);
    row.link("All situations", core::to_hash(area_route({}, state.route.style)));
}

void draw_verdict(Sheet& sheet, const app::State& state, const core::GuidePlace& place)
{
    const core::GuideVerdict& verdict = *place.verdict;
    const core::Ruling ruling = core::ruling_on(state.catalog, state.style, verdict);
    core::GuideWalk way;
    way.steps = place.steps;

    const std::optional<core::Recipe> recipe = core::recipe_for(state.catalog, state.style, verdict);

    sheet.paragraph(verdict.title, type::label, Tone::Accent);
    // A code that nobody sends can still be the answer: 499 for a client that has gone.
    sheet.heading(1, (recipe ? "Send " : "Log ") + core::title_of(state.catalog, ruling.best),
                  sentence_title_style(sheet));
    sheet.gap(space::tiny);
    reading_column(sheet, [&](Sheet& column) { column.paragraph(core::path_sentence(way), type::body, Tone::Muted); });
    sheet.gap(space::large);

    const auto prose = [&](Sheet& column) {
        draw_best(column, state.catalog, ruling, verdict.source);
        draw_deciding_switch(column, state, ruling, verdict.best, verdict.switch_id);
        draw_acceptable(column, state.catalog, ruling.acceptable);
        draw_ruling_headers(column, ruling.headers);
        if (recipe) {
            draw_response(column, state, *recipe);
            draw_snippet(column, state, *recipe);
        }
    };
    const auto aside = [&](Sheet& column) {
        draw_precedence(column, verdict);
        draw_examples(column, state, verdict);
    };
    main_and_aside(sheet, prose, aside);
}

void draw_no_guide(Sheet& sheet)
{
    page_opening(sheet, "Decide",
                 "This catalog has no decision guide that leads on from here. Look for your case among the "
                 "situations, or search for it.");
    Row row(sheet);
    row.link("Situations", core::to_hash(core::page_route(core::Page::Situations)));
    row.link("All codes", core::to_hash(core::home_route(core::Show::All)));
}

} // namespace

void draw_decide(Sheet& sheet, const app::State& state)
{
    const core::GuidePlace place = core::parse_place(state.catalog.guide, state.route.item);
    if (place.question == nullptr && place.verdict == nullptr)
        return draw_no_guide(sheet);
    draw_way(sheet, state, place);
    if (!place.steps.empty())
        sheet.gap(space::large);
    if (place.verdict != nullptr)
        draw_verdict(sheet, state, place);
    else
        draw_question(sheet, state, place);
    sheet.gap(space::section);
    style_bar(sheet, state);
}

} // namespace ui
