// "I do not know": the way on for whoever cannot answer a question of the guide. It leads where the most common case
// leads, and says so.
#pragma once

#include "core/catalog/guide_questions.h"

#include <string_view>

namespace core {

inline constexpr std::string_view unsure_id = "unsure"; // of that choice, in links and answers

// The beginning of a choice, which tells it apart; its examples follow behind ": " or ". ".
std::string_view gist_of(std::string_view choice_text);

// Adds the choice as the last one. Without effect for a question whose `usual` names none of its choices.
void offer_way_on(GuideQuestion& question);

} // namespace core
