#include "app/quiz_renewal.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

bool wants_typing(const State& state)
{
    switch (state.preferences.quiz.typing) {
    case Typing::LikeDevice: return !state.is_touch;
    case Typing::Always: return true;
    case Typing::Never: return false;
    }
    return true;
}

// When to look again. When another day begins cannot be told from here: that is looked for by the hour.
double renewal_ms(const core::Outlook& outlook, const Now& now)
{
    constexpr long long ms_per_hour = 3'600'000;
    const long long wait_ms = outlook.next_ms - now.at.ms;
    if (outlook.next_ms > 0 && wait_ms > 0)
        return now.steady_ms + static_cast<double>(std::min(wait_ms, ms_per_hour));
    return outlook.next_day > now.at.day ? now.steady_ms + ms_per_hour : 0;
}

} // namespace

core::QuizSettings quiz_settings(const State& state)
{
    const QuizPreferences& wishes = state.preferences.quiz;
    return {wishes.items, wishes.most_new, wants_typing(state), wishes.sets};
}

core::Scheduler scheduler_for(const Preferences& preferences)
{
    core::ScheduleSettings settings;
    settings.retention = preferences.quiz.retention_percent / 100.0;
    settings.short_term = preferences.quiz.short_term;
    return core::Scheduler(settings);
}

void clear_draft(Quiz& quiz)
{
    quiz.draft.clear();
    quiz.draft_problem.clear();
    quiz.confidence = core::Confidence::Unsaid;
    quiz.hint_shown = false;
}

void ask_next(State& state)
{
    Quiz& quiz = state.quiz;
    core::ask_next(quiz.session, *quiz.deck, quiz.replay.cards, quiz.confusions, wants_typing(state), quiz.random);
    clear_draft(quiz);
    quiz.marking = {};
}

Effects store_session(Quiz& quiz, std::string lines)
{
    quiz.kept_session = core::to_text(quiz.session);
    if (!can_write(quiz))
        return {};
    return {StoreRecord{std::move(lines), quiz.kept_session}};
}

void renew_outlook(State& state, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return;
    quiz.now = now.at;
    quiz.outlook = core::outlook(*quiz.deck, quiz.replay.cards, quiz_settings(state), now.at);
    quiz.statistics = core::statistics_of(*quiz.deck, quiz.log, quiz.replay, now.at);
    quiz.was_clock_set_back = core::was_clock_set_back(quiz.log, now.at);
    quiz.renew_at_ms = renewal_ms(quiz.outlook, now);
}

void renew_record(State& state, const Now& now)
{
    Quiz& quiz = state.quiz;
    quiz.replay = core::replay(quiz.log, scheduler_for(state.preferences), true);
    quiz.confusions = core::confusions_in(quiz.log, now.at.day);
    quiz.answers = static_cast<int>(quiz.log.answers().size());
    if (quiz.import)
        compare(*quiz.import, quiz.log);
    renew_outlook(state, now);
}

void renew(State& state, const std::string& session, const Now& now)
{
    if (!state.pieces.has_all(wants_of(core::Page::Quiz)))
        return; // it is done when the catalog has come
    Quiz& quiz = state.quiz;
    const std::string answer_id = quiz.session.question ? quiz.session.question->answer_id : std::string();
    quiz.deck.emplace(state.catalog, state.style);
    renew_record(state, now);
    quiz.session = core::session_from(session, *quiz.deck, quiz.log).value_or(core::QuizSession());
    if (!quiz.session.question && !quiz.session.waiting.empty())
        ask_next(state);
    else if (!quiz.session.question || quiz.session.question->answer_id != answer_id)
        clear_draft(quiz);
    quiz.marking =
        quiz.session.answer ? core::mark(*quiz.deck, *quiz.session.question, *quiz.session.answer) : core::Marking();
}

void renew(State& state, const Now& now)
{
    if (state.quiz.deck)
        renew(state, core::to_text(state.quiz.session), now);
}

Effects visit_quiz(State& state, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (quiz.keeping == Keeping::Unopened) {
        quiz.keeping = Keeping::Opening;
        return {OpenRecord{}};
    }
    if (quiz.deck && !(quiz.deck->style() == state.style)) // a link that was followed may have brought another
        renew(state, now);
    else
        renew_outlook(state, now);
    return {};
}

} // namespace app
