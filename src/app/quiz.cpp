#include "app/quiz.h"

#include "core/base/calendar.h"

#include <algorithm>

namespace app {

Keeping keeping_named(std::string_view name)
{
    for (const core::Named<Keeping>& named : keeping_names)
        if (named.name == name)
            return named.value;
    return Keeping::Broken;
}

QuizStage stage_of(const Quiz& quiz)
{
    if (!quiz.deck)
        return QuizStage::Opening;
    if (quiz.session.question)
        return quiz.session.answer ? QuizStage::Feedback : QuizStage::Question;
    return quiz.session.done.empty() ? QuizStage::Overview : QuizStage::Finished;
}

bool is_running(const Quiz& quiz) { return quiz.deck && quiz.session.question; }

bool is_open(const Quiz& quiz) { return quiz.keeping != Keeping::Unopened && quiz.keeping != Keeping::Opening; }

bool can_write(const Quiz& quiz) { return quiz.deck.has_value() && quiz.keeping != Keeping::Newer; }

bool can_count_as_easy(const Quiz& quiz)
{
    return stage_of(quiz) == QuizStage::Feedback && quiz.marking.may_be_easy && !quiz.session.answer->was_easy &&
           !quiz.session.is_drill;
}

std::vector<std::string> missed_cards(const core::QuizSession& session)
{
    std::vector<std::string> cards;
    for (const core::QuizSession::Showing& showing : session.done)
        if (showing.mark == core::Mark::Wrong && std::find(cards.begin(), cards.end(), showing.card) == cards.end())
            cards.push_back(showing.card);
    return cards;
}

std::string return_of_card(const Quiz& quiz)
{
    if (!quiz.session.question)
        return {};
    const std::string& card = quiz.session.question->card;
    const std::vector<std::string>& waiting = quiz.session.waiting;
    if (std::find(waiting.begin(), waiting.end(), card) != waiting.end())
        return "in this session";
    const auto record = quiz.replay.cards.find(card);
    if (record == quiz.replay.cards.end() || record->second.state.phase == core::Phase::New)
        return {};
    const core::CardState& state = record->second.state;
    if (state.phase == core::Phase::Review)
        return "in " + core::days_in_words(state.scheduled_days);
    return "in " + core::minutes_in_words(state.due_ms - quiz.now.ms);
}

} // namespace app
