// What the learner takes for each other, with what to do about it.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

#include <vector>

namespace ui {

// The few pairs that a drill is about.
std::vector<core::ConfusedPair> weakest_few(const core::Statistics& statistics);

void draw_weakest_pairs(Sheet& sheet, const app::State& state);

} // namespace ui
