#include "ui/layout.h"

#include <algorithm>
#include <cmath>

namespace ui {

TextStyle title_style(const Sheet& sheet) { return sheet.is_narrow() ? type::title_narrow : type::title; }

TextStyle sentence_title_style(const Sheet& sheet) { return sheet.is_narrow() ? type::heading : type::title_narrow; }

void page_title(Sheet& sheet, std::string_view title) { sheet.heading(1, title, title_style(sheet)); }

void page_opening(Sheet& sheet, std::string_view title, std::string_view lead)
{
    page_title(sheet, title);
    sheet.gap(space::small);
    reading_column(sheet, [&](Sheet& column) { column.paragraph(lead, type::lead, Tone::Muted); });
    sheet.gap(space::large);
}

void part_heading(Sheet& sheet, std::string_view title, bool aimed)
{
    sheet.gap(space::section);
    sheet.heading(2, title, type::heading, Tone::Text, aimed);
    sheet.gap(space::medium);
}

void reading_column(Sheet& sheet, const Content& content)
{
    sheet.y = sheet.beside(sheet.x, sheet.y, std::min(sheet.width, text_width), content);
}

void side_by_side(Sheet& sheet, float left_width, const Content& left, const Content& right)
{
    const float right_x = sheet.x + left_width + space::section;
    const float left_bottom = sheet.beside(sheet.x, sheet.y, left_width, left);
    const float right_bottom = sheet.beside(right_x, sheet.y, sheet.x + sheet.width - right_x, right);
    sheet.y = std::max(left_bottom, right_bottom);
}

void main_and_aside(Sheet& sheet, const Content& main, const Content& aside, float main_gap)
{
    constexpr float beside_from = 900;
    constexpr float aside_width = 340;
    if (sheet.width < beside_from) {
        main(sheet);
        aside(sheet);
        return;
    }
    side_by_side(sheet, sheet.width - aside_width - space::section, main, [&](Sheet& column) {
        column.gap(main_gap - space::section);
        aside(column);
    });
}

int columns_for(float width, float two_from, float three_from)
{
    if (width >= three_from)
        return 3;
    return width >= two_from ? 2 : 1;
}

void grid(Sheet& sheet, int count, int columns, float gap, const std::function<void(Sheet&, int, float)>& cell)
{
    const float cell_width =
        std::floor((sheet.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (int first = 0; first < count; first += columns) {
        const int last = std::min(first + columns, count);
        float height = 0;
        if (columns > 1)
            for (int i = first; i < last; ++i)
                height = std::max(height, sheet.measure(cell_width, [&](Sheet& probe) { cell(probe, i, 0); }));
        float bottom = sheet.y;
        for (int i = first; i < last; ++i) {
            const float cell_x = sheet.x + static_cast<float>(i - first) * (cell_width + gap);
            bottom = std::max(
                bottom, sheet.beside(cell_x, sheet.y, cell_width, [&](Sheet& column) { cell(column, i, height); }));
        }
        sheet.y = bottom + (last < count ? gap : 0);
    }
}

void bullets(Sheet& sheet, int count, const std::function<void(Sheet&, int)>& entry)
{
    constexpr float indent = 20;
    constexpr float dot = 5;
    Structure list(sheet, Role::List);
    for (int i = 0; i < count; ++i) {
        Structure item(sheet, Role::Item);
        const Rect place{sheet.x + 3, sheet.y + type::body.line_height / 2 - dot / 2, dot, dot};
        sheet.paint().area(place, Tone::BorderStrong, dot / 2, sheet.depth);
        sheet.y = sheet.beside(sheet.x + indent, sheet.y, sheet.width - indent, [&](Sheet& inner) { entry(inner, i); });
        sheet.gap(i + 1 < count ? space::small : 0);
    }
}

} // namespace ui
