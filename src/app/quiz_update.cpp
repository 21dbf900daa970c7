#include "app/quiz_update.h"

#include "core/text.h"

#include <algorithm>

namespace app {

namespace {

bool is_open(const Quiz& quiz) { return quiz.keeping != Keeping::Unopened && quiz.keeping != Keeping::Opening; }

bool wants_typing(const State& state)
{
    switch (state.preferences.quiz.typing) {
    case Typing::LikeDevice: return !state.is_touch;
    case Typing::Always: return true;
    case Typing::Never: return false;
    }
    return true;
}

void clear_draft(Quiz& quiz)
{
    quiz.draft.clear();
    quiz.draft_problem.clear();
    quiz.confidence = core::Confidence::Unsaid;
    quiz.hint_shown = false;
}

void remark(Quiz& quiz)
{
    quiz.marking = quiz.session.answer ? core::mark(*quiz.deck, *quiz.session.question, *quiz.session.answer) : core::Marking();
}

void ask_next(State& state)
{
    Quiz& quiz = state.quiz;
    core::ask_next(quiz.session, *quiz.deck, quiz.replay.cards, quiz.confusions, wants_typing(state), quiz.random);
    clear_draft(quiz);
    remark(quiz);
}

void renew_record(State& state, const Now& now)
{
    Quiz& quiz = state.quiz;
    quiz.replay = core::replay(quiz.log, scheduler_for(state.preferences), true);
    quiz.confusions = core::confusions_in(quiz.log, now.at.day);
    renew_outlook(state, now);
}

Effects begin(State& state, std::vector<std::string> cards, bool is_drill)
{
    if (cards.empty())
        return {Say{"No card asks for this"}};
    Quiz& quiz = state.quiz;
    quiz.session = {};
    quiz.session.is_drill = is_drill;
    quiz.session.waiting = std::move(cards);
    ask_next(state);
    Effects effects = {StoreRecord{{}, core::to_text(quiz.session)}};
    // Runs also start from the statistics: to where the question is shown.
    if (state.route.page != core::Page::Quiz || !state.route.item.empty())
        effects.push_back(PushAddress{core::to_hash(core::page_route(core::Page::Quiz))});
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

// Into the record and to the host, with the run as it stands now.
Effects keep(State& state, std::vector<core::ReviewEntry> entries, const Now& now)
{
    std::string lines = core::to_json_lines(entries);
    state.quiz.log.merge(std::move(entries));
    renew_record(state, now);
    return {StoreRecord{std::move(lines), core::to_text(state.quiz.session)}};
}

Effects give(State& state, std::string key, const Now& now)
{
    Quiz& quiz = state.quiz;
    core::give_answer(quiz.session, *quiz.deck, {std::move(key), quiz.confidence, quiz.hint_shown, false});
    remark(quiz);
    Effects effects = keep(state, {core::entry_for(quiz.session, *quiz.deck, quiz.log, quiz.device, now.at)}, now);
    effects.push_back(Say{result_in_words(state)});
    effects.push_back(MoveFocus{});
    return effects;
}

bool is_three_digits(const std::string& text)
{
    return text.size() == 3 && text[0] != '0' && std::all_of(text.begin(), text.end(), core::is_ascii_digit);
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

void renew_outlook(State& state, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return;
    quiz.now = now.at;
    quiz.outlook = core::outlook(*quiz.deck, quiz.replay.cards, quiz_settings(state), now.at);
    quiz.statistics = core::statistics_of(*quiz.deck, quiz.log, quiz.replay, now.at);
    quiz.was_clock_set_back = core::was_clock_set_back(quiz.log, now.at);
    const long long wait_ms = quiz.outlook.next_ms - now.at.ms;
    quiz.renew_at_ms = quiz.outlook.next_ms > 0 && wait_ms > 0 ? now.steady_ms + static_cast<double>(wait_ms) : 0;
}

void renew(State& state, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!is_open(quiz))
        return;
    const std::string session = core::to_text(quiz.session);
    const std::string answer_id = quiz.session.question ? quiz.session.question->answer_id : std::string();
    quiz.deck.emplace(state.catalog, state.style);
    renew_record(state, now);
    quiz.session = core::session_from(session, *quiz.deck, quiz.log).value_or(core::QuizSession());
    if (!quiz.session.question && !quiz.session.waiting.empty())
        ask_next(state);
    else if (!quiz.session.question || quiz.session.question->answer_id != answer_id)
        clear_draft(quiz);
    remark(quiz);
}

Effects visit_quiz(State& state, const Now& now)
{
    if (state.quiz.keeping == Keeping::Unopened) {
        state.quiz.keeping = Keeping::Opening;
        return {OpenRecord{}};
    }
    if (state.quiz.deck && state.quiz.deck->style() != state.style) // the address brought another one
        renew(state, now);
    else
        renew_outlook(state, now);
    return {};
}

void type_code(State& state, const std::string& text)
{
    state.quiz.draft = core::trim(text);
    state.quiz.draft_problem.clear();
}

Effects run(State& state, const StartSession&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    return begin(state, core::compose_session(*quiz.deck, quiz.replay.cards, quiz_settings(state), now.at, quiz.random), false);
}

Effects run(State& state, const DrillSet& action, const Now&)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    return begin(state, core::compose_drill(*quiz.deck, action.set, state.preferences.quiz.items, quiz.random), true);
}

Effects run(State& state, const DrillPairs& action, const Now&)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    return begin(state, core::compose_drill(*quiz.deck, action.pairs, state.preferences.quiz.items, quiz.random), true);
}

Effects run(State& state, const DrillMissed&, const Now&)
{
    if (stage_of(state.quiz) != QuizStage::Finished)
        return {};
    return begin(state, missed_cards(state.quiz.session), true);
}

Effects run(State& state, const ChooseAnswer& action, const Now&)
{
    if (stage_of(state.quiz) == QuizStage::Question)
        type_code(state, action.key);
    return {};
}

Effects run(State& state, const ChooseConfidence& action, const Now&)
{
    core::Confidence& confidence = state.quiz.confidence;
    confidence = confidence == action.confidence ? core::Confidence::Unsaid : action.confidence;
    return {};
}

Effects run(State& state, const ShowHint&, const Now&)
{
    if (stage_of(state.quiz) != QuizStage::Question)
        return {};
    state.quiz.hint_shown = true;
    return {Say{core::hint_for(*state.quiz.deck, *state.quiz.session.question)}};
}

Effects run(State& state, const GiveAnswer&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (stage_of(quiz) != QuizStage::Question)
        return {};
    const core::QuizQuestion& question = *quiz.session.question;
    if (question.is_typed && !is_three_digits(quiz.draft))
        quiz.draft_problem = "A status code has three digits, such as 404.";
    else if (!question.is_typed && std::find(question.choices.begin(), question.choices.end(), quiz.draft) == question.choices.end())
        quiz.draft_problem = "Choose one of the answers first.";
    if (!quiz.draft_problem.empty())
        return {Say{quiz.draft_problem}};
    return give(state, quiz.draft, now);
}

Effects run(State& state, const GiveUp&, const Now& now)
{
    return stage_of(state.quiz) == QuizStage::Question ? give(state, {}, now) : Effects();
}

Effects run(State& state, const CountAsEasy&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (stage_of(quiz) != QuizStage::Feedback)
        return {};
    std::vector<core::ReviewEntry> entries = core::count_as_easy(quiz.session, *quiz.deck, quiz.log, quiz.device, now.at, quiz.random);
    if (entries.empty())
        return {};
    remark(quiz);
    Effects effects = keep(state, std::move(entries), now);
    effects.push_back(Say{"Counted as easy: it comes back " + return_of_card(quiz)});
    return effects;
}

Effects run(State& state, const GoOn&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (stage_of(quiz) != QuizStage::Feedback)
        return {};
    ask_next(state);
    renew_outlook(state, now);
    return {StoreRecord{{}, core::to_text(quiz.session)}, MoveFocus{}};
}

Effects run(State& state, const TakeBack&, const Now& now)
{
    Quiz& quiz = state.quiz;
    if (!quiz.deck)
        return {};
    std::optional<core::ReviewEntry> entry = core::take_back(quiz.session, quiz.log, quiz.device, now.at, quiz.random);
    if (!entry)
        return {Say{"There is no answer to take back"}};
    clear_draft(quiz);
    remark(quiz);
    Effects effects = keep(state, {std::move(*entry)}, now);
    effects.push_back(Say{"Taken back: answer again"});
    effects.push_back(MoveFocus{});
    return effects;
}

Effects run(State& state, const StopRun&, const Now& now)
{
    Quiz& quiz = state.quiz;
    core::QuizSession stopped;
    stopped.is_drill = quiz.session.is_drill;
    stopped.done = std::move(quiz.session.done);
    quiz.session = std::move(stopped);
    clear_draft(quiz);
    remark(quiz);
    renew_outlook(state, now);
    return {StoreRecord{{}, core::to_text(quiz.session)}, MoveFocus{}};
}

Effects run(State& state, const LeaveRun&, const Now& now)
{
    state.quiz.session = {};
    renew_outlook(state, now);
    return {StoreRecord{{}, core::to_text(state.quiz.session)}, MoveFocus{}};
}

} // namespace app
