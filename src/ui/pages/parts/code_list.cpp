#include "ui/pages/parts/code_list.h"

#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/route.h"

namespace ui {

namespace {

constexpr float two_columns_from = 600;
constexpr float three_columns_from = 960;

void draw_code_card(Sheet& sheet, const core::Code& code, float min_height)
{
    const std::string number = std::to_string(code.number);
    badge_card(sheet, number, core::to_hash(core::code_route(code.number)), entry_look(min_height), 0, number,
               code.class_digit(), [&](Sheet& column) {
                   column.flow(code.name, type::body_strong);
                   if (code.status != core::Registration::Registered)
                       column.flow(core::capitalised(core::word_of(code.status)), type::label, Tone::Muted);
                   column.gap(2);
                   column.flow(code.meaning, type::small, Tone::Muted);
               });
}

} // namespace

void draw_code_list(Sheet& sheet, const std::vector<const core::Code*>& codes)
{
    const int columns = columns_for(sheet.width, two_columns_from, three_columns_from);
    Structure list(sheet, Role::List);
    grid(sheet, codes, columns, space::medium, [](Sheet& cell, const core::Code* code, float min_height) {
        Structure item(cell, Role::Item);
        draw_code_card(cell, *code, min_height);
    });
}

} // namespace ui
