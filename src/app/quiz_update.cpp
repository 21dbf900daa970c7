#include "app/quiz_update.h"

#include "app/quiz_renewal.h"
#include "app/route_update.h"
#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>

namespace app {

namespace {

Effects begin(State& state, std::vector<std::string> cards, bool is_drill, const Now& now)
{
    if (cards.empty())
        return {Say{"No card asks for this"}};
    Quiz& quiz = state.quiz;
    quiz.session = {};
    quiz.session.is_drill = is_drill;
    quiz.session.waiting = std::move(cards);
    ask_next(state);
    Effects effects = store_session(quiz);
    if (state.route.page != core::Page::Quiz || !state.route.item.empty())
        append(effects, go(state, core::page_route(core::Page::Quiz), now));
    effects.push_back(MoveFocus{});
    return effects;
}

// The session went on without an answer.
Effects proceed(State& state, const Now& now)
{
    renew_outlook(state, now);
    Effects effects = store_session(state.quiz);
    effects.push_back(MoveFocus{});
    return effects;
}

std::string in_words(const State& state, std::string_view key)
{
    return core::text_of_choice(*state.quiz.deck, *state.quiz.session.question, key);
}

std::string result_in_words(const State& state)
{
    const core::Marking& marking = state.quiz.marking;
    switch (marking.mark) {
    case core::Mark::Best: return "Right: " + in_words(state, marking.best);
    case core::Mark::Acceptable: return "Acceptable; the best is " + in_words(state, marking.best);
    case core::Mark::Wrong: return "The answer is " + in_words(state, marking.best);
    }
    return {};
}

// Into the record and to the host, with the session as it stands now.
Effects keep(State& state, std::vector<core::ReviewEntry> entries, const Now& now)
{
    std::string lines = core::to_json_lines(entries);
    for (core::ReviewEntry& entry : entries)
        state.quiz.log.add(std::move(entry));
    renew_record(state, now);
    return store_session(state.quiz, std::move(lines));
}

Effects give(State& state, core::QuizAnswer answer, const Now& now)
{
    Quiz& quiz = state.quiz;
    quiz.marking = core::give_answer(quiz.session, *quiz.deck, std::move(answer));
    Effects effects = keep(state, {core::entry_for(quiz.session, quiz.marking, quiz.log, quiz.device, now.at)}, now);
    effects.push_back(Say{result_in_words(state)});
    effects.push_back(MoveFocus{});
    return effects;
}

bool is_three_digits(const std::string& text)
{
    return text.size() == 3 && text[0] != '0' && std::all_of(text.begin(), text.end(), core::is_ascii_digit);
}

} // namespace

void set_draft(State& state, const std::string& text)
{
    if (stage_of(state.quiz) != QuizStage::Question)
        return;
    state.quiz.draft = core::trim(text);
    state.quiz.draft_problem.clear();
}

Effects apply(State& state, const StartSession&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    return begin(state, core::compose_session(*quiz.deck, quiz.replay.cards, quiz_settings(state), now.at, quiz.random),
                 false, now);
}

Effects apply(State& state, const DrillSet& action, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    return begin(state, core::compose_drill(*quiz.deck, action.set, state.preferences.quiz.items, quiz.random), true,
                 now);
}

Effects apply(State& state, const DrillPairs& action, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    return begin(state, core::compose_drill(*quiz.deck, action.pairs, state.preferences.quiz.items, quiz.random), true,
                 now);
}

Effects apply(State& state, const DrillMissed&, const Now& now)
{
    if (stage_of(state.quiz) != QuizStage::Finished)
        return {};
    return begin(state, missed_cards(state.quiz.session), true, now);
}

Effects apply(State& state, const ChooseAnswer& action, const Now&)
{
    set_draft(state, action.key);
    return {};
}

Effects apply(State& state, const ChooseConfidence& action, const Now&)
{
    if (stage_of(state.quiz) != QuizStage::Question)
        return {};
    core::Confidence& confidence = state.quiz.confidence;
    confidence = confidence == action.confidence ? core::Confidence::Unsaid : action.confidence;
    return {};
}

Effects apply(State& state, const ShowHint&, const Now&)
{
    if (stage_of(state.quiz) != QuizStage::Question)
        return {};
    state.quiz.hint_shown = true;
    return {}; // the page says it where it shows it
}

Effects apply(State& state, const GiveAnswer&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (stage_of(quiz) != QuizStage::Question)
        return {};
    const core::QuizQuestion& question = *quiz.session.question;
    if (question.is_typed && !is_three_digits(quiz.draft))
        quiz.draft_problem = "A status code has three digits.";
    else if (!question.is_typed &&
             std::find(question.choices.begin(), question.choices.end(), quiz.draft) == question.choices.end())
        quiz.draft_problem = "Choose one of the answers first.";
    if (!quiz.draft_problem.empty())
        return {}; // the page says it where it shows it
    return give(state, {quiz.draft, quiz.confidence, quiz.hint_shown, false}, now);
}

Effects apply(State& state, const GiveUp&, const Now& now)
{
    // Of no answer one cannot be sure.
    return stage_of(state.quiz) == QuizStage::Question
               ? give(state, {{}, core::Confidence::Unsaid, state.quiz.hint_shown, false}, now)
               : Effects();
}

Effects apply(State& state, const CountAsEasy&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!can_count_as_easy(quiz))
        return {};
    std::vector<core::ReviewEntry> entries =
        core::count_as_easy(quiz.session, quiz.marking, quiz.log, quiz.device, now.at, quiz.random);
    Effects effects = keep(state, std::move(entries), now);
    effects.push_back(Say{"Counted as easy: it comes back " + return_of_card(quiz)});
    return effects;
}

Effects apply(State& state, const GoOn&, const Now& now)
{
    if (stage_of(state.quiz) != QuizStage::Feedback)
        return {};
    ask_next(state);
    return proceed(state, now);
}

Effects apply(State& state, const TakeBack&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    std::optional<core::ReviewEntry> entry = core::take_back(quiz.session, quiz.log, quiz.device, now.at, quiz.random);
    if (!entry)
        return {Say{"There is no answer to take back"}};
    clear_draft(quiz);
    quiz.marking = {};
    Effects effects = keep(state, {std::move(*entry)}, now);
    effects.push_back(Say{"Taken back: answer again"});
    effects.push_back(MoveFocus{});
    return effects;
}

Effects apply(State& state, const StopSession&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (stage_of(quiz) != QuizStage::Question && stage_of(quiz) != QuizStage::Feedback)
        return {};
    core::QuizSession stopped;
    stopped.is_drill = quiz.session.is_drill;
    stopped.done = std::move(quiz.session.done);
    stopped.previous = std::move(quiz.session.answer ? quiz.session.question : quiz.session.previous);
    quiz.session = std::move(stopped);
    clear_draft(quiz);
    quiz.marking = {};
    return proceed(state, now);
}

Effects apply(State& state, const LeaveSession&, const Now& now)
{
    if (stage_of(state.quiz) != QuizStage::Finished)
        return {};
    state.quiz.session = {};
    return proceed(state, now);
}

} // namespace app
