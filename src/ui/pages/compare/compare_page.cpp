#include "ui/pages/compare/compare_page.h"

#include "ui/pages/compare/compare_changes.h"
#include "ui/pages/compare/compare_table.h"
#include "ui/pages/parts/code_list.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/decode.h"
#include "core/response/compare.h"
#include "core/route.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float two_columns_from = 600;
constexpr float three_columns_from = 960;

// Numbers of the address that are no codes we know.
void draw_left_out(Sheet& sheet, const core::Catalog& catalog, const std::vector<int>& unknown)
{
    if (unknown.empty())
        return;
    notice(sheet, [&](Sheet& inner) {
        for (const int number : unknown)
            inner.paragraph(core::decode(catalog, number).text +
                            " There is nothing to compare it by, so it is left out.");
    });
}

void draw_numbers(Sheet& sheet, const std::vector<int>& codes)
{
    const TextStyle& style = type::body_strong;
    Row row(sheet, space::tiny);
    for (const int code : codes) {
        const std::string number = std::to_string(code);
        const Rect place = row.place(badge_width(sheet, number, style), style.line_height);
        badge(sheet, place.x, place.y, number, code / 100, style);
    }
}

void draw_preset(Sheet& sheet, const core::Comparison& preset, float min_height)
{
    const std::string target = core::to_hash(core::compare_route(preset.codes));
    link_card(sheet, preset.id, target, entry_look(min_height), 0, [&](Sheet& inner) {
        draw_numbers(inner, preset.codes);
        inner.gap(space::small);
        inner.flow(preset.question, type::small, Tone::Muted);
    });
}

void draw_presets(Sheet& sheet, std::string_view title, const std::vector<const core::Comparison*>& presets)
{
    if (presets.empty())
        return;
    part_heading(sheet, title);
    const int columns = columns_for(sheet.width, two_columns_from, three_columns_from);
    Structure list(sheet, Role::List);
    grid(sheet, presets, columns, space::medium, [](Sheet& cell, const core::Comparison* preset, float min_height) {
        Structure item(cell, Role::Item);
        draw_preset(cell, *preset, min_height);
    });
}

