#include "ui/pages/settings/quiz_settings.h"

#include "ui/controls.h"
#include "ui/table.h"
#include "ui/widgets.h"

#include "core/base/calendar.h"
#include "core/route.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ui {

namespace {

// A value that a wish may take, with the wishes that it leads to.
struct Value
{
    std::string text;
    bool chosen = false;
    app::QuizPreferences wishes;
};

template <class T>
Value value(const app::QuizPreferences& wishes, T app::QuizPreferences::*wish, T to, std::string text)
{
    app::QuizPreferences changed = wishes;
    changed.*wish = to;
    return {std::move(text), wishes.*wish == to, std::move(changed)};
}

void draw_note(Sheet& sheet, std::string_view note)
{
    reading_column(sheet, [&](Sheet& column) { column.paragraph(note, type::small, Tone::Muted); });
}

void draw_wish(Sheet& sheet, std::string_view question, const std::vector<Value>& values)
{
    sheet.gap(space::large);
    Structure group(sheet, Role::Group, question);
    group->text = question;
    reading_column(sheet, [&](Sheet& column) { column.paragraph(question, type::body_strong); });
    sheet.gap(space::small);
    Row row(sheet);
    for (const Value& each : values)
        row.toggle(each.text, each.text, each.chosen, app::ChooseQuizPreferences{each.wishes});
}

std::string in_percent(int share) { return std::to_string(share) + " %"; }

// What a retention costs, beside the usual one.
std::string cost_of(int percent)
{
    constexpr int usual_percent = 90, usual_days = 10, example_percent = 95;
    const int other = percent == usual_percent ? example_percent : percent;
    const double modifier = core::interval_modifier(other / 100.0) / core::interval_modifier(usual_percent / 100.0);
    const int days = static_cast<int>(std::lround(usual_days * modifier));
    return "The more you want to keep, the more reviews it takes: a card that comes back after " +
           core::days_in_words(usual_days) + " at " + in_percent(usual_percent) + " comes back after " +
           core::days_in_words(days) + " at " + in_percent(other) + '.';
}

void draw_retention(Sheet& sheet, const app::QuizPreferences& wishes)
{
    constexpr std::array<int, 6> steps = {app::least_retention_percent,   80, 85, 90, 95,
                                          app::greatest_retention_percent};
    std::vector<Value> values;
    values.reserve(steps.size());
    for (const int step : steps)
        values.push_back(value(wishes, &app::QuizPreferences::retention_percent, step, in_percent(step)));
    draw_wish(sheet, "Of the cards that come back, how many do you want to know?", values);
    sheet.gap(space::small);
    Structure status(sheet, Role::Status, "cost");
    draw_note(sheet, cost_of(wishes.retention_percent));
}

void draw_size(Sheet& sheet, const app::QuizPreferences& wishes)
{
    std::vector<Value> items;
    for (const int count : {5, 10, 15, 20})
        items.push_back(value(wishes, &app::QuizPreferences::items, count, std::to_string(count) + " questions"));
    draw_wish(sheet, "How long is a session?", items);

    std::vector<Value> fresh;
    for (const int count : {0, 2, 4, 6, 10})
        fresh.push_back(value(wishes, &app::QuizPreferences::most_new, count,
                              count == 0 ? "None" : std::to_string(count) + " new"));
    draw_wish(sheet, "How many new cards may it hold?", fresh);
    sheet.gap(space::small);
    draw_note(sheet, "What is due comes first. With none, a session only repeats what you have met.");
}

void draw_typing(Sheet& sheet, const app::QuizPreferences& wishes)
{
    constexpr auto wish = &app::QuizPreferences::typing;
    draw_wish(sheet, "Do you type the code of a card that you have learnt, or choose it?",
              {value(wishes, wish, app::Typing::LikeDevice, "Choose on touch screens"),
               value(wishes, wish, app::Typing::Always, "Always type"),
               value(wishes, wish, app::Typing::Never, "Always choose")});
    sheet.gap(space::small);
    draw_note(sheet, "Three digits without a list to choose from are harder to find, and stick better.");
}

void draw_short_term(Sheet& sheet, const app::QuizPreferences& wishes)
{
    app::QuizPreferences changed = wishes;
    changed.short_term = !wishes.short_term;
    sheet.gap(space::large);
    checkbox(sheet, "short term", "New and missed cards come back within minutes", wishes.short_term,
             app::ChooseQuizPreferences{std::move(changed)});
    draw_note(sheet,
              "In steps of one minute and of ten, then by the day. Without these steps every card waits for another "
              "day: for those who practise once a day. Either way, what you miss is asked again in the same session.");
}

struct MarkingRow
{
    std::string_view answer;
    std::string_view rating;
};
constexpr std::array<MarkingRow, 4> markings = {{
    {"Wrong, or “I don’t know”", "Again: it comes back soon"},
    {"Acceptable, or the best after a hint", "Hard"},
    {"The best", "Good"},
    {"The best: typed, sure, without a hint", "Good, or Easy if you say so"},
}};

void draw_marking(Sheet& sheet)
{
    sheet.gap(space::large);
    sheet.heading(3, "How answers are marked", type::subheading);
    sheet.gap(space::small);
    reading_column(sheet, [](Sheet& column) {
        const TableShape shape{"How answers are marked", static_cast<int>(markings.size()), 2,
                               std::floor(column.width * 0.55f)};
        table(
            column, shape,
            [](Sheet& cell, int index) {
                cell.paragraph(index == 0 ? "Your answer" : "Counts as", type::label, Tone::Muted);
            },
            [](Sheet& cell, int row, int index) {
                const MarkingRow& each = markings[static_cast<std::size_t>(row)];
                cell.paragraph(index == 0 ? each.answer : each.rating, index == 0 ? type::small : type::small_strong);
            });
        column.gap(space::small);
        column.paragraph("Only the first answer to a question counts. What you take back leaves the card as it was, "
                         "and a drill leaves all cards as they were.",
                         type::small, Tone::Muted);
    });
}

} // namespace

void draw_quiz_settings(Sheet& sheet, const app::State& state)
{
    const app::QuizPreferences& wishes = state.preferences.quiz;
    part_heading(sheet, "Practice", state.route.item == "quiz");
    reading_column(sheet, [](Sheet& column) {
        column.paragraph("What you know comes back later, what you miss sooner. The day is computed from your answers "
                         "(FSRS-6); the rest is up to you.",
                         type::body);
    });
    sheet.gap(space::medium);
    {
        Row row(sheet);
        row.link("To the practice", core::to_hash(core::page_route(core::Page::Quiz)));
    }
    draw_retention(sheet, wishes);
    draw_size(sheet, wishes);
    draw_typing(sheet, wishes);
    draw_short_term(sheet, wishes);
    draw_marking(sheet);
}

} // namespace ui
