#include "ui/pages/quiz/quiz_finished.h"

#include "ui/icon.h"
#include "ui/pages/quiz/quiz_question.h"
#include "ui/pages/quiz/quiz_words.h"
#include "ui/pages/quiz/record_notice.h"
#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

std::string tally_of(const core::QuizSession& session)
{
    const auto count = [&](core::Mark mark) {
        return std::count_if(session.done.begin(), session.done.end(),
                             [&](const core::QuizSession::Showing& each) { return each.mark == mark; });
    };
    std::vector<std::string> parts;
    const auto add = [&](core::Mark mark, std::string_view what) {
        if (const auto times = count(mark); times > 0)
            parts.push_back(std::to_string(times) + std::string(what));
    };
    add(core::Mark::Best, " with the best answer");
    add(core::Mark::Acceptable, " with an acceptable one");
    add(core::Mark::Wrong, " to look at again");
    return core::join(parts, ", ") + '.';
}

std::string what_is_next(const app::Quiz& quiz)
{
    if (quiz.outlook.due > 0)
        return outlook_in_words(quiz.outlook);
    const std::string next = next_due_in_words(quiz);
    const bool more_today = quiz.outlook.next_ms > quiz.now.ms; // a learning step is waited for
    return more_today ? next : "Done for today: nothing more is due. " + next;
}

void draw_actions(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    Row row(sheet, space::small, space::touch);
    row.main_button("Back to the overview", app::LeaveSession{});
    if (quiz.outlook.due > 0)
        row.button("Go on with what is due", "Go on", app::StartSession{}, "go on");
    if (!app::missed_cards(quiz.session).empty())
        row.button("Drill the missed cards", "Drill the missed", app::DrillMissed{}, "missed");
    row.link("Statistics", core::to_hash(core::page_route(core::Page::Quiz, "stats")));
}

Tone tone_of(core::Mark mark)
{
    switch (mark) {
    case core::Mark::Best: return Tone::Class2;
    case core::Mark::Acceptable: return Tone::Class3;
    case core::Mark::Wrong: return Tone::Class4;
    }
    return Tone::Muted;
}

std::string_view word_of_mark(core::Mark mark)
{
    switch (mark) {
    case core::Mark::Best: return "best";
    case core::Mark::Acceptable: return "acceptable";
    case core::Mark::Wrong: return "look again";
    }
    return {};
}

// The link that follows names the code.
std::string lesson_beside_code(const app::Quiz& quiz, const core::QuizCard& card)
{
    switch (card.kind) {
    case core::CardKind::Rule:
    case core::CardKind::Name: return core::lesson_of(*quiz.deck, card);
    case core::CardKind::Meaning: return "The meaning of";
    case core::CardKind::Header: return "What goes with";
    }
    return {};
}

void draw_answered(Sheet& sheet, const app::State& state, const core::QuizSession::Showing& showing)
{
    const core::QuizCard* card = state.quiz.deck->find(showing.card);
    if (card == nullptr)
        return;
    draw_icon(sheet, sheet.x, std::floor(sheet.y + (type::body.line_height - icon_size) / 2),
              showing.mark == core::Mark::Wrong ? Icon::Note : Icon::Tick, tone_of(showing.mark));
    const float indent = icon_size + space::medium;
    sheet.y = sheet.beside(sheet.x + indent, sheet.y, sheet.width - indent, [&](Sheet& column) {
        const Run runs[] = {
            {lesson_beside_code(state.quiz, *card) + "  ", type::body, Tone::Text, {}},
            {core::title_of(state.catalog, card->code), type::small_strong, class_tone(card->code / 100),
             core::to_hash(core::code_route(card->code))},
            {"  " + std::string(word_of_mark(showing.mark)), type::small, Tone::Muted, {}},
        };
        column.flow(runs);
    });
}

void draw_list(Sheet& sheet, const app::State& state)
{
    part_heading(sheet, "What was asked");
    Structure list(sheet, Role::List);
    for (const core::QuizSession::Showing& showing : state.quiz.session.done) {
        Structure item(sheet, Role::Item);
        draw_answered(sheet, state, showing);
        sheet.gap(space::small);
    }
}

void draw_persistence(Sheet& sheet, const app::Quiz& quiz)
{
    if (quiz.is_persistent || quiz.keeping != app::Keeping::Stored || quiz.session.is_drill)
        return;
    sheet.gap(space::large);
    card(sheet, {Tone::Sunken, Tone::Border}, [&](Sheet& inner) {
        reading_column(inner, [](Sheet& column) {
            column.paragraph("When space runs short, a browser may clear what pages have stored. You can ask it to "
                             "spare your record.",
                             type::small, Tone::Muted);
        });
        inner.gap(space::small);
        Row row(inner);
        row.button("Ask the browser to keep it", "Ask the browser to keep it", app::AskForPersistence{}, "persist");
    });
}

} // namespace

void draw_finished_stage(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    const std::size_t answered = quiz.session.done.size();
    sheet.heading(1, core::counted(static_cast<long long>(answered), "question") + " answered", quiz_title(sheet),
                  Tone::Text, true);
    sheet.gap(space::small);
    sheet.paragraph(tally_of(quiz.session), type::lead, Tone::Muted);
    sheet.gap(space::small);
    {
        Structure status(sheet, Role::Status);
        sheet.paragraph(quiz.session.is_drill ? "A drill leaves the schedule alone." : what_is_next(quiz), type::body);
    }
    sheet.gap(space::large);
    draw_actions(sheet, state);
    sheet.gap(space::large);
    draw_record_notices(sheet, state);
    draw_list(sheet, state);
    draw_persistence(sheet, quiz);
    sheet.gap(space::large);
    draw_backup_reminder(sheet, state);
}

} // namespace ui
