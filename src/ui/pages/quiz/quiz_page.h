// Practising: #/quiz and #/quiz/stats.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_quiz(Sheet& sheet, const app::State& state);

} // namespace ui
