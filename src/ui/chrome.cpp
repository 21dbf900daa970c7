#include "ui/chrome.h"

#include "ui/widgets.h"

#include "core/route.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float field_height = 48;
constexpr float field_widest = 620;
constexpr float brand_height = 48;
constexpr TextStyle brand_style{Face::Strong, 24, 32};

float draw_brand(Sheet& sheet)
{
    constexpr float logo = 30;
    const float text_width = sheet.paint().width_of(brand_style, "Whichcode");
    Structure link(sheet, Role::Link, "brand");
    link->target = "#/";
    link->place = {sheet.x, sheet.y, logo + space::small + text_width, brand_height};
    const Rect box{sheet.x, sheet.y + (brand_height - logo) / 2, logo, logo};
    sheet.paint().area(box, Tone::Accent, rounding::medium, 0);
    // A branching path: one way in, two ways out.
    const float stem[] = {box.x + 8, box.y + 15, box.x + 13, box.y + 15, box.x + 19, box.y + 9, box.x + 23, box.y + 9};
    const float branch[] = {box.x + 13, box.y + 15, box.x + 19, box.y + 21, box.x + 23, box.y + 21};
    sheet.paint().stroke(stem, Tone::OnAccent, 2.2f);
    sheet.paint().stroke(branch, Tone::OnAccent, 2.2f);
    sheet.text_at(sheet.x + logo + space::small, sheet.y + (brand_height - brand_style.line_height) / 2, "Whichcode",
                  brand_style, Tone::Text);
    return logo + space::small + text_width;
}

void draw_field(Sheet& sheet, const app::State& state, const Rect& place)
{
    constexpr float icon_space = 44;
    sheet.paint().area(place, Tone::Surface, rounding::large, 0);
    sheet.paint().outline(place, Tone::BorderStrong, rounding::large, 1, 0);
    // A magnifying glass.
    const float centre_x = place.x + 22, centre_y = place.y + place.height / 2 - 1;
    constexpr float ring[] = {6, 0,     4.9f,  3.5f,  1.9f,  5.7f, -1.9f, 5.7f, -4.9f, 3.5f, -6,
                              0, -4.9f, -3.5f, -1.9f, -5.7f, 1.9f, -5.7f, 4.9f, -3.5f, 6,    0};
    float glass[std::size(ring)];
    for (std::size_t i = 0; i < std::size(ring); i += 2) {
        glass[i] = centre_x + ring[i];
        glass[i + 1] = centre_y + ring[i + 1];
    }
    sheet.paint().stroke(glass, Tone::Muted, 1.8f);
    const float handle[] = {centre_x + 4.5f, centre_y + 4.5f, centre_x + 9, centre_y + 9};
    sheet.paint().stroke(handle, Tone::Muted, 1.8f);

    Structure search(sheet, Role::Search);
    Node& field = sheet.semantics()[sheet.semantics().add(Role::SearchField, "query")];
    field.text = "Search for a code, a name, a constant, a header or a situation";
    field.value = state.query;
    field.hint = "Code, name, header, or what happened";
    field.field = app::Field::Query;
    field.place = {place.x + icon_space, place.y, place.width - icon_space - space::small, place.height};
    field.style = type::body;
    field.arrow_group = 1;
}

// The links to the other pages, side by side.
struct NavigationLink
{
    core::Page page;
    std::string_view name;
};
constexpr NavigationLink navigation_links[] = {
    {core::Page::Decide, "Decide"}, {core::Page::Compare, "Compare"}, {core::Page::Rules, "Rules"},
    {core::Page::Check, "Check"},   {core::Page::Quiz, "Practise"},
};
constexpr float one_row_from = 1000; // with the name and the search field
constexpr float widest_link_padding = 10;

// Beside each name, so that all fit the smallest screen.
float link_padding(Sheet& sheet)
{
    float words = 0;
    for (const NavigationLink& link : navigation_links)
        words += std::ceil(sheet.paint().width_of(type::small_strong, link.name));
    constexpr auto gaps =
        static_cast<float>(2 * std::size(navigation_links) - 2); // the outermost stand out of the column
    return std::clamp(std::floor((sheet.width - words) / gaps), 0.0f, widest_link_padding);
}

float width_of_link(Sheet& sheet, std::string_view name)
{
    return std::ceil(sheet.paint().width_of(type::small_strong, name)) + 2 * link_padding(sheet);
}

float width_of_navigation(Sheet& sheet)
{
    float width = 0;
    for (const NavigationLink& link : navigation_links)
        width += width_of_link(sheet, link.name);
    return width;
}

