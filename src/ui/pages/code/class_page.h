// A class of codes: #/4xx.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_class(Sheet& sheet, const app::State& state);

} // namespace ui
