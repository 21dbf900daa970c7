// Codes and their everyday use, a row each.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <string_view>
#include <vector>

namespace ui {

void draw_quick_reference(Sheet& sheet, const core::Catalog& catalog, const std::vector<const core::Rule*>& rules,
                          std::string_view aimed_id);

} // namespace ui
