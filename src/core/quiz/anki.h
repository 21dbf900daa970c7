// The quiz as a text file for Anki: a note for each thing that a card can ask, with ids that stay, so that a later
// import updates notes and keeps their schedule.
#pragma once

#include "core/quiz/quiz_deck.h"

#include <string>

namespace core {

std::string to_anki(const QuizDeck& deck);

} // namespace core