// Presets that hold one of `codes`; for no codes all of them. The one that is shown already is left out.
std::vector<const core::Comparison*> presets_with(const core::Catalog& catalog, const std::vector<int>& codes)
{
    const auto is_there = [&](int code) {
        return codes.empty() || std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    std::vector<const core::Comparison*> presets;
    for (const core::Comparison& each : catalog.comparisons)
        if (each.codes != codes && std::any_of(each.codes.begin(), each.codes.end(), is_there))
            presets.push_back(&each);
    return presets;
}

// Nothing to compare yet: no code, or one alone.
void draw_start(Sheet& sheet, const app::State& state, const std::vector<int>& codes, const std::vector<int>& unknown)
{
    if (codes.empty())
        page_opening(sheet, "Compare codes",
                     core::capitalised(core::in_words(core::fewest_compared)) + " to " +
                         core::in_words(core::most_compared) +
                         " codes side by side: the question that decides between them, then fact by fact.");
    else
        page_opening(sheet, "Compare " + core::title_of(state.catalog, codes.front()),
                     "With which code? Add at least one more.");
    draw_left_out(sheet, state.catalog, unknown);
    draw_compare_changes(sheet, state, codes);
    draw_presets(sheet, "Often weighed against each other", presets_with(state.catalog, codes));
}

void draw_answer(Sheet& sheet, const core::Catalog& catalog, const core::DecidingAnswer& answer)
{
    {
        Structure term(sheet, Role::Term);
        Structure link(sheet, Role::Link);
        link->target = core::to_hash(core::code_route(answer.code));
        const NodeId id = link->id;
        const Rect place{sheet.x, sheet.y, sheet.width, type::number.line_height};
        link->place = place;
        const std::string number = std::to_string(answer.code);
        const float beside = badge(sheet, sheet.x, sheet.y, number, answer.code / 100) + space::small;
        const std::string name = catalog.find_code(answer.code)->name;
        if (beside + sheet.paint().width_of(type::body_strong, name) <= sheet.width)
            sheet.text_at(sheet.x + beside, sheet.y, name, type::body_strong,
                          sheet.is_hovered(id) ? Tone::Accent : Tone::Text);
        else
            link->text = core::title_of(catalog, answer.code);
        if (sheet.is_hovered(id))
            sheet.paint().outline(place.grown(4, 4), Tone::Accent, rounding::medium, 1.5f, sheet.depth);
        sheet.gap(place.height + space::tiny);
    }
    Structure definition(sheet, Role::Definition);
    sheet.flow(answer.text, type::body);
}

// All answers side by side, or else as many as are easy to read.
int answer_columns(float width, int count)
{
    constexpr float least_width = 200;
    constexpr float two_from = 440;
    if (width >= least_width * static_cast<float>(count))
        return count;
    return width >= two_from ? 2 : 1;
}

void draw_question(Sheet& sheet, const core::Catalog& catalog, const core::ComparisonTable& table)
{
    card(sheet, {Tone::Surface, Tone::Accent}, [&](Sheet& inner) {
        inner.heading(2, table.question, inner.is_narrow() ? type::subheading : type::heading);
        inner.gap(space::medium);
        Structure list(inner, Role::TermList);
        const int columns = answer_columns(inner.width, static_cast<int>(table.answers.size()));
        grid(inner, table.answers, columns, space::large,
             [&](Sheet& cell, const core::DecidingAnswer& answer, float) { draw_answer(cell, catalog, answer); });
    });
}

// Without a preset nobody has written the question down: the meanings of the codes stand in for it.
void draw_opening(Sheet& sheet, const core::Catalog& catalog, const core::ComparisonTable& table)
{
    if (!table.question.empty())
        return draw_question(sheet, catalog, table);
    draw_code_list(sheet, table.codes);
}

// The two codes, and beside them or below what tells them apart.
void draw_separation(Sheet& sheet, const core::Separation& pair)
{
    const TextStyle& style = type::body_strong;
    const float first = badge(sheet, sheet.x, sheet.y, std::to_string(pair.code), pair.code / 100, style);
    const float second_x = sheet.x + first + space::tiny;
    const float second = badge(sheet, second_x, sheet.y, std::to_string(pair.other), pair.other / 100, style);
    if (sheet.is_narrow()) {
        sheet.gap(style.line_height + space::tiny);
        return sheet.paragraph(pair.fact);
    }
    const float left = second_x + second + space::medium;
    sheet.y =
        sheet.beside(left, sheet.y, sheet.x + sheet.width - left, [&](Sheet& column) { column.paragraph(pair.fact); });
}

void draw_separations(Sheet& sheet, const core::ComparisonTable& table)
{
    if (table.separations.empty())
        return;
    part_heading(sheet, "What separates them");
    reading_column(sheet, [&](Sheet& column) { entries(column, table.separations, space::medium, draw_separation); });
}

void draw_table(Sheet& sheet, const app::State& state, const core::ComparisonTable& table,
                const std::vector<int>& codes, const std::vector<int>& unknown)
{
    page_title(sheet, table.title);
    sheet.gap(space::large);
    draw_left_out(sheet, state.catalog, unknown);
    draw_opening(sheet, state.catalog, table);
    draw_separations(sheet, table);

    part_heading(sheet, "Side by side");
    const auto differing =
        std::count_if(table.rows.begin(), table.rows.end(), [](const core::ComparedRow& row) { return row.differs; });
    sheet.paragraph(std::to_string(differing) + " of " + std::to_string(table.rows.size()) + " rows differ",
                    type::body_strong);
    sheet.gap(space::medium);
    draw_compare_table(sheet, table);
    if (table.preset != nullptr) {
        sheet.gap(space::small);
        constexpr std::string_view basis =
            "The cards of the codes name the source of each fact. The question rests on ";
        sourced(sheet, inline_runs(basis, type::small, Tone::Muted), table.preset->source);
    }
    part_heading(sheet, "Change the comparison");
    draw_compare_changes(sheet, state, codes);
    draw_presets(sheet, "Related comparisons", presets_with(state.catalog, codes));
    sheet.gap(space::large);
    Row row(sheet);
    row.link("All comparisons", core::to_hash(core::page_route(core::Page::Compare)));
}

} // namespace

void draw_compare(Sheet& sheet, const app::State& state)
{
    std::vector<int> known;
    std::vector<int> unknown;
    for (const int code : state.route.codes)
        (state.catalog.find_code(code) != nullptr ? known : unknown).push_back(code);
    if (const std::optional<core::ComparisonTable> table = core::compare(state.catalog, known))
        draw_table(sheet, state, *table, known, unknown);
    else
        draw_start(sheet, state, known, unknown);
}

} // namespace ui
