#include "ui/icon.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr float thickness = 1.8f;
constexpr float dot = 2;

struct Point
{
    float x = 0;
    float y = 0;
};

template <std::size_t Count>
void line(Sheet& sheet, const Point& corner, Tone tone, const std::array<Point, Count>& points)
{
    float placed[2 * Count];
    for (std::size_t i = 0; i < Count; ++i) {
        placed[2 * i] = corner.x + points[i].x;
        placed[2 * i + 1] = corner.y + points[i].y;
    }
    sheet.paint().stroke(placed, tone, thickness);
}

void dot_at(Sheet& sheet, const Point& corner, Tone tone, const Point& centre)
{
    sheet.paint().area({corner.x + centre.x - dot / 2, corner.y + centre.y - dot / 2, dot, dot}, tone, dot / 2,
                       sheet.depth);
}

using Line = std::array<Point, 2>;

} // namespace

void draw_icon(Sheet& sheet, float x, float y, Icon icon, Tone tone)
{
    const Point corner{x, y};
    switch (icon) {
    case Icon::Tick: return line(sheet, corner, tone, std::array<Point, 3>{{{2.5f, 8.5f}, {6.5f, 12.5f}, {13.5f, 4}}});
    case Icon::Cross:
        line(sheet, corner, tone, Line{{{3.5f, 3.5f}, {12.5f, 12.5f}}});
        return line(sheet, corner, tone, Line{{{12.5f, 3.5f}, {3.5f, 12.5f}}});
    case Icon::Caution:
        line(sheet, corner, tone, std::array<Point, 4>{{{8, 1.5f}, {15, 14}, {1, 14}, {8, 1.5f}}});
        line(sheet, corner, tone, Line{{{8, 6}, {8, 9.5f}}});
        return dot_at(sheet, corner, tone, {8, 11.8f});
    case Icon::Note:
        sheet.paint().outline({x, y, icon_size, icon_size}, tone, icon_size / 2, thickness, sheet.depth);
        line(sheet, corner, tone, Line{{{8, 7.2f}, {8, 12}}});
        return dot_at(sheet, corner, tone, {8, 4.8f});
    case Icon::NotEqual: line(sheet, corner, tone, Line{{{11, 2.5f}, {5, 13.5f}}}); [[fallthrough]];
    case Icon::Equal:
        line(sheet, corner, tone, Line{{{2.5f, 6}, {13.5f, 6}}});
        return line(sheet, corner, tone, Line{{{2.5f, 10}, {13.5f, 10}}});
    }
}

void icon_line(Sheet& sheet, Icon icon, std::string_view word, Tone tone)
{
    const TextStyle& style = type::label;
    draw_icon(sheet, sheet.x, std::floor(sheet.y + (style.line_height - icon_size) / 2), icon, tone);
    sheet.text_at(sheet.x + icon_size + space::small, sheet.y, word, style, tone);
    sheet.gap(style.line_height);
}

} // namespace ui
