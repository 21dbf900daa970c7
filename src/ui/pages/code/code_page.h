// A code with all that is known about it: #/404.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_code(Sheet& sheet, const app::State& state);

} // namespace ui
