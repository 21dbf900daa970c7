// Where things stand on a page: columns and grids, and the headings that everything stands under.
#pragma once

#include "ui/sheet.h"

#include <cstddef>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace ui {

// What can be counted and asked for by index.
template <class T>
concept Indexed = requires(const T& items)
{
    std::size(items);
    items[std::size_t{0}];
};

// ---- headings

TextStyle title_style(const Sheet& sheet);          // of the title of a page, as far as there is room
TextStyle sentence_title_style(const Sheet& sheet); // of a title that is a whole sentence

void page_title(Sheet& sheet, std::string_view title);

// The title, and in a reading column below it what the page is for; then the gap before the content.
void page_opening(Sheet& sheet, std::string_view title, std::string_view lead);

// What a part of a page starts with: a gap, a heading of level 2, a smaller gap. `aimed`: as of Sheet::heading.
void part_heading(Sheet& sheet, std::string_view title, bool aimed = false);

// ---- columns

// Runs `content` in a column that is no wider than is good to read.
void reading_column(Sheet& sheet, const Content& content);

// `left` in a column so wide, `right` in the rest behind a gap. Moves down past both.
void side_by_side(Sheet& sheet, float left_width, const Content& left, const Content& right);

// The main thing with a narrower column beside it, or below it where there is no room. What stands in the narrow column
// starts with a part_heading, whose gap falls away when it is beside; all but `main_gap`, with which `main` starts.
void main_and_aside(Sheet& sheet, const Content& main, const Content& aside, float main_gap = 0);

// How many columns a grid has at this width: one, two from `two_from` on, three from `three_from` on.
int columns_for(float width, float two_from, float three_from);

// `count` cells in `columns` columns; the cells of a row get the height of its tallest as `min_height`.
void grid(Sheet& sheet, int count, int columns, float gap,
          const std::function<void(Sheet&, int index, float min_height)>& cell);

// A cell for each of `items`: cell(sheet, item, min_height).
template <Indexed Items, class Cell>
void grid(Sheet& sheet, const Items& items, int columns, float gap, Cell cell)
{
    grid(sheet, static_cast<int>(std::size(items)), columns, gap, [&](Sheet& each, int index, float min_height) {
        cell(each, items[static_cast<std::size_t>(index)], min_height);
    });
}

// ---- lists

// A list with a dot before each entry.
void bullets(Sheet& sheet, int count, const std::function<void(Sheet&, int index)>& entry);

// An entry for each of `items`: entry(sheet, item).
template <Indexed Items, class Entry>
void bullets(Sheet& sheet, const Items& items, Entry entry)
{
    bullets(sheet, static_cast<int>(std::size(items)),
            [&](Sheet& each, int index) { entry(each, items[static_cast<std::size_t>(index)]); });
}

// A list without dots, its entries `gap` apart: entry(sheet, item).
template <Indexed Items, class Entry>
void entries(Sheet& sheet, const Items& items, float gap, Entry entry)
{
    Structure list(sheet, Role::List);
    for (std::size_t i = 0; i < std::size(items); ++i) {
        Structure item(sheet, Role::Item);
        sheet.gap(i > 0 ? gap : 0);
        entry(sheet, items[i]);
    }
}

} // namespace ui
