#include "ui/pages/quiz/quiz_feedback.h"

#include "ui/icon.h"
#include "ui/pages/parts/ruling.h"
#include "ui/pages/parts/situation_areas.h"
#include "ui/pages/quiz/quiz_question.h"
#include "ui/widgets.h"

#include "core/route.h"

#include <cmath>

namespace ui {

namespace {

struct Verdict
{
    Icon icon = Icon::Note;
    Tone tone = Tone::Accent;
    std::string words;
};

std::string in_words(const app::Quiz& quiz, std::string_view key)
{
    return core::text_of_choice(*quiz.deck, *quiz.session.question, key);
}

const core::QuizCard& card_of(const app::Quiz& quiz) { return *quiz.deck->find(quiz.session.question->card); }

bool asks_for_meaning(const app::Quiz& quiz) { return card_of(quiz).kind == core::CardKind::Meaning; }

// A meaning is a sentence and stands better below the heading than in it.
Verdict verdict_of(const app::Quiz& quiz)
{
    const bool in_heading = !asks_for_meaning(quiz);
    const std::string best = in_words(quiz, quiz.marking.best);
    switch (quiz.marking.mark) {
    case core::Mark::Best: return {Icon::Tick, Tone::Class2, in_heading ? "Right: " + best : "Right"};
    case core::Mark::Acceptable: return {Icon::Tick, Tone::Class3, "Acceptable. The best is " + best};
    case core::Mark::Wrong:
        return {Icon::Note, Tone::Class4,
                in_heading ? "The answer is " + best
                           : core::title_of(quiz.deck->catalog(), card_of(quiz).code) + " says something else"};
    }
    return {};
}

void draw_verdict(Sheet& sheet, const app::Quiz& quiz)
{
    const Verdict verdict = verdict_of(quiz);
    const TextStyle style = quiz_title(sheet);
    const float indent = icon_size + space::medium;
    draw_icon(sheet, sheet.x, std::floor(sheet.y + (style.line_height - icon_size) / 2), verdict.icon, verdict.tone);
    sheet.y = sheet.beside(sheet.x + indent, sheet.y, sheet.width - indent,
                           [&](Sheet& column) { column.heading(1, verdict.words, style, Tone::Text, true); });
    sheet.gap(space::small);
    sheet.paragraph(core::prompt_of(*quiz.deck, *quiz.session.question), type::body, Tone::Muted);
    if (asks_for_meaning(quiz)) {
        sheet.gap(space::small);
        sheet.paragraph(in_words(quiz, quiz.marking.best), type::body_strong);
    }
}

std::string title_about_chosen(const app::Quiz& quiz)
{
    const std::string& chosen = quiz.session.answer->chosen;
    if (asks_for_meaning(quiz))
        return "That is what " + core::title_of(quiz.deck->catalog(), core::code_of_key(chosen)) + " says";
    if (quiz.marking.mark == core::Mark::Wrong)
        return "Why not " + in_words(quiz, chosen) + "?";
    return "When " + in_words(quiz, chosen) + " will do";
}

void draw_because(Sheet& sheet, const app::Quiz& quiz) { sourced(sheet, quiz.marking.because, quiz.marking.source); }

// What speaks for or against the chosen one.
void draw_about_chosen(Sheet& sheet, const app::Quiz& quiz)
{
    const core::Marking& marking = quiz.marking;
    if (marking.about_chosen.empty())
        return;
    const bool is_wrong = marking.mark == core::Mark::Wrong;
    sheet.gap(space::medium);
    const CardLook look = is_wrong ? CardLook{Tone::Tint4, Tone::Class4} : CardLook{Tone::Tint3, Tone::Class3};
    card(sheet, look, [&](Sheet& inner) {
        inner.heading(2, title_about_chosen(quiz), type::subheading);
        inner.gap(space::tiny);
        inner.paragraph(marking.about_chosen, type::body);
        if (marking.unless.empty() || asks_for_meaning(quiz))
            return;
        std::vector<Run> unless = {{"It would be right if ", type::body_strong, Tone::Text, {}}};
        for (Run& run : inline_runs(marking.unless, type::body, Tone::Text))
            unless.push_back(std::move(run));
        inner.gap(space::tiny);
        inner.paragraph(unless);
    });
}

void draw_house_style(Sheet& sheet, const app::Quiz& quiz)
{
    if (quiz.marking.moved_by == nullptr)
        return;
    sheet.gap(space::medium);
    sheet.paragraph("Your house style decides here: " + quiz.marking.moved_by->question, type::body_strong);
    sheet.gap(space::small);
    Row row(sheet);
    row.link("Change the house style", core::to_hash(core::page_route(core::Page::Settings)));
}

void draw_return(Sheet& sheet, const app::Quiz& quiz)
{
    if (quiz.session.is_drill)
        return sheet.paragraph("A drill leaves the schedule alone.", type::small, Tone::Muted);
    const std::string when = app::return_of_card(quiz);
    if (!when.empty())
        sheet.paragraph("This card comes back " + when + '.', type::small, Tone::Muted);
}

void draw_actions(Sheet& sheet, const app::Quiz& quiz)
{
    const bool is_last = quiz.session.waiting.empty();
    Row row(sheet, space::small, space::touch);
    row.main_button(is_last ? "Finish" : "Next question", app::GoOn{});
    if (app::can_count_as_easy(quiz))
        row.button("That was easy: count it so, and it comes back later", "That was easy", app::CountAsEasy{}, "easy");
    row.button("Take back this answer", "Take back", app::TakeBack{}, "back");
}

// "Identity known, permission missing → 403 Forbidden"
void draw_lesson(Sheet& sheet, const app::State& state)
{
    if (card_of(state.quiz).kind != core::CardKind::Rule)
        return;
    const int best = core::code_of_key(state.quiz.marking.best);
    part_heading(sheet, "What to remember");
    const Run runs[] = {{state.quiz.marking.rule + " → ", type::body_strong, Tone::Text, {}},
                        {core::title_of(state.catalog, best), type::body_strong, class_tone(best / 100), {}}};
    sheet.paragraph(runs);
}

void draw_links(Sheet& sheet, const app::State& state)
{
    const core::QuizQuestion& question = *state.quiz.session.question;
    part_heading(sheet, "Read on");
    Row row(sheet);
    const int best = core::code_of_key(state.quiz.marking.best);
    row.code(state.catalog, best > 0 ? best : card_of(state.quiz).code);
    if (const int chosen = core::code_of_key(state.quiz.session.answer->chosen);
        state.quiz.marking.mark != core::Mark::Best && state.catalog.find_code(chosen) != nullptr)
        row.code(state.catalog, chosen);
    if (question.variant.empty())
        return;
    const std::string style = core::to_text(state.style);
    row.link("This situation", core::to_hash(situation_route(question.variant, style)));
    if (const std::optional<core::Route> guide = guide_route(state.catalog.guide, question.variant, style))
        row.link("The questions that lead here", core::to_hash(*guide));
}

} // namespace

void draw_feedback_stage(Sheet& sheet, const app::State& state)
{
    const app::Quiz& quiz = state.quiz;
    draw_session_progress(sheet, state);
    draw_verdict(sheet, quiz);
    sheet.gap(space::medium);
    draw_because(sheet, quiz);
    draw_about_chosen(sheet, quiz);
    draw_house_style(sheet, quiz);
    sheet.gap(space::large);
    draw_actions(sheet, quiz);
    sheet.gap(space::small);
    draw_return(sheet, quiz);
    draw_lesson(sheet, state);
    draw_acceptable(sheet, state.catalog, quiz.marking.acceptable);
    draw_ruling_headers(sheet, quiz.marking.headers);
    draw_links(sheet, state);
}

} // namespace ui
