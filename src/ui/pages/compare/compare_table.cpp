#include "ui/pages/compare/compare_table.h"

#include "ui/icon.h"
#include "ui/table.h"
#include "ui/widgets.h"

#include "core/route.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float label_width = 176;
// So narrow that as many as are compared fit side by side on a wide page.
constexpr float least_column =
    std::min(172.0f, (content_width - label_width) / static_cast<float>(core::most_compared));

std::string number_of(const core::Code& code) { return std::to_string(code.number); }

void draw_outcome(Sheet& sheet, const core::ComparedRow& row)
{
    if (row.differs)
        icon_line(sheet, Icon::NotEqual, "Differs", Tone::Accent);
    else
        icon_line(sheet, Icon::Equal, "Same", Tone::Muted);
}

// What a row is about, and whether its cells differ.
void draw_label(Sheet& sheet, const core::ComparedRow& row)
{
    sheet.flow(row.label, type::small_strong, row.differs ? Tone::Text : Tone::Muted);
    sheet.gap(2);
    draw_outcome(sheet, row);
}

void draw_text(Sheet& sheet, const core::ComparedRow& row, const std::string& text)
{
    if (text.empty())
        sheet.flow("Nothing noted", type::small, Tone::Muted);
    else
        sheet.flow(text, type::small, row.differs ? Tone::Text : Tone::Muted);
}

void draw_code_head(Sheet& sheet, const core::Code& code)
{
    const std::string number = number_of(code);
    link_block(sheet, number, core::to_hash(core::code_route(code.number)), [&](Sheet& inner) {
        badge(inner, inner.x, inner.y, number, code.class_digit());
        inner.gap(type::number.line_height + space::tiny);
        inner.flow(code.name, type::small_strong, Tone::Accent);
    });
}

void draw_as_table(Sheet& sheet, const core::ComparisonTable& comparison)
{
    const TableShape shape{"Side by side: " + comparison.title, 0, static_cast<int>(comparison.codes.size()) + 1,
                           label_width};
    const auto head = [&](Sheet& cell, std::size_t column) {
        if (column == 0)
            cell.flow("Fact", type::small, Tone::Muted);
        else
            draw_code_head(cell, *comparison.codes[column - 1]);
    };
    table(sheet, shape, head, comparison.rows, [](Sheet& cell, const core::ComparedRow& row, std::size_t column) {
        if (column == 0)
            draw_label(cell, row);
        else
            draw_text(cell, row, row.cells[column - 1].text);
    });
}

// What a code before it has said already is not said again.
void draw_line(Sheet& sheet, const core::ComparisonTable& comparison, const core::ComparedRow& row, std::size_t index)
{
    const core::Code& code = *comparison.codes[index];
    const core::ComparedCell& cell = row.cells[index];
    float beside = 0;
    {
        Structure term(sheet, Role::Term);
        beside = badge(sheet, sheet.x, sheet.y, number_of(code), code.class_digit(), type::body_strong) + space::medium;
    }
    Structure definition(sheet, Role::Definition);
    const bool is_repeated = cell.like != index && !cell.text.empty();
    const std::string text = is_repeated ? "As " + number_of(*comparison.codes[cell.like]) : cell.text;
    const float bottom = sheet.beside(sheet.x + beside, sheet.y + 2, sheet.width - beside,
                                      [&](Sheet& column) { draw_text(column, row, text); });
    sheet.y = std::max(bottom, sheet.y + type::body_strong.line_height);
}

void draw_lines(Sheet& sheet, const core::ComparisonTable& comparison, const core::ComparedRow& row)
{
    if (!row.differs)
        return sheet.paragraph((row.cells.size() == 2 ? "Both: " : "All: ") + row.cells.front().text, type::small,
                               Tone::Muted);
    Structure list(sheet, Role::TermList);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        sheet.gap(i == 0 ? 0 : space::small);
        draw_line(sheet, comparison, row, i);
    }
}

void draw_as_lists(Sheet& sheet, const core::ComparisonTable& comparison)
{
    card(sheet, {}, [&](Sheet& inner) {
        for (std::size_t i = 0; i < comparison.rows.size(); ++i) {
            const core::ComparedRow& row = comparison.rows[i];
            if (i > 0) {
                inner.gap(space::medium);
                const float line[] = {inner.x, inner.y, inner.x + inner.width, inner.y};
                inner.paint().stroke(line, Tone::Border, 1);
                inner.gap(space::medium);
            }
            inner.heading(3, row.label, type::small_strong, row.differs ? Tone::Text : Tone::Muted);
            draw_outcome(inner, row);
            inner.gap(space::small);
            draw_lines(inner, comparison, row);
        }
    });
}

} // namespace

void draw_compare_table(Sheet& sheet, const core::ComparisonTable& comparison)
{
    const float needed = label_width + least_column * static_cast<float>(comparison.codes.size());
    if (sheet.width >= needed)
        draw_as_table(sheet, comparison);
    else
        draw_as_lists(sheet, comparison);
}

} // namespace ui
