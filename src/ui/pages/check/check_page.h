// A pasted response and what was found in it: #/check.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_check(Sheet& sheet, const app::State& state);

} // namespace ui
