// How the pasted text was read: its form, notes, and the exchanges in it.
#pragma once

#include "ui/sheet.h"

#include "app/state.h"

namespace ui {

// Nothing for a text that is nothing but a message.
void draw_reading(Sheet& sheet, const app::State& state);

} // namespace ui
