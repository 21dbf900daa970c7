// What leads to another comparison: a field and suggestions that add a code, links that take one out.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

#include <vector>

namespace ui {

// `codes` are those compared now: none, one or more.
void draw_compare_changes(Sheet& sheet, const app::State& state, const std::vector<int>& codes);

} // namespace ui
