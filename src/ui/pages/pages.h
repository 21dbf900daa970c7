// The pages that are one file each. A page draws itself below the header, into the column it is given.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_home(Sheet& sheet, const app::State& state);
void draw_search(Sheet& sheet, const app::State& state);
void draw_situations(Sheet& sheet, const app::State& state);
void draw_decide(Sheet& sheet, const app::State& state);

} // namespace ui
