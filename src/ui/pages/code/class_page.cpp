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
        inner.width = std::min(inner.width, text_width);
        inner.heading(2, "What the client does", type::subheading);
        inner.gap(space::tiny);
        claim(inner, status_class.client);
        inner.gap(space::medium);
        inner.heading(2, "A code it does not know", type::subheading);
        inner.gap(space::tiny);
        claim(inner, status_class.unknown);
    });
}

} // namespace

void draw_class(Sheet& sheet, const app::State& state)
{
    const core::StatusClass* status_class = state.catalog.find_class(state.route.number);
    if (status_class == nullptr)
        return;
    const std::string range = core::range_of(status_class->digit);
    badge(sheet, sheet.x, sheet.y, range, status_class->digit, {Face::Strong, 30, 40});
    sheet.gap(40 + space::medium);
    sheet.heading(1, core::title_of(*status_class), sheet.is_narrow() ? type::title_narrow : type::title);
    sheet.gap(space::tiny);
    Sheet text = sheet;
    text.width = std::min(text.width, text_width);
    text.paragraph(status_class->meaning, type::lead, Tone::Muted);
    sheet.y = text.y + space::large;
    draw_what_to_do(sheet, *status_class);

    std::vector<const core::Code*> codes;
    for (const core::Code& code : state.catalog.codes)
        if (code.class_digit() == status_class->digit)
            codes.push_back(&code);
    // The registered ones first: they are what one may send.
    std::stable_partition(codes.begin(), codes.end(),
                          [](const core::Code* code) { return code->status != core::Registration::Unregistered; });
    sheet.gap(space::section);
    sheet.heading(2, "Codes", type::heading);
    sheet.gap(space::medium);
    draw_code_list(sheet, codes);
    draw_notes(sheet, status_class->notes);
}

} // namespace ui
