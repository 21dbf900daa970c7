// Which cards a session asks, and in which order. What happens in the session is quiz_session.h.
#pragma once

#include "core/base/random.h"
#include "core/quiz/confusion.h"
#include "core/quiz/quiz_deck.h"
#include "core/quiz/review_log.h"

#include <string>
#include <vector>

namespace core {

struct QuizSettings
{
    int items = 10;
    int most_new = 4;
    bool typing = true;          // cards in review want three digits; off on touch, and for those who prefer to choose
    std::vector<QuizSet> sets{}; // empty: all

    bool operator==(const QuizSettings&) const = default;
};

// Due cards first, then new ones. Codes that are taken for each other meet in a session, but never one after the other
// if that can be avoided. Empty when nothing is due and nothing is new.
std::vector<std::string> compose_session(const QuizDeck& deck, const CardRecords& records, const QuizSettings& settings,
                                         Moment now, Random& random);

// For a drill, which leaves the schedule alone: any cards of a set, or those of the pairs.
std::vector<std::string> compose_drill(const QuizDeck& deck, QuizSet set, int items, Random& random);
std::vector<std::string> compose_drill(const QuizDeck& deck, const std::vector<ConfusedPair>& pairs, int items,
                                       Random& random);

// What there is to do now, and when the next card comes back.
struct Outlook
{
    int due = 0;
    int unseen = 0;
    long long next_ms = 0; // of a learning step that ends today; 0: none
    int next_day = 0;      // of the next reviews after today; 0: none
    int next_day_count = 0;
};
Outlook outlook(const QuizDeck& deck, const CardRecords& records, const QuizSettings& settings, Moment now);

// Should not be asked one after the other: the answer to one gives away the other's, or blurs it.
bool should_be_apart(const QuizDeck& deck, const std::string& card, const std::string& other);

} // namespace core