void draw_navigation(Sheet& sheet, const app::State& state, float x, float y)
{
    const float padding = link_padding(sheet);
    Structure navigation(sheet, Role::Navigation, "pages");
    navigation->text = "Pages";
    for (const NavigationLink& each : navigation_links) {
        const Rect place{x, y, width_of_link(sheet, each.name), field_height};
        Structure link(sheet, Role::Link, each.name);
        link->target = core::to_hash(core::page_route(each.page));
        link->place = place;
        link->current = state.route.page == each.page;
        const Tone tone = link->current || sheet.is_hovered(link->id) ? Tone::Accent : Tone::Text;
        if (link->current)
            sheet.paint().area({place.x + padding, place.bottom() - 10, place.width - 2 * padding, 2}, Tone::Accent, 1,
                               0);
        sheet.text_at(place.x + padding, place.y + (place.height - type::small_strong.line_height) / 2, each.name,
                      type::small_strong, tone);
        x += place.width;
    }
}

constexpr std::string_view link_name = "link";

// In a frame only the search needs something of the header.
void draw_field_alone(Sheet& sheet, const app::State& state)
{
    sheet.gap(space::medium);
    if (state.route.page != core::Page::Search && state.route.page != core::Page::Home)
        return;
    draw_field(sheet, state, {sheet.x, sheet.y, sheet.width, field_height});
    sheet.gap(field_height + space::medium);
}

std::string_view theme_word(app::ThemeChoice choice)
{
    switch (choice) {
    case app::ThemeChoice::System: return "Theme: system";
    case app::ThemeChoice::Light: return "Theme: light";
    case app::ThemeChoice::Dark: return "Theme: dark";
    }
    return {};
}

app::ThemeChoice next_theme(app::ThemeChoice choice)
{
    switch (choice) {
    case app::ThemeChoice::System: return app::ThemeChoice::Light;
    case app::ThemeChoice::Light: return app::ThemeChoice::Dark;
    case app::ThemeChoice::Dark: return app::ThemeChoice::System;
    }
    return {};
}

} // namespace

void draw_header(Sheet& sheet, const app::State& state)
{
    if (state.in_frame)
        return draw_field_alone(sheet, state);
    Structure banner(sheet, Role::Banner);
    sheet.gap(sheet.is_narrow() ? space::medium : space::large);
    const float brand_width = draw_brand(sheet);
    if (sheet.width >= one_row_from) {
        const float navigation_width = width_of_navigation(sheet);
        const float left = sheet.x + brand_width + space::section;
        const float wide = std::min(sheet.x + sheet.width - navigation_width - space::large - left, field_widest);
        draw_field(sheet, state, {left, sheet.y, wide, field_height});
        draw_navigation(sheet, state, sheet.x + sheet.width - navigation_width, sheet.y);
    } else if (!sheet.is_narrow()) {
        draw_navigation(sheet, state, sheet.x + sheet.width - width_of_navigation(sheet), sheet.y);
        sheet.gap(brand_height + space::medium);
        draw_field(sheet, state, {sheet.x, sheet.y, sheet.width, field_height});
    } else {
        sheet.gap(brand_height + space::small);
        draw_field(sheet, state, {sheet.x, sheet.y, sheet.width, field_height});
        sheet.gap(field_height + space::tiny);
        draw_navigation(sheet, state, sheet.x - link_padding(sheet), sheet.y);
    }
    sheet.gap(field_height + (sheet.is_narrow() ? space::medium : space::section));
}

void draw_footer(Sheet& sheet, const app::State& state)
{
    if (state.in_frame)
        return sheet.gap(space::large);
    Structure foot(sheet, Role::ContentInfo);
    sheet.gap(space::section);
    const float line[] = {sheet.x, sheet.y, sheet.x + sheet.width, sheet.y};
    sheet.paint().stroke(line, Tone::Border, 1);
    sheet.gap(space::large);
    {
        Row row(sheet);
        row.button(theme_word(state.preferences.theme), theme_word(state.preferences.theme),
                   app::ChooseTheme{next_theme(state.preferences.theme)});
        row.link("Situations", core::to_hash(core::page_route(core::Page::Situations)));
        row.link("Settings", core::to_hash(core::page_route(core::Page::Settings)));
        row.link("As plain text", "?text");
        row.button("Copy the link to this page", state.copied == link_name ? "Copied" : "Copy link",
                   app::CopyText{std::string(link_name), state.address + core::to_hash(state.route)}, "copy link");
        if (state.can_share)
            row.button("Share this page", "Share", app::SharePage{});
    }
    sheet.gap(space::medium);
    const Run note[] = {
        {"Follows ", type::small, Tone::Muted, {}},
        {"RFC 9110", type::small, Tone::Muted, "https://www.rfc-editor.org/rfc/rfc9110"},
        {" and its companions. Everything runs in this page: nothing you type leaves it. Press ",
         type::small,
         Tone::Muted,
         {}},
        {"/", type::mono_small, Tone::Muted, {}},
        {" to search.", type::small, Tone::Muted, {}},
    };
    sheet.paragraph(note);
    sheet.gap(space::section);
}

} // namespace ui
