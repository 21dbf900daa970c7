// The keys of the page, and what each does.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_key_list(Sheet& sheet, const app::State& state);

} // namespace ui
