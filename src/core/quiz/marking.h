// The marking of an answer: best, acceptable or wrong, with the reasons, and the rating for the scheduler.
#pragma once

#include "core/quiz/quiz.h"

#include <string>
#include <vector>

namespace core {

struct QuizAnswer
{
    std::string chosen; // key; empty: "don't know"
    Confidence confidence = Confidence::Unsaid;
    bool used_hint = false;
    bool was_easy = false; // said by the learner, where the marking offers it

    bool operator==(const QuizAnswer&) const = default;
};

enum class Mark { Best, Acceptable, Wrong };

struct Marking
{
    Mark mark = Mark::Wrong;
    Rating rating = Rating::Again;
    bool may_be_easy = false; // can be offered to count as easy
    std::string rule;         // lesson_of the card
    std::string best;         // key
    std::string because;
    std::string about_chosen; // acceptable: when it is; wrong: why it fails here. Empty for the best and "don't know".
    std::string unless;       // wrong: goes on from "would be right if"
    const Switch* moved_by = nullptr;   // the switch that takes the best code away from the sources' default
    std::vector<Acceptable> acceptable; // what would have done as well
    std::vector<HeaderAdvice> headers;  // that go with the best code
    std::string source;
};

// What there is to learn from a card, without the answer: "Identity known, permission missing".
std::string lesson_of(const QuizDeck& deck, const QuizCard& card);

// Wrong: Again. Acceptable, or best after a hint: Hard. Best: Good; typed, sure and without a hint, it may count as
// Easy. The question must be askable.
Marking mark(const QuizDeck& deck, const QuizQuestion& question, const QuizAnswer& answer);

} // namespace core
