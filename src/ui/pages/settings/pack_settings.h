// The pack of a team in the settings: which one is on, what is wrong with one that is not, and how to bring or remove
// one.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_pack_settings(Sheet& sheet, const app::State& state);

} // namespace ui
