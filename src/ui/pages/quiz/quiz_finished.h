// The end of a session: what was answered, what comes next and when.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_finished_stage(Sheet& sheet, const app::State& state);

} // namespace ui
