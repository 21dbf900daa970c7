// What stands on every page: the name, the search field, the links to other pages, the foot.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_header(Sheet& sheet, const app::State& state);
void draw_footer(Sheet& sheet, const app::State& state);

} // namespace ui
