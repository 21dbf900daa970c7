// A card as a question. marking.h says how an answer is marked, distractor.h where the wrong choices come from.
#pragma once

#include "core/base/random.h"
#include "core/quiz/confusion.h"
#include "core/quiz/quiz_deck.h"
#include "core/quiz/review_log.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr std::size_t choices_when_new = 3;
inline constexpr std::size_t choices_later = 5;

struct QuizQuestion
{
    std::string card;
    std::string variant;   // id of the situation; empty for cards without
    std::string answer_id; // of the record's entry that the answer will become
    bool is_typed = false;
    std::vector<std::string> choices; // keys, in the order shown; empty when typed

    bool operator==(const QuizQuestion&) const = default;
};

// Of a rule a situation that was not shown last, those shown least before others. Where `typing` is wanted, cards in
// review whose answer is a code are asked for its three digits.
QuizQuestion make_question(const QuizDeck& deck, const QuizCard& card, const CardRecord& record,
                           const std::vector<Confusion>& confusions, bool typing, Random& random);

// Could `deck` ask this? Not after the card, the situation or the right answer has changed.
bool is_askable(const QuizDeck& deck, const QuizQuestion& question);

std::string prompt_of(const QuizDeck& deck, const QuizQuestion& question);
std::string text_of_choice(const QuizDeck& deck, const QuizQuestion& question, std::string_view key);

// Something true that narrows the choice. An answer after it counts as hard.
std::string hint_for(const QuizDeck& deck, const QuizQuestion& question);

// The key of the right answer, in the house style of the deck.
std::string best_answer(const QuizDeck& deck, const QuizQuestion& question);

} // namespace core
