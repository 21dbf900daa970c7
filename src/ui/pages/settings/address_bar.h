// How to search from the browser's address bar, and how to check the page that stands in it.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_address_bar(Sheet& sheet, const app::State& state);

} // namespace ui
