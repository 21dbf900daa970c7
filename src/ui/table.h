// A table with a head, a header in each row, and hairlines between the rows.
#pragma once

#include "ui/layout.h"

#include <cstddef>
#include <functional>
#include <iterator>
#include <string>

namespace ui {

struct TableShape
{
    std::string name; // what it holds, for those who do not see it
    int rows = 0;
    int columns = 0;       // with the one of the row headers
    float first_width = 0; // of the row headers; the other columns share the rest
};

// The height of a row is that of its tallest cell. `head` fills the headers of the columns, `cell` the rest: its
// column 0 is the header of the row.
void table(Sheet& sheet, const TableShape& shape, const std::function<void(Sheet&, int column)>& head,
           const std::function<void(Sheet&, int row, int column)>& cell);

// A row for each of `items`: cell(sheet, item, column). `shape` need not count them.
template <Indexed Items, class Cell>
void table(Sheet& sheet, TableShape shape, const std::function<void(Sheet&, std::size_t column)>& head,
           const Items& items, Cell cell)
{
    shape.rows = static_cast<int>(std::size(items));
    table(
        sheet, shape, [&](Sheet& each, int column) { head(each, static_cast<std::size_t>(column)); },
        [&](Sheet& each, int row, int column) {
            cell(each, items[static_cast<std::size_t>(row)], static_cast<std::size_t>(column));
        });
}

} // namespace ui
