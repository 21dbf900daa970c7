#include "ui/pages/rules/code_badges.h"

#include "ui/widgets.h"

#include "core/route.h"

namespace ui {

namespace {

void draw_badge_link(Sheet& sheet, const core::Catalog& catalog, int code, const Rect& place)
{
    const std::string number = std::to_string(code);
    Structure link(sheet, Role::Link, number);
    link->text = core::title_of(catalog, code);
    link->target = core::to_hash(core::code_route(code));
    link->place = place;
    badge(sheet, place.x, place.y, number, code / 100);
    if (sheet.is_hovered(link->id))
        sheet.paint().outline(place, class_tone(code / 100), rounding::medium, 1.5f, sheet.depth + 1);
}

} // namespace

void draw_code_badges(Sheet& sheet, const core::Catalog& catalog, const std::vector<int>& codes)
{
    Row row(sheet);
    for (const int code : codes) {
        const float width = badge_width(sheet, std::to_string(code), type::number);
        draw_badge_link(sheet, catalog, code, row.place(width, type::number.line_height));
    }
}

} // namespace ui
