// What to do, to avoid and never to do: #/rules.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_rules(Sheet& sheet, const app::State& state);

} // namespace ui
