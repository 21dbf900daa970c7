#include "ui/pages/settings/import_preview.h"

#include "ui/pages/parts/problem_list.h"
#include "ui/widgets.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {

namespace {

constexpr std::size_t most_problems = 5;

std::string_view title_of(const app::Import& import)
{
    if (import.reading.is_newer)
        return "This file was written by a newer version of this page";
    if (!app::is_sound(import))
        return "This file cannot be imported";
    return app::can_merge(import) ? "Import this file?" : "Everything in this file is here already";
}

void draw_newer(Sheet& sheet)
{
    sheet.paragraph("Nothing was changed. Reload the page to get that version, then import the file again.",
                    type::body);
}

void draw_problems(Sheet& sheet, const core::Problems& problems)
{
    sheet.paragraph("Nothing was changed. What is wrong with it:", type::body);
    sheet.gap(space::small);
    problem_list(sheet, problems, most_problems);
}

std::string answers_in_words(const app::Import& import)
{
    const std::vector<core::ReviewEntry>& entries = import.reading.log.entries();
    if (entries.empty())
        return "It holds no answers.";
    const std::string first = core::date_in_words(entries.front().at.day);
    const std::string last = core::date_in_words(entries.back().at.day);
    const std::string when = first == last ? " of " + first : ", from " + first + " to " + last;
    return core::counted(import.answers, "answer") + when + '.';
}

void draw_contents(Sheet& sheet, const app::Import& import)
{
    std::vector<std::string> facts = {answers_in_words(import)};
    facts.push_back(import.new_here == 0 ? std::string("Nothing in it is new here.")
                                         : core::counted(import.new_here, "entry is", "entries are") + " new here.");
    facts.push_back(import.only_here == 0
                        ? std::string("All that is here is in it, too.")
                        : core::counted(import.only_here, "entry here is", "entries here are") + " not in it.");
    bullets(sheet, static_cast<int>(facts.size()),
            [&](Sheet& item, int i) { item.paragraph(facts[static_cast<std::size_t>(i)], type::body); });
}

// A button, and what it does.
struct Deed
{
    std::string_view name;
    std::string_view what;
    app::Action action;
};

std::vector<Deed> deeds_of(const app::Quiz& quiz, const app::Import& import)
{
    std::vector<Deed> deeds;
    if (app::can_merge(import))
        deeds.push_back({"Merge", "Adds what is new. Nothing that is here is lost.", app::MergeImport{}});
    if (app::can_replace(import, quiz.log))
        deeds.push_back({"Replace",
                         "Puts the file in the place of the record. What is here now is saved as a file first.",
                         app::ReplaceByImport{}});
    if (app::is_sound(import))
        deeds.push_back({"Cancel", "Leaves everything as it is.", app::DropImport{}});
    else
        deeds.push_back({"Close", "Another file can be chosen below.", app::DropImport{}});
    return deeds;
}

void draw_deeds(Sheet& sheet, const std::vector<Deed>& deeds)
{
    constexpr float in_a_row_from = 660;
    const int count = static_cast<int>(deeds.size());
    grid(sheet, count, sheet.width >= in_a_row_from ? count : 1, space::large, [&](Sheet& cell, int index, float) {
        const Deed& deed = deeds[static_cast<std::size_t>(index)];
        {
            Row row(cell);
            row.button(deed.name, deed.name, deed.action);
        }
        cell.gap(space::tiny);
        cell.paragraph(deed.what, type::small, Tone::Muted);
    });
}

} // namespace

void draw_import_preview(Sheet& sheet, const app::Quiz& quiz, const app::Import& import, bool aimed)
{
    const bool is_sound = app::is_sound(import);
    card(sheet, {Tone::Surface, is_sound ? Tone::Accent : Tone::Class4}, [&](Sheet& inner) {
        inner.heading(3, title_of(import), type::subheading, Tone::Text, aimed);
        {
            Structure paragraph(inner, Role::Paragraph);
            inner.foreign_line(import.file, type::mono_small);
        }
        inner.gap(space::small);
        if (import.reading.is_newer)
            draw_newer(inner);
        else if (!is_sound)
            draw_problems(inner, import.reading.problems);
        else
            draw_contents(inner, import);
        inner.gap(space::large);
        draw_deeds(inner, deeds_of(quiz, import));
    });
    sheet.gap(space::large);
}

} // namespace ui
