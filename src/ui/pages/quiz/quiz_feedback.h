// What is said of an answer: the best one and why, what speaks against the chosen one, and what goes with it.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_feedback_stage(Sheet& sheet, const app::State& state);

} // namespace ui
