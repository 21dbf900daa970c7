// A learner who practises for 120 days, with a memory of his own: the quiz must get everything in front of him, bring
// back what he mixes up, and keep as much in his head as he asked for. Part of the tests; not timed.
#include "core/quiz/quiz_session.h"
#include "core/quiz/statistics.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace core;

constexpr int days_practised = 120;
constexpr int most_sessions_a_day = 3;
constexpr int first_day = 20'454; // 2026-01-01
constexpr long long ms_per_answer = 20'000;

class Learner
{
public:
    Learner(const QuizDeck& deck, double retention, std::uint64_t seed)
        : deck_(deck), scheduler_({.retention = retention}), random_(seed)
    {
    }

    void practise()
    {
        for (int day = 0; day < days_practised; ++day) {
            now_ = {first_day * ms_per_day + day * ms_per_day + 18 * 3'600'000, first_day + day};
            for (int session = 0; session < most_sessions_a_day; ++session)
                run_session();
        }
    }

    const ReviewLog& log() const { return log_; }
    Replay replay() const { return core::replay(log_, scheduler_, true); }
    Moment now() const { return now_; }
    std::size_t cards_met() const { return met_.size(); }
    int mix_ups() const { return static_cast<int>(missed_.size()); }

    // Mix-ups that never came back, of those with two weeks left to do so.
    int mix_ups_not_seen_again() const
    {
        return static_cast<int>(std::count_if(missed_.begin(), missed_.end(), [](const MixUp& each) {
            return !each.was_seen_again && each.day < first_day + days_practised - 14;
        }));
    }

private:
    struct MixUp
    {
        std::string card;
        std::string chosen;
        int day = 0;
        bool was_seen_again = false;
    };

    void run_session()
    {
        CardRecords known = replay().cards;
        QuizSession session;
        session.waiting = compose_session(deck_, known, {}, now_, random_);
        while (!is_over(session)) {
            ask_next(session, deck_, known, confusions_in(log_, now_.day), true, random_);
            if (!session.question)
                break;
            note_seen(*session.question);
            const Marking marking = give_answer(session, deck_, answer_to(*session.question, known));
            log_.add(entry_for(session, marking, log_, "learner", now_));
            known[session.question->card] = record_of(session.question->card);
            note_missed(session);
            now_.ms += ms_per_answer;
        }
    }

    // What a replay of everything would say about this card, in a hundredth of the time.
    CardRecord record_of(const std::string& card) const
    {
        std::vector<ReviewEntry> entries;
        std::copy_if(log_.entries().begin(), log_.entries().end(), std::back_inserter(entries),
                     [&](const ReviewEntry& entry) { return entry.card == card; });
        return core::replay(ReviewLog(std::move(entries)), scheduler_, true).cards[card];
    }

    // Some cards are harder for him than the scheduler can know, others easier.
    double ease_of(const std::string& card) const { return std::exp(0.5 * (Random(seed_of(card, 1)).unit() - 0.5)); }

    bool recalls(const QuizQuestion& question, const CardRecords& cards)
    {
        const auto record = cards.find(question.card);
        if (record == cards.end() || record->second.state.phase == Phase::New)
            return random_.unit() < 0.5;
        const int elapsed_days = now_.day - record->second.last_day;
        return random_.unit() <
               (elapsed_days == 0
                    ? 0.9
                    : retrievability(record->second.state.stability * ease_of(question.card), elapsed_days));
    }

    QuizAnswer answer_to(const QuizQuestion& question, const CardRecords& cards)
    {
        const std::string best = best_answer(deck_, question);
        if (recalls(question, cards))
            return {best, Confidence::Sure};
        const std::vector<int> taken_for = deck_.confusables_of(code_of_key(best));
        if (question.is_typed)
            return {taken_for.empty() ? "" : std::to_string(taken_for.front()), Confidence::Unsure};
        std::vector<std::string> wrong = question.choices;
        wrong.erase(std::remove(wrong.begin(), wrong.end(), best), wrong.end());
        return {wrong[random_.below(wrong.size())], Confidence::Guess};
    }

    void note_seen(const QuizQuestion& question)
    {
        met_.insert(question.card);
        for (MixUp& each : missed_) {
            const bool is_offered =
                question.is_typed || std::count(question.choices.begin(), question.choices.end(), each.chosen) > 0;
            if (each.card == question.card && is_offered)
                each.was_seen_again = true;
        }
    }

    void note_missed(const QuizSession& session)
    {
        if (session.done.back().mark == Mark::Wrong && !session.answer->chosen.empty())
            missed_.push_back({session.question->card, session.answer->chosen, now_.day});
    }

    const QuizDeck& deck_;
    Scheduler scheduler_;
    Random random_;
    Moment now_;
    ReviewLog log_;
    std::set<std::string> met_;
    std::vector<MixUp> missed_;
};

// What came of it, for one learner or for several together.
struct Outcome
{
    Share kept;
    std::size_t fewest_met = std::string::npos;
    int mix_ups = 0;
    int not_seen_again = 0;
};

Outcome outcome_of(const QuizDeck& deck, double retention, std::uint64_t first_seed, int learners)
{
    Outcome outcome;
    for (int i = 0; i < learners; ++i) {
        Learner learner(deck, retention, first_seed + static_cast<std::uint64_t>(i));
        learner.practise();
        const Statistics statistics = statistics_of(deck, learner.log(), learner.replay(), learner.now());
        outcome.kept.answers += statistics.kept.answers;
        outcome.kept.recalled += statistics.kept.recalled;
        outcome.fewest_met = std::min(outcome.fewest_met, learner.cards_met());
        outcome.mix_ups += learner.mix_ups();
        outcome.not_seen_again += learner.mix_ups_not_seen_again();
    }
    return outcome;
}

void check(const Outcome& outcome, const QuizDeck& deck, double retention)
{
    CHECK(outcome.fewest_met == deck.cards().size());
    CHECK(outcome.mix_ups > 0);
    CHECK(outcome.not_seen_again == 0);
    REQUIRE(outcome.kept.is_enough());
    CHECK(std::abs(outcome.kept.rate() - retention) <= 0.03); // three points
}

} // namespace

TEST_CASE("120 days of practice meet every card, bring mix-ups back and keep what was asked for")
{
    const QuizDeck deck(sample::builtin(), {});
    struct Wish
    {
        double retention;
        std::uint64_t seed;
    };
    const auto [retention, seed] = GENERATE(Wish{0.8, 1}, Wish{0.9, 2}, Wish{0.95, 3});

    check(outcome_of(deck, retention, seed, 1), deck, retention);
}

// For the bench, which shows the lines: enough learners that luck plays no part. Half a minute.
TEST_CASE("eight learners together keep what they asked for", "[.eight]")
{
    const QuizDeck deck(sample::builtin(), {});
    const double retention = GENERATE(0.8, 0.9, 0.95);

    const Outcome outcome = outcome_of(deck, retention, 1, 8);

    std::printf("learner\t%.2f\t%.4f\t%d\t%zu\t%zu\t%d\t%d\n", retention, outcome.kept.rate(), outcome.kept.answers,
                outcome.fewest_met, deck.cards().size(), outcome.mix_ups, outcome.not_seen_again);
    check(outcome, deck, retention);
}
