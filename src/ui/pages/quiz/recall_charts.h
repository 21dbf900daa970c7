// Shares of answers that were recalled: by what was predicted, by confidence, by class and by topic.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

#include <string>

namespace ui {

std::string percent(double share); // "92 %"

// "Not enough answers yet: 12 more." A share of fewer than core::fewest_answers says nothing, so none is shown.
std::string missing_in_words(const core::Share& share);

// Cards in as many columns as there is room for.
void draw_recall_charts(Sheet& sheet, const app::State& state);

} // namespace ui
