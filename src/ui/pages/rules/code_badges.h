// Codes as linked badges of their number alone: for places where many stand together and names would drown the text.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <vector>

namespace ui {

// Side by side, wrapped in the column; moves down past them. The full name is in the semantics.
void draw_code_badges(Sheet& sheet, const core::Catalog& catalog, const std::vector<int>& codes);

} // namespace ui
