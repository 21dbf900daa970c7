// Codes side by side, and how each redirects and is retried: #/compare/401,403.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_compare(Sheet& sheet, const app::State& state);

} // namespace ui
