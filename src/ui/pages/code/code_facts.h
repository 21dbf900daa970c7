// The facts of a code at a glance: the card under its title. What they say is fact_sheet.h.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

namespace ui {

void draw_facts(Sheet& sheet, const core::Code& code);

} // namespace ui
