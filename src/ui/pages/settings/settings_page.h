// The visitor's own choices, and the record of practice: #/settings.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_settings(Sheet& sheet, const app::State& state);

} // namespace ui
