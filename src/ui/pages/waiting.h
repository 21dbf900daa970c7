// A page whose pieces are on their way: its heading and what it is for, at once.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_waiting(Sheet& sheet, const app::State& state);

} // namespace ui
