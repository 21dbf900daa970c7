// The learner's record in the settings: where it is, and what can be done with it.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_record_settings(Sheet& sheet, const app::State& state);

} // namespace ui
