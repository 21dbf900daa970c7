// The facts of compared codes side by side.
#pragma once

#include "ui/sheet.h"

#include "core/response/compare.h"

namespace ui {

// A table where there is room for its columns; else a list for each fact, with a line for each code.
void draw_compare_table(Sheet& sheet, const core::ComparisonTable& table);

} // namespace ui
