#include "ui/pages/settings/settings_page.h"

#include "ui/controls.h"
#include "ui/pages/parts/recipe_block.h"
#include "ui/pages/settings/address_bar.h"
#include "ui/pages/settings/key_list.h"
#include "ui/pages/settings/pack_settings.h"
#include "ui/pages/settings/quiz_settings.h"
#include "ui/pages/settings/record_settings.h"
#include "ui/widgets.h"

#include "core/base/version.h"
#include "core/catalog/style_comparison.h"
#include "core/route.h"

#include <array>

namespace ui {

namespace {

void draw_theme(Sheet& sheet, app::ThemeChoice chosen)
{
    constexpr std::array<std::pair<app::ThemeChoice, std::string_view>, 3> themes = {{
        {app::ThemeChoice::System, "Like the system"},
        {app::ThemeChoice::Light, "Light"},
        {app::ThemeChoice::Dark, "Dark"},
    }};
    part_heading(sheet, "Theme");
    Structure group(sheet, Role::Group, "theme");
    group->text = "Theme";
    Row row(sheet);
    for (const auto& [theme, name] : themes)
        row.toggle(name, name, chosen == theme, app::ChooseTheme{theme});
}

void draw_switch(Sheet& sheet, const app::State& state, const core::Switch& of)
{
    const core::StyleStand stand = core::stand_of(state.catalog, state.style, of);
    switch_bar(sheet, state, of);
    sheet.gap(space::small);
    reading_column(sheet, [&](Sheet& column) {
        sourced(column, of.why, of.source, type::small, Tone::Muted);
        if (stand.setting == nullptr || stand.setting->rule.empty())
            return;
        column.gap(space::tiny);
        sourced(column, state.catalog.find_style(state.style.base)->name + ": " + stand.setting->rule,
                stand.setting->source, type::small);
    });
}

void draw_house_style(Sheet& sheet, const app::State& state)
{
    const core::Catalog& catalog = state.catalog;
    part_heading(sheet, "House style");
    reading_column(sheet, [](Sheet& column) {
        column.paragraph("Where the standard leaves room, a team decides once. The guide, the situations and the quiz "
                         "follow the choices made here.",
                         type::body);
    });
    sheet.gap(space::medium);
    style_bar(sheet, state);
    sheet.gap(space::small);
    {
        Structure status(sheet, Role::Status);
        const core::Style* named = named_style(catalog, state.style);
        reading_column(sheet, [&](Sheet& column) {
            if (named != nullptr)
                column.paragraph(named->about, type::small, Tone::Muted);
        });
    }
    for (const core::Switch& each : catalog.switches) {
        sheet.gap(space::large);
        draw_switch(sheet, state, each);
    }
}

void draw_stack(Sheet& sheet, const app::State& state)
{
    part_heading(sheet, "Stack of the snippets");
    sheet.paragraph("The code that returns a response is shown for this stack first.", type::body);
    sheet.gap(space::medium);
    stack_bar(sheet, state);
}

void draw_storage(Sheet& sheet)
{
    constexpr std::array<std::string_view, 4> facts = {
        "Your answers in the quiz, and the session that you are in: in this browser, in its database (IndexedDB) for "
        "this "
        "site.",
        "The theme, the house style, the stack of the snippets, the ticks of the checklist, your wishes for the "
        "practice, the day of your last backup and the pack of a team that you chose: in this browser, in the local "
        "storage of this site.",
        "Clearing the data of this site in your browser removes both. Where the browser forbids storage, they last "
        "until the page is closed.",
        "Nothing is sent anywhere: there is no account, no cookie and no counting of visits. A link that you share "
        "holds what it shows and nothing else.",
    };
    part_heading(sheet, "What is stored, and where");
    reading_column(sheet, [&](Sheet& column) {
        bullets(column, static_cast<int>(facts.size()),
                [&](Sheet& item, int i) { item.paragraph(facts[static_cast<std::size_t>(i)], type::body); });
    });
}

void draw_contents(Sheet& sheet)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> parts = {{{"pack", "Team pack"},
                                                                                     {"quiz", "Practice"},
                                                                                     {"record", "Your record"},
                                                                                     {"keys", "Keys"},
                                                                                     {"address-bar", "Address bar"}}};
    sheet.gap(space::medium);
    Structure navigation(sheet, Role::Navigation, "contents");
    navigation->text = "On this page";
    Row row(sheet);
    for (const auto& [item, title] : parts)
        row.link(title, core::to_hash(core::page_route(core::Page::Settings, item)));
}

} // namespace

void draw_settings(Sheet& sheet, const app::State& state)
{
    sheet.heading(1, "Settings", sheet.is_narrow() ? type::title_narrow : type::title);
    draw_contents(sheet);
    draw_theme(sheet, state.preferences.theme);
    draw_house_style(sheet, state);
    draw_stack(sheet, state);
    draw_pack_settings(sheet, state);
    draw_quiz_settings(sheet, state);
    draw_record_settings(sheet, state);
    draw_key_list(sheet, state);
    draw_address_bar(sheet, state);
    draw_storage(sheet);
    sheet.gap(space::section);
    sheet.paragraph("Whichcode " + std::string(core::version), type::small, Tone::Muted);
}

} // namespace ui
