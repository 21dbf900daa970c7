// What the record teaches: how well things are kept, what comes back when, what is mixed up, by topic and by
// confidence.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_quiz_stats(Sheet& sheet, const app::State& state);

} // namespace ui
