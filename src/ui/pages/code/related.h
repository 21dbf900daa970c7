// Where else a code is spoken of: the rules and the comparisons.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

namespace ui {

// Sections with headings of their own; nothing for a code that none speaks of.
void draw_related_rules(Sheet& sheet, const core::Catalog& catalog, const core::Code& code);
void draw_related_comparisons(Sheet& sheet, const core::Catalog& catalog, const core::Code& code);

} // namespace ui
