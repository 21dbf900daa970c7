#include "ui/pages/quiz/quiz_question.h"

#include "ui/controls.h"
#include "ui/pages/quiz/quiz_words.h"
#include "ui/widgets.h"

#include <array>

namespace ui {

namespace {

std::string_view task_of(core::CardKind kind, bool is_typed)
{
    switch (kind) {
    case core::CardKind::Rule: return is_typed ? "Type the code you would send." : "Which code do you send?";
    case core::CardKind::Name: return is_typed ? "Type its three digits." : "Choose its number.";
    case core::CardKind::Meaning: return "Choose what it means.";
    case core::CardKind::Header: return "Choose the field.";
    }
    return {};
}

void draw_choices(Sheet& sheet, const app::Quiz& quiz, std::string_view task)
{
    const core::QuizQuestion& question = *quiz.session.question;
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
        const std::string& key = question.choices[i];
        choices.push_back({key, std::to_string(i + 1), core::text_of_choice(*quiz.deck, question, key),
                           quiz.draft == key, app::ChooseAnswer{key}});
    }
    choice_list(sheet, task, choices);
}

void draw_typed(Sheet& sheet, const app::Quiz& quiz)
{
    constexpr float field_width = 160;
    sheet.y = sheet.beside(sheet.x, sheet.y, field_width, [&](Sheet& column) {
        digits_field(column, app::Field::QuizCode, "Status code", {}, quiz.draft, 3);
    });
}

void draw_confidence(Sheet& sheet, core::Confidence chosen)
{
    constexpr std::array<core::Confidence, 3> all = {core::Confidence::Guess, core::Confidence::Unsure,
                                                     core::Confidence::Sure};
    Structure group(sheet, Role::Group, "confidence");
    group->text = "How sure are you?";
    Row row(sheet);
    row.label(sheet.is_narrow() ? "How sure?" : "How sure are you?");
    for (const core::Confidence each : all)
        row.toggle(word_of(each), word_of(each), chosen == each, app::ChooseConfidence{each});
}

void draw_actions(Sheet& sheet, const app::Quiz& quiz)
{
    Row row(sheet, space::small, space::touch);
    row.main_button("Answer", app::GiveAnswer{});
    if (!quiz.hint_shown)
        row.button("Hint: with it, the best counts as hard", "Hint", app::ShowHint{}, "hint");
    row.button("I don’t know", "I don’t know", app::GiveUp{});
    if (quiz.session.previous)
        row.button("Take back the last answer", "Take back", app::TakeBack{}, "back");
}

} // namespace

TextStyle quiz_title(const Sheet& sheet) { return sheet.is_narrow() ? type::heading : type::title_narrow; }

void draw_session_progress(Sheet& sheet, const app::State& state)
{
    const core::QuizSession& session = state.quiz.session;
    const std::size_t answered = session.done.size();
    const std::size_t here = answered + (session.answer ? 0 : 1);
    const std::size_t all = here + session.waiting.size();
    const float stop_width = button_width(sheet, "Stop");
    const float top = sheet.y;
    {
        Row row(sheet);
        row.label("Question " + std::to_string(here) + " of " + std::to_string(all));
        if (session.is_drill)
            row.chip("Drill", Tone::Accent, Tone::AccentTint);
    }
    sheet.beside(sheet.x + sheet.width - stop_width, top, stop_width, [](Sheet& corner) {
        Row row(corner);
        row.button("Stop: what is done stays", "Stop", app::StopSession{}, "stop");
    });
    sheet.gap(space::small);
    constexpr float height = 4;
    sheet.paint().area({sheet.x, sheet.y, sheet.width, height}, Tone::Border, height / 2, sheet.depth);
    const float share = static_cast<float>(answered) / static_cast<float>(all);
    if (share > 0)
        sheet.paint().area({sheet.x, sheet.y, sheet.width * share, height}, Tone::Accent, height / 2,
                           std::min(sheet.depth + 1, Paint::max_depth));
    sheet.gap(height + space::large);
}

void draw_question_stage(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    const core::QuizQuestion& question = *quiz.session.question;
    const core::QuizCard* card = quiz.deck->find(question.card);
    const std::string_view task = task_of(card->kind, question.is_typed);
    draw_session_progress(sheet, state);
    sheet.heading(1, core::prompt_of(*quiz.deck, question), quiz_title(sheet), Tone::Text, !question.is_typed);
    sheet.gap(space::small);
    sheet.paragraph(task, type::body, Tone::Muted);
    sheet.gap(space::medium);
    if (question.is_typed)
        draw_typed(sheet, quiz);
    else
        draw_choices(sheet, quiz, task);
    {
        Structure status(sheet, Role::Status, "draft");
        if (!quiz.draft_problem.empty()) {
            sheet.gap(space::small);
            sheet.paragraph(quiz.draft_problem, type::body_strong, Tone::Class5);
        }
    }
    {
        Structure status(sheet, Role::Status, "hint");
        if (quiz.hint_shown) {
            sheet.gap(space::medium);
            ui::card(sheet, {Tone::AccentTint, Tone::AccentTint, 0, space::medium},
                     [&](Sheet& inner) { inner.paragraph(core::hint_for(*quiz.deck, question), type::body); });
        }
    }
    sheet.gap(space::large);
    draw_confidence(sheet, quiz.confidence);
    sheet.gap(space::medium);
    draw_actions(sheet, quiz);
}

} // namespace ui
