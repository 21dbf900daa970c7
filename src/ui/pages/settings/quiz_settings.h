// How the visitor wants to practise, and how answers are marked.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_quiz_settings(Sheet& sheet, const app::State& state);

} // namespace ui
