#include "ui/pages/settings/record_settings.h"

#include "ui/pages/quiz/record_notice.h"
#include "ui/pages/settings/import_preview.h"
#include "ui/widgets.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

#include <functional>
#include <string>
#include <vector>

namespace ui {

namespace {

// Where the focus goes when something has appeared here: one place at a time.
enum class Aim { Nowhere, Heading, Result, Import, Deletion };

Aim aim_of(const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    if (state.route.item != "record")
        return Aim::Nowhere;
    if (quiz.asks_to_delete)
        return Aim::Deletion;
    if (quiz.import)
        return Aim::Import;
    return quiz.import_result.empty() ? Aim::Heading : Aim::Result;
}

bool is_empty(const app::Quiz& quiz) { return quiz.log.entries().empty() && quiz.unreadable == 0; }

std::string where_it_is(app::Keeping keeping)
{
    switch (keeping) {
    case app::Keeping::Unopened:
    case app::Keeping::Opening: return {};
    case app::Keeping::Stored:
    case app::Keeping::Full:
    case app::Keeping::Newer:
        return "Your record lives in this browser alone, in the database (IndexedDB) of this site.";
    case app::Keeping::Blocked:
    case app::Keeping::Broken: return "For now your record lives in this page alone.";
    }
    return {};
}

std::string answers_in_words(const app::Quiz& quiz)
{
    if (quiz.log.entries().empty())
        return "There are no answers in it yet.";
    return core::counted(quiz.answers, "answer") + " since " + core::date_in_words(quiz.log.entries().front().at.day) +
           '.';
}

void draw_facts(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    std::string text = where_it_is(quiz.keeping);
    if (quiz.keeping == app::Keeping::Stored && quiz.is_persistent)
        text += " The browser has promised not to clear it by itself.";
    reading_column(sheet, [&](Sheet& column) {
        column.paragraph(answers_in_words(quiz), type::body_strong);
        column.paragraph(quiz.log.entries().empty() ? text : text + ' ' + backup_in_words(state), type::body);
    });
    sheet.gap(space::large);
}

// Stands there before it says something, as those who listen need it.
void draw_result(Sheet& sheet, const std::string& result, bool aimed)
{
    Structure status(sheet, Role::Status, "import result");
    if (result.empty())
        return;
    status->aimed = aimed;
    card(sheet, {Tone::AccentTint, Tone::AccentTint, 0, space::medium},
         [&](Sheet& inner) { inner.paragraph(result, type::body_strong); });
    sheet.gap(space::large);
}

void draw_deletion(Sheet& sheet, const app::Quiz& quiz, bool aimed)
{
    card(sheet, {Tone::Tint5, Tone::Class5}, [&](Sheet& inner) {
        inner.heading(3, "Delete the record?", type::subheading, Tone::Text, aimed);
        inner.gap(space::tiny);
        reading_column(inner, [&](Sheet& column) {
            if (!quiz.log.entries().empty())
                column.paragraph(core::counted(quiz.answers, "answer") +
                                     " and all that follows from them, from the schedule to the statistics, leave this "
                                     "browser. A backup is saved first: whoever imports it has everything back.",
                                 type::body);
            if (quiz.unreadable > 0)
                column.paragraph("What cannot be read (" + core::counted(quiz.unreadable, "entry", "entries") +
                                     ") goes too, and no backup holds it.",
                                 type::body);
        });
        inner.gap(space::medium);
        Row row(inner);
        row.button("Delete it", "Delete it", app::DeleteRecord{});
        row.button("Keep it", "Keep it", app::AskToDelete{false});
    });
    sheet.gap(space::large);
}

// A card with something that can be done.
struct Offer
{
    std::string_view title;
    std::string_view about;
    std::function<void(Row&)> buttons;
};

void draw_offer(Sheet& sheet, const Offer& offer, float min_height)
{
    card(sheet, {Tone::Surface, Tone::Border, min_height}, [&](Sheet& inner) {
        inner.heading(3, offer.title, type::subheading);
        inner.gap(space::tiny);
        inner.paragraph(offer.about, type::small, Tone::Muted);
        if (!offer.buttons)
            return;
        inner.gap(space::medium);
        Row row(inner);
        offer.buttons(row);
    });
}

Offer offer_of_backup(const app::Quiz& quiz)
{
    const bool has_answers = !quiz.log.entries().empty();
    const bool can_import = app::can_write(quiz);
    const std::string_view about =
        can_import ? "All answers in one file (JSON). Import it here or in another browser: you see what is in it "
                     "before anything changes."
                   : "All answers that this version understands, in one file (JSON). Nothing can be imported or "
                     "deleted here while a newer version of the page keeps the record.";
    return {"Backup", about, [=](Row& row) {
                if (has_answers)
                    row.button("Save a backup", "Save a backup", app::SaveBackup{});
                if (can_import)
                    row.button("Import a backup", "Import a backup", app::AskForFile{});
            }};
}

std::vector<Offer> offers_of(const app::Quiz& quiz)
{
    std::vector<Offer> offers = {offer_of_backup(quiz)};
    offers.push_back({"Anki",
                      "The questions as notes for Anki: import the file there with “File > Import”. The notes keep "
                      "their ids, so that a later import updates them.",
                      [](Row& row) { row.button("Save for Anki", "Save for Anki", app::SaveAnki{}); }});
    if (quiz.keeping == app::Keeping::Stored && !quiz.is_persistent)
        offers.push_back(
            {"Keeping it",
             "When space runs short, a browser may clear what pages have stored. You can ask it to spare your record.",
             [](Row& row) {
                 row.button("Ask the browser to keep it", "Ask the browser to keep it", app::AskForPersistence{});
             }});
    if (app::can_write(quiz) && !is_empty(quiz))
        offers.push_back({"Starting over", "Removes every answer from this browser, after a question and a backup.",
                          [](Row& row) { row.button("Delete the record", "Delete the record", app::AskToDelete{}); }});
    return offers;
}

void draw_offers(Sheet& sheet, const app::Quiz& quiz)
{
    constexpr float two_columns_from = 640;
    const std::vector<Offer> offers = offers_of(quiz);
    grid(sheet, static_cast<int>(offers.size()), sheet.width >= two_columns_from ? 2 : 1, space::medium,
         [&](Sheet& cell, int index, float min_height) {
             draw_offer(cell, offers[static_cast<std::size_t>(index)], min_height);
         });
}

} // namespace

void draw_record_settings(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    const Aim aim = aim_of(state);
    part_heading(sheet, "Your record", aim == Aim::Heading);
    if (!quiz.deck)
        return opening_line(sheet);
    draw_record_notices(sheet, state);
    draw_facts(sheet, state);
    draw_result(sheet, quiz.import_result, aim == Aim::Result);
    if (app::can_write(quiz) && quiz.asks_to_delete)
        draw_deletion(sheet, quiz, aim == Aim::Deletion);
    if (app::can_write(quiz) && quiz.import)
        draw_import_preview(sheet, quiz, *quiz.import, aim == Aim::Import);
    draw_offers(sheet, quiz);
}

} // namespace ui
