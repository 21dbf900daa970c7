// The file that a learner chose to import: what is in it, and what shall become of it.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_import_preview(Sheet& sheet, const app::Quiz& quiz, const app::Import& import, bool aimed);

} // namespace ui
