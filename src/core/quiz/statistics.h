// What the record tells the learner: how well things are kept, what comes back when, and what is mixed up.
#pragma once

#include "core/base/calendar.h"
#include "core/quiz/confusion.h"
#include "core/quiz/quiz_deck.h"
#include "core/quiz/review_log.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core {

inline constexpr int fewest_answers = 20; // below this a share says nothing
inline constexpr int forecast_days = 30;

// Answers, and how many of them were recalled: not marked as wrong.
struct Share
{
    int answers = 0;
    int recalled = 0;

    bool is_enough() const { return answers >= fewest_answers; }
    int missing() const { return std::max(fewest_answers - answers, 0); } // until it is enough
    double rate() const { return answers == 0 ? 0 : static_cast<double>(recalled) / answers; }
};

// Answers for which a similar probability of recall had been predicted.
struct RecallBin
{
    double low = 0; // of the prediction, up to the low of the next bin
    Share observed;
    double predicted = 0; // mean
};

struct ClassShare
{
    int class_digit = 0;
    Share share;
};

struct SetShare
{
    QuizSet set = QuizSet::Everyday;
    Share share;
};

struct ConfidenceShare
{
    Confidence confidence = Confidence::Guess;
    Share share;
};

struct Statistics
{
    Share all;                         // every scheduled answer
    int drills = 0;                    // answers in drills, which count below where that is said
    Share kept;                        // those to cards in review, a day or more after the last: what retention means
    double predicted = 0;              // mean for `kept`
    std::vector<RecallBin> bins;       // of `kept`, rising
    std::vector<int> forecast;         // cards by day; the first is today with all that is overdue
    std::vector<ConfusedPair> weakest; // the heaviest first
    std::vector<ClassShare> by_class;  // 1xx..5xx, of the right answers that are codes
    std::vector<SetShare> by_set;
    std::vector<ConfidenceShare> by_confidence; // guess, unsure, sure; drills included
    std::array<int, days_in_week> week{};       // answers on each day of this week, Monday first; drills included
    int days_this_week = 0;                     // of `week` with answers
};

// Does what was recalled agree with what was predicted? A difference that chance alone brings about once in twenty
// times is none.
enum class Agreement { Untold, Agrees, More, Less };
Agreement agreement_of(const Statistics& statistics); // Untold: not enough answers

// `replay` must be that of `log`.
Statistics statistics_of(const QuizDeck& deck, const ReviewLog& log, const Replay& replay, Moment now);

} // namespace core
