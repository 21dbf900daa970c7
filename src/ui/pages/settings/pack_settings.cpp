#include "ui/pages/settings/pack_settings.h"

#include "ui/controls.h"
#include "ui/pages/parts/problem_list.h"
#include "ui/widgets.h"

namespace ui {

namespace {

// A file or an address, as it came.
void draw_name(Sheet& sheet, const std::string& name)
{
    Structure paragraph(sheet, Role::Paragraph);
    sheet.foreign_line(name, type::mono_small);
}

void draw_pack_on(Sheet& sheet, const app::State& state)
{
    card(sheet, {Tone::Surface, Tone::Accent}, [&](Sheet& inner) {
        inner.heading(3, "The pack of " + state.catalog.name + " is on", type::subheading);
        draw_name(inner, state.pack.name);
        inner.gap(space::small);
        inner.paragraph(state.pack.is_kept ? "It is kept in this browser until you remove it."
                                           : "It is here until this page is closed or the pack is removed.",
                        type::body);
    });
    sheet.gap(space::medium);
}

void draw_refused(Sheet& sheet, const app::TeamPack& pack)
{
    card(sheet, {Tone::Surface, Tone::Class4}, [&](Sheet& inner) {
        inner.heading(3, "This pack cannot be used", type::subheading);
        draw_name(inner, pack.refused);
        inner.gap(space::small);
        inner.paragraph(pack.fault.empty() ? "Nothing of it is shown. What is wrong with it:" : pack.fault, type::body);
        if (pack.problems.empty())
            return;
        inner.gap(space::small);
        problem_list(inner, pack.problems, core::Problems::most);
    });
    sheet.gap(space::medium);
}

} // namespace

void draw_pack_settings(Sheet& sheet, const app::State& state)
{
    const app::TeamPack& pack = state.pack;
    part_heading(sheet, "Team pack", state.route.item == "pack");
    reading_column(sheet, [](Sheet& column) {
        column.paragraph("A pack is a JSON file with what your team adds: notes on codes, header fields, situations, a "
                         "house style, rules, cards. All of it carries the team's name. Choose its file, drop it on "
                         "this page, or link to this site with `?pack=` and the address of the file.",
                         type::body);
    });
    sheet.gap(space::medium);
    {
        Structure status(sheet, Role::Status, "pack");
        if (!pack.coming.empty())
            sheet.paragraph("A pack is on its way.", type::body_strong);
        if (!pack.name.empty())
            draw_pack_on(sheet, state);
        if (!pack.refused.empty())
            draw_refused(sheet, pack);
    }
    Row row(sheet);
    row.button("Choose a pack", "Choose a pack", app::AskForPack{});
    if (!pack.name.empty() || !pack.refused.empty())
        row.button("Remove the pack", "Remove the pack", app::RemovePack{});
}

} // namespace ui
