// The facts of a code at a glance: the card under its title.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

namespace ui {

void draw_facts(Sheet& sheet, const core::Code& code);

} // namespace ui
