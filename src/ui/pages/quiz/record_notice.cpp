#include "ui/pages/quiz/record_notice.h"

#include "ui/widgets.h"

#include "core/base/calendar.h"
#include "core/base/text.h"

namespace ui {

namespace {

constexpr std::size_t worth_a_backup = 50; // answers
constexpr int days_between_backups = 30;

void notice(Sheet& sheet, std::string_view key, std::string_view title, std::string_view text, bool offers_backup)
{
    card(sheet, {Tone::Tint4, Tone::Class4}, [&](Sheet& inner) {
        {
            Structure status(inner, Role::Status, key);
            inner.paragraph(title, type::body_strong);
            reading_column(inner, [&](Sheet& column) { column.paragraph(text, type::body); });
        }
        if (!offers_backup)
            return;
        inner.gap(space::small);
        Row row(inner);
        row.button("Save a backup", "Save a backup", app::SaveBackup{}, key);
    });
    sheet.gap(space::large);
}

void draw_keeping(Sheet& sheet, app::Keeping keeping, bool has_answers)
{
    switch (keeping) {
    case app::Keeping::Unopened:
    case app::Keeping::Opening:
    case app::Keeping::Stored: return;
    case app::Keeping::Blocked:
        return notice(
            sheet, "blocked", "This browser does not let the page store your answers.",
            "You can practise all the same: they last until the page is closed. A private window, or a setting that "
            "blocks site data, is the usual reason. Save a backup before you leave, and import it when you come back.",
            has_answers);
    case app::Keeping::Broken:
        return notice(sheet, "broken", "The browser’s database does not answer.",
                      "What you answer now lasts until the page is closed, and is stored as soon as the database works "
                      "again. Save a backup; then try to reload the page or to restart the browser.",
                      has_answers);
    case app::Keeping::Full:
        return notice(sheet, "full", "There is no room left to store your last answers.",
                      "They last until the page is closed and are tried again with the next one. Free some space on "
                      "this device, or save a backup.",
                      has_answers);
    case app::Keeping::Newer:
        return notice(sheet, "newer", "A newer version of this page keeps your record.",
                      "So as not to damage it, this one stores nothing. Reload the page to get the newer version; if "
                      "that does not help, close its other tabs first.",
                      has_answers);
    }
}

} // namespace

std::string backup_in_words(const app::State& state)
{
    const int day = state.preferences.quiz.backup_day;
    return day == 0 ? "It has never been saved as a file."
                    : "It was last saved as a file on " + core::date_in_words(day) + '.';
}

void draw_record_notices(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    const bool has_answers = !quiz.log.entries().empty();
    draw_keeping(sheet, quiz.keeping, has_answers);
    if (quiz.unreadable > 0)
        notice(sheet, "unreadable",
               core::counted(quiz.unreadable, "stored entry", "stored entries") + " cannot be read.",
               "They stay where they are and are passed over; everything else counts. A backup that you import brings "
               "back what it holds.",
               has_answers);
    if (quiz.is_partitioned)
        notice(sheet, "partitioned", "This frame keeps a record of its own.",
               "Browsers keep what a page stores inside another site apart from what it stores when you visit it "
               "directly. To practise with one record, open the quiz in a tab of its own, or carry the record over as "
               "a backup.",
               false);
    if (quiz.was_clock_set_back)
        notice(sheet, "clock", "Some answers carry a later time than it is now.",
               "The clock of this device was ahead when they were given, or is behind now. Nothing is lost: cards "
               "answered “in the future” count as due.",
               false);
}

void draw_backup_reminder(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    const int day = state.preferences.quiz.backup_day;
    if (quiz.log.entries().size() < worth_a_backup || (day > 0 && quiz.now.day - day < days_between_backups))
        return;
    card(sheet, {Tone::Sunken, Tone::Border}, [&](Sheet& inner) {
        inner.heading(2, "Keep a copy", type::subheading);
        inner.gap(space::tiny);
        inner.paragraph("Your record lives in this browser alone. " + backup_in_words(state), type::small, Tone::Muted);
        inner.gap(space::small);
        Row row(inner);
        row.button("Save a backup", "Save a backup", app::SaveBackup{});
    });
}

} // namespace ui
