#include "ui/table.h"

#include "ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float cell_margin_x = space::medium;
constexpr float cell_margin_y = 10;

void draw_row(Sheet& sheet, const TableShape& shape, Role first, Role other,
              const std::function<void(Sheet&, int)>& cell)
{
    Structure row(sheet, Role::Row);
    const float share =
        std::floor((sheet.width - shape.first_width) / static_cast<float>(std::max(shape.columns - 1, 1)));
    float left = sheet.x;
    float bottom = sheet.y;
    for (int column = 0; column < shape.columns; ++column) {
        Structure structure(sheet, column == 0 ? first : other);
        const float width = column == 0 ? shape.first_width : share;
        bottom = std::max(bottom, sheet.beside(left + cell_margin_x, sheet.y + cell_margin_y, width - 2 * cell_margin_x,
                                               [&](Sheet& inner) { cell(inner, column); }));
        left += width;
    }
    sheet.y = bottom + cell_margin_y;
}

void draw_line(Sheet& sheet, Tone tone)
{
    const float line[] = {sheet.x, sheet.y, sheet.x + sheet.width, sheet.y};
    sheet.paint().stroke(line, tone, 1);
}

} // namespace

void table(Sheet& sheet, const TableShape& shape, const std::function<void(Sheet&, int)>& head,
           const std::function<void(Sheet&, int, int)>& cell)
{
    Structure structure(sheet, Role::Table, shape.name);
    structure->text = shape.name;
    card(sheet, {Tone::Surface, Tone::Border, 0, space::tiny}, [&](Sheet& inner) {
        draw_row(inner, shape, Role::ColumnHeader, Role::ColumnHeader, head);
        for (int i = 0; i < shape.rows; ++i) {
            draw_line(inner, i == 0 ? Tone::BorderStrong : Tone::Border);
            draw_row(inner, shape, Role::RowHeader, Role::Cell,
                     [&](Sheet& each, int column) { cell(each, i, column); });
        }
    });
}

} // namespace ui
