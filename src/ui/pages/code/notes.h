// Notes by context, as the class and code pages show them.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <vector>

namespace ui {

// A part with a heading of its own; nothing for no notes.
void draw_notes(Sheet& sheet, const std::vector<core::Note>& notes);

} // namespace ui
