// How the quiz calls things.
#pragma once

#include "app/quiz.h"

#include <string>
#include <string_view>

namespace ui {

std::string_view title_of_set(core::QuizSet set);
std::string_view word_of(core::Confidence confidence); // "Guess"

// What there is to do, in a sentence: "12 cards are due; 40 have not been met yet."
std::string outlook_in_words(const core::Outlook& outlook);

// When the next card comes back: "The next card is due in 3 days." Empty when none ever is.
std::string next_due_in_words(const app::Quiz& quiz);

} // namespace ui
