#include "ui/pages/quiz/quiz_page.h"

#include "ui/controls.h"
#include "ui/pages/quiz/practice_week.h"
#include "ui/pages/quiz/quiz_feedback.h"
#include "ui/pages/quiz/quiz_finished.h"
#include "ui/pages/quiz/quiz_question.h"
#include "ui/pages/quiz/quiz_stats.h"
#include "ui/pages/quiz/quiz_words.h"
#include "ui/pages/quiz/record_notice.h"
#include "ui/pages/quiz/weakest_pairs.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>

namespace ui {

namespace {

// How many questions a session would have now, and how many of those are due.
struct Plan
{
    int due = 0;
    int fresh = 0;
};

Plan plan_of(const app::State& state)
{
    const app::QuizPreferences& wishes = state.preferences.quiz;
    const int due = std::min(wishes.items, state.quiz.outlook.due);
    return {due, std::min({wishes.items - due, wishes.most_new, state.quiz.outlook.unseen})};
}

std::string plan_in_words(const Plan& plan)
{
    if (plan.due == 0)
        return core::counted(plan.fresh, "new question");
    const std::string due = core::counted(plan.due + plan.fresh, "question");
    return plan.fresh == 0 ? due + ", all due"
                           : due + ": " + std::to_string(plan.due) + " due, " + std::to_string(plan.fresh) + " new";
}

// What there is to do, or when there will be something.
std::string about_today(const app::Quiz& quiz, bool is_ready)
{
    if (is_ready)
        return outlook_in_words(quiz.outlook);
    const std::string next = next_due_in_words(quiz);
    return next.empty() ? "There is nothing to ask in these topics." : next;
}

void draw_today(Sheet& sheet, const app::State& state)
{
    if (app::stage_of(state.quiz) == app::QuizStage::Opening)
        return card(sheet, {}, opening_line);
    const Plan plan = plan_of(state);
    const bool is_ready = plan.due + plan.fresh > 0;
    card(sheet, {Tone::Surface, is_ready ? Tone::Accent : Tone::Border}, [&](Sheet& inner) {
        inner.heading(2, is_ready ? plan_in_words(plan) : "Done for today", type::heading);
        inner.gap(space::tiny);
        inner.paragraph(about_today(state.quiz, is_ready), type::body, Tone::Muted);
        if (!is_ready)
            return;
        inner.gap(space::medium);
        Row row(inner);
        row.main_button("Start", app::StartSession{});
    });
}

app::ChooseQuizPreferences with_set(const app::QuizPreferences& wishes, core::QuizSet set)
{
    app::QuizPreferences changed = wishes;
    const auto found = std::find(changed.sets.begin(), changed.sets.end(), set);
    if (found == changed.sets.end())
        changed.sets.push_back(set);
    else
        changed.sets.erase(found);
    if (changed.sets.size() == std::size(core::quiz_set_names))
        changed.sets.clear(); // all of them is all
    return {changed};
}

void draw_topics(Sheet& sheet, const app::QuizPreferences& wishes)
{
    part_heading(sheet, "Topics");
    Structure group(sheet, Role::Group, "topics");
    group->text = "Topics";
    app::QuizPreferences all = wishes;
    all.sets.clear();
    Row row(sheet);
    row.toggle("all", "All", wishes.sets.empty(), app::ChooseQuizPreferences{all});
    for (const core::Named<core::QuizSet>& set : core::quiz_set_names) {
        const bool is_chosen = std::find(wishes.sets.begin(), wishes.sets.end(), set.value) != wishes.sets.end();
        row.toggle(set.name, title_of_set(set.value), is_chosen, with_set(wishes, set.value));
    }
}

void draw_drills(Sheet& sheet, const app::Quiz& quiz)
{
    part_heading(sheet, "Free drill");
    reading_column(sheet, [](Sheet& column) {
        column.paragraph("As often as you like: a drill leaves the schedule alone. What you mix up in it still counts "
                         "for your weakest pairs.",
                         type::body, Tone::Muted);
    });
    sheet.gap(space::medium);
    Row row(sheet);
    for (const core::Named<core::QuizSet>& set : core::quiz_set_names)
        row.button("Drill: " + std::string(title_of_set(set.value)), title_of_set(set.value), app::DrillSet{set.value},
                   set.name);
    if (!quiz.statistics.weakest.empty())
        row.button("Drill: what you mix up most", "What you mix up most", app::DrillPairs{weakest_few(quiz.statistics)},
                   "weakest");
}

void draw_week(Sheet& sheet, const app::Quiz& quiz)
{
    part_heading(sheet, "This week");
    draw_practice_week(sheet, quiz.statistics, quiz.now.day);
    sheet.gap(space::medium);
    Row row(sheet);
    row.link("Statistics", core::to_hash(core::page_route(core::Page::Quiz, "stats")));
    row.link("How it works", core::to_hash(core::page_route(core::Page::Settings, "quiz")));
    row.link("Backup", core::to_hash(core::page_route(core::Page::Settings, "record")));
    row.link("Keys", core::to_hash(core::page_route(core::Page::Settings, "keys")));
}

// Also while the record is being opened: what it says comes into its places.
void draw_overview(Sheet& sheet, const app::State& state)
{
    sheet.heading(1, "Practise", sheet.is_narrow() ? type::title_narrow : type::title, Tone::Text, true);
    sheet.gap(space::small);
    reading_column(sheet, [](Sheet& column) {
        column.paragraph(
            "Situations from real work: which code do you send? What you know comes back later, the rest sooner.",
            type::lead, Tone::Muted);
    });
    sheet.gap(space::large);
    draw_record_notices(sheet, state);
    const bool is_open = app::stage_of(state.quiz) != app::QuizStage::Opening;
    const auto main = [&](Sheet& column) {
        draw_today(column, state);
        draw_topics(column, state.preferences.quiz);
        if (is_open)
            draw_drills(column, state.quiz);
        column.gap(space::section);
        style_bar(column, state);
    };
    const auto aside = [&](Sheet& column) {
        if (!is_open)
            return;
        draw_week(column, state.quiz);
        column.gap(space::large);
        draw_backup_reminder(column, state);
    };
    main_and_aside(sheet, main, aside);
}

} // namespace

void draw_quiz(Sheet& sheet, const app::State& state)
{
    const app::QuizStage stage = app::stage_of(state.quiz);
    if (state.route.item == "stats")
        return draw_quiz_stats(sheet, state);
    switch (stage) {
    case app::QuizStage::Opening:
    case app::QuizStage::Overview: return draw_overview(sheet, state);
    case app::QuizStage::Question:
        return reading_column(sheet, [&](Sheet& column) { draw_question_stage(column, state); });
    case app::QuizStage::Feedback:
        return reading_column(sheet, [&](Sheet& column) { draw_feedback_stage(column, state); });
    case app::QuizStage::Finished:
        return reading_column(sheet, [&](Sheet& column) { draw_finished_stage(column, state); });
    }
}

} // namespace ui
