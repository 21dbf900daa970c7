// What goes wrong and how to put it right, as pairs of responses.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <string_view>
#include <vector>

namespace ui {

// The two of a pair stand side by side where there is room, else the wrong one first.
void draw_anti_patterns(Sheet& sheet, const core::Catalog& catalog, const std::vector<const core::Rule*>& rules,
                        std::string_view aimed_id);

} // namespace ui
