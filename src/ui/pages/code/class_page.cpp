#include "ui/pages/code/class_page.h"

#include "ui/pages/code/notes.h"
#include "ui/pages/parts/code_list.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {

namespace {

void draw_what_to_do(Sheet& sheet, const core::StatusClass& status_class)
{
    card(sheet, {}, [&](Sheet& inner) {
        reading_column(inner, [&](Sheet& column) {
            column.heading(2, "What the client does", type::subheading);
            column.gap(space::tiny);
            claim(column, status_class.client);
            column.gap(space::medium);
            column.heading(2, "A code it does not know", type::subheading);
            column.gap(space::tiny);
            claim(column, status_class.unknown);
        });
    });
}

} // namespace

void draw_class(Sheet& sheet, const app::State& state)
{
    const core::StatusClass* status_class = state.catalog.find_class(state.route.number);
    if (status_class == nullptr)
        return;
    constexpr TextStyle badge_style{Face::Strong, 30, 40};
    badge(sheet, sheet.x, sheet.y, core::range_of(status_class->digit), status_class->digit, badge_style);
    sheet.gap(badge_style.line_height + space::medium);
    page_opening(sheet, core::title_of(*status_class), status_class->meaning);
    draw_what_to_do(sheet, *status_class);

    std::vector<const core::Code*> codes;
    for (const core::Code& code : state.catalog.codes)
        if (code.class_digit() == status_class->digit)
            codes.push_back(&code);
    // The registered ones first: they are what one may send.
    std::stable_partition(codes.begin(), codes.end(),
                          [](const core::Code* code) { return code->status != core::Registration::Unregistered; });
    part_heading(sheet, "Codes");
    draw_code_list(sheet, codes);
    draw_notes(sheet, status_class->notes);
}

} // namespace ui
