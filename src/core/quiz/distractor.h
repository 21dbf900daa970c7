// Wrong answers that are worth offering: those that people, and this learner, really confuse. Never acceptable ones.
#pragma once

#include "core/base/random.h"
#include "core/quiz/confusion.h"
#include "core/quiz/quiz_deck.h"

#include <string>
#include <vector>

namespace core {

// `situation`: of a rule card, the one that is shown; nullptr for other cards. At most `count` keys, the strongest
// first; fewer only where the catalog holds no more.
std::vector<std::string> distractors_for(const QuizDeck& deck, const QuizCard& card, const Situation* situation,
                                         const std::vector<Confusion>& confusions, std::size_t count, Random& random);

} // namespace core
