#include "ui/pages/quiz/weakest_pairs.h"

#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace ui {

namespace {

constexpr std::size_t few = 5;
constexpr float times_width = 180;
constexpr float actions_width = 280;
constexpr float actions_beside_from = 560;
constexpr float times_beside_from = 500;
constexpr float stripe_height = 6;

std::string name_of(const core::ConfusedPair& pair) { return pair.one + " and " + pair.other; }

std::string times_in_words(int times)
{
    return times == 1 ? "Mixed up once" : "Mixed up " + std::to_string(times) + " times";
}

std::string title_of_drill(std::size_t pairs)
{
    constexpr std::array<std::string_view, few + 1> words = {"", "", "two", "three", "four", "five"};
    return "Drill the " + std::string(words[pairs]) + " weakest";
}

bool are_codes(const core::ConfusedPair& pair)
{
    return core::code_of_key(pair.one) > 0 && core::code_of_key(pair.other) > 0;
}

const core::Code* known_code(const core::Catalog& catalog, std::string_view key)
{
    return catalog.find_code(core::code_of_key(key));
}

// The record may be older or newer than the deck: what no card asks for cannot be drilled.
bool can_drill(const core::QuizDeck& deck, const core::ConfusedPair& pair)
{
    return std::any_of(deck.cards().begin(), deck.cards().end(),
                       [&](const core::QuizCard& card) { return card.best == pair.one || card.best == pair.other; });
}

// [401] and [403]  Unauthorized, Forbidden
void draw_codes(Sheet& sheet, const core::Catalog& catalog, const core::ConfusedPair& pair)
{
    const TextStyle& style = type::body_strong;
    const auto draw_badge = [&](float left, std::string_view key) {
        return badge(sheet, left, sheet.y, key, core::code_of_key(key) / 100, style);
    };
    float left = sheet.x + draw_badge(sheet.x, pair.one) + space::small;
    sheet.text_at(left, sheet.y, "and", type::body, Tone::Muted);
    left += sheet.paint().width_of(type::body, "and") + space::small;
    left += draw_badge(left, pair.other) + space::medium;
    std::string names;
    for (const std::string_view key : {std::string_view(pair.one), std::string_view(pair.other)})
        if (const core::Code* code = known_code(catalog, key))
            names += (names.empty() ? "" : ", ") + code->name;
    const float bottom = sheet.y + style.line_height;
    sheet.y = std::max(bottom, sheet.beside(left, sheet.y + 2, sheet.x + sheet.width - left, [&](Sheet& column) {
        const Run run[] = {{names, type::small, Tone::Muted, {}}};
        column.flow(run);
    }));
}

void draw_fields(Sheet& sheet, const core::ConfusedPair& pair)
{
    const std::vector<Run> runs = inline_runs('`' + pair.one + "` and `" + pair.other + '`', type::body, Tone::Text);
    sheet.flow(runs);
}

void draw_pair(Sheet& sheet, const core::Catalog& catalog, const core::ConfusedPair& pair)
{
    Structure header(sheet, Role::RowHeader);
    if (are_codes(pair))
        draw_codes(sheet, catalog, pair);
    else
        draw_fields(sheet, pair);
}

// The words, and a stripe under them as long as this pair's part of `most`.
void draw_times(Sheet& sheet, int times, int most)
{
    Structure cell(sheet, Role::Cell);
    const Run words[] = {{times_in_words(times), type::small, Tone::Text, {}}};
    sheet.flow(words);
    sheet.gap(2);
    const float length = std::min(sheet.width, times_width) * static_cast<float>(times) / static_cast<float>(most);
    sheet.paint().area({sheet.x, sheet.y, length, stripe_height}, Tone::Accent, stripe_height / 2, sheet.depth);
    sheet.gap(stripe_height);
}

bool can_compare(const core::Catalog& catalog, const core::ConfusedPair& pair)
{
    return known_code(catalog, pair.one) != nullptr && known_code(catalog, pair.other) != nullptr;
}

void draw_actions(Sheet& sheet, const app::State& state, const core::ConfusedPair& pair)
{
    const bool is_comparable = can_compare(state.catalog, pair);
    const bool is_drillable = can_drill(*state.quiz.deck, pair);
    if (!is_comparable && !is_drillable)
        return;
    Structure cell(sheet, Role::Cell);
    Row row(sheet);
    const std::string name = name_of(pair);
    if (is_comparable)
        row.link("Compare " + name,
                 core::to_hash(core::compare_route({core::code_of_key(pair.one), core::code_of_key(pair.other)})));
    if (is_drillable)
        row.button("Drill " + name, "Drill", app::DrillPairs{{pair}});
}

void draw_facts(Sheet& sheet, const core::Catalog& catalog, const core::ConfusedPair& pair, int most)
{
    if (sheet.width < times_beside_from) {
        draw_pair(sheet, catalog, pair);
        sheet.gap(space::tiny);
        return draw_times(sheet, pair.times, most);
    }
    const float top = sheet.y;
    const float pair_width = sheet.width - times_width - space::large;
    const float bottom =
        sheet.beside(sheet.x, top + space::tiny, pair_width, [&](Sheet& column) { draw_pair(column, catalog, pair); });
    const float times_x = sheet.x + sheet.width - times_width;
    sheet.y = std::max(
        bottom, sheet.beside(times_x, top, times_width, [&](Sheet& column) { draw_times(column, pair.times, most); }));
}

void draw_row(Sheet& sheet, const app::State& state, const core::ConfusedPair& pair, int most)
{
    Structure row(sheet, Role::Row, name_of(pair));
    if (sheet.width < actions_beside_from) {
        draw_facts(sheet, state.catalog, pair, most);
        sheet.gap(space::medium);
        return draw_actions(sheet, state, pair);
    }
    const float top = sheet.y;
    const float facts_width = sheet.width - actions_width - space::large;
    const float bottom =
        sheet.beside(sheet.x, top, facts_width, [&](Sheet& column) { draw_facts(column, state.catalog, pair, most); });
    const float actions_x = sheet.x + sheet.width - actions_width;
    sheet.y = std::max(
        bottom, sheet.beside(actions_x, top, actions_width, [&](Sheet& column) { draw_actions(column, state, pair); }));
}

void draw_table(Sheet& sheet, const app::State& state, const std::vector<core::ConfusedPair>& pairs)
{
    Structure table(sheet, Role::Table, "weakest pairs");
    table->text = "What you mix up most";
    const auto fewer = [](const core::ConfusedPair& a, const core::ConfusedPair& b) { return a.times < b.times; };
    const int most = std::max_element(pairs.begin(), pairs.end(), fewer)->times;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (i > 0) {
            sheet.gap(space::medium);
            sheet.paint().area({sheet.x, sheet.y, sheet.width, 1}, Tone::Border, 0, sheet.depth);
            sheet.gap(space::medium);
        }
        draw_row(sheet, state, pairs[i], most);
    }
}

} // namespace

std::vector<core::ConfusedPair> weakest_few(const core::Statistics& statistics)
{
    const std::vector<core::ConfusedPair>& weakest = statistics.weakest;
    return {weakest.begin(), weakest.begin() + static_cast<std::ptrdiff_t>(std::min(few, weakest.size()))};
}

void draw_weakest_pairs(Sheet& sheet, const app::State& state)
{
    const std::vector<core::ConfusedPair> pairs = weakest_few(state.quiz.statistics);
    part_heading(sheet, "What you mix up");
    if (pairs.empty())
        return sheet.paragraph("Nothing so far.", type::body, Tone::Muted);
    card(sheet, {}, [&](Sheet& inner) { draw_table(inner, state, pairs); });
    sheet.gap(space::medium);
    if (pairs.size() > 1) {
        Row row(sheet);
        row.button(title_of_drill(pairs.size()), title_of_drill(pairs.size()), app::DrillPairs{pairs}, "weakest");
    }
    if (app::is_running(state.quiz)) {
        sheet.gap(space::small);
        sheet.paragraph("A drill takes the place of the session that you are in. What you have answered stays.",
                        type::small, Tone::Muted);
    }
}

} // namespace ui
