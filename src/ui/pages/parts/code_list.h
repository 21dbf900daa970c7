// Codes as a grid of linked cards: on Home, on the pages of the classes, and above a comparison without a preset.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <vector>

namespace ui {

void draw_code_list(Sheet& sheet, const std::vector<const core::Code*>& codes);

} // namespace ui
