#include "ui/pages/pages.h"

#include "ui/pages/parts/code_list.h"
#include "ui/pages/parts/situation_areas.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr float classes_in_a_row_from = 700;

void draw_lost_address(Sheet& sheet, const app::State& state)
{
    notice(sheet, [&](Sheet& inner) {
        inner.paragraph("There is no page at this address:", type::body_strong);
        {
            Structure paragraph(inner, Role::Paragraph);
            inner.foreign_line(core::utf8_prefix(state.lost_address, 80), type::mono);
        }
        inner.gap(space::tiny);
        inner.paragraph("Search above, or start from the list below.");
    });
}

void draw_hero(Sheet& sheet)
{
    page_opening(sheet, "Which status code should I return?",
                 "Type a code, a name, a constant from your stack, a header, or what happened in your own words.");
    Row row(sheet);
    row.label("Try");
    for (const std::string_view example :
         {"email already taken", "409 or 422", "retry-after", ":unprocessable_entity", "upstream timed out"})
        row.link(example, core::to_hash(core::search_route(example)));
}

void draw_class_card(Sheet& sheet, const core::StatusClass& status_class, float min_height)
{
    const std::string name = core::range_of(status_class.digit);
    link_card(sheet, name, core::to_hash(core::class_route(status_class.digit)), entry_look(min_height), 0,
              [&](Sheet& inner) {
                  badge(inner, inner.x, inner.y, name, status_class.digit);
                  inner.gap(type::number.line_height + space::small);
                  inner.flow(status_class.name, type::body_strong);
                  inner.flow(status_class.says, type::small, Tone::Muted);
              });
}

void draw_classes(Sheet& sheet, const core::Catalog& catalog)
{
    sheet.heading(2, "The five classes", type::heading);
    sheet.gap(space::medium);
    const int columns = sheet.width >= classes_in_a_row_from ? 5 : 1;
    Structure list(sheet, Role::List);
    grid(sheet, catalog.classes, columns, space::medium,
         [](Sheet& cell, const core::StatusClass& status_class, float min_height) {
             Structure item(cell, Role::Item);
             draw_class_card(cell, status_class, min_height);
         });
}

void draw_situation_areas(Sheet& sheet, const core::Catalog& catalog)
{
    constexpr std::size_t most = 12; // the first of the catalog are the ones met every day
    const std::vector<SituationArea> areas = areas_of(catalog);
    if (areas.empty())
        return;
    part_heading(sheet, "What happened?");
    sheet.paragraph("Situations by area, each with the code to send and the ones that only look right.", type::body,
                    Tone::Muted);
    sheet.gap(space::medium);
    Row row(sheet);
    for (std::size_t i = 0; i < std::min(areas.size(), most); ++i)
        row.link(title_of_area(areas[i].id), core::to_hash(area_route(areas[i].id)));
    row.link("All " + std::to_string(areas.size()) + " areas", core::to_hash(area_route({})), Tone::Text, Tone::Sunken);
}

bool is_shown(const core::Code& code, const core::Route& route)
{
    if (route.number != 0 && code.class_digit() != route.number)
        return false;
    switch (route.show) {
    case core::Show::Common: return code.common;
    case core::Show::Api: return code.is_in(core::Group::Api);
    case core::Show::WebDav: return code.is_in(core::Group::WebDav);
    case core::Show::Unregistered: return code.status == core::Registration::Unregistered;
    case core::Show::All: return true;
    }
    return false;
}

void draw_filter(Sheet& sheet, const core::Route& route)
{
    constexpr std::pair<core::Show, std::string_view> shows[] = {
        {core::Show::Common, "Common"}, {core::Show::Api, "For APIs"},
        {core::Show::WebDav, "WebDAV"}, {core::Show::Unregistered, "Not registered"},
        {core::Show::All, "All"},
    };
    Structure group(sheet, Role::Group);
    group->text = "Filter the codes";
    {
        Row row(sheet);
        for (const auto& [show, name] : shows)
            row.toggle(name, name, route.show == show, app::ShowCodes{show, route.number});
    }
    sheet.gap(space::small);
    Row row(sheet);
    for (int digit = 1; digit <= 5; ++digit) {
        const std::string name = core::range_of(digit);
        const bool pressed = route.number == digit;
        row.toggle(name, name, pressed, app::ShowCodes{route.show, pressed ? 0 : digit});
    }
    if (route != core::home_route())
        row.button("Reset the filter", "Reset", app::ShowCodes{core::Show::Common, 0});
}

void draw_codes(Sheet& sheet, const app::State& state)
{
    std::vector<const core::Code*> codes;
    for (const core::Code& code : state.catalog.codes)
        if (is_shown(code, state.route))
            codes.push_back(&code);

    sheet.heading(2, "Codes", type::heading);
    sheet.gap(space::medium);
    draw_filter(sheet, state.route);
    sheet.gap(space::medium);
    {
        Structure status(sheet, Role::Status);
        if (codes.empty())
            sheet.paragraph("No code matches this filter. Choose another group or class, or reset it.");
        else
            sheet.paragraph(core::counted(static_cast<long long>(codes.size()), "code"), type::small, Tone::Muted);
    }
    sheet.gap(space::small);
    draw_code_list(sheet, codes);
}

} // namespace

void draw_home(Sheet& sheet, const app::State& state)
{
    if (!state.lost_address.empty())
        draw_lost_address(sheet, state);
    draw_hero(sheet);
    sheet.gap(space::section);
    draw_classes(sheet, state.catalog);
    draw_situation_areas(sheet, state.catalog);
    sheet.gap(space::section);
    draw_codes(sheet, state);
}

} // namespace ui
