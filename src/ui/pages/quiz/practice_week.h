// The days of this week, and on which of them was practised.
#pragma once

#include "core/quiz/statistics.h"
#include "ui/sheet.h"

namespace ui {

void draw_practice_week(Sheet& sheet, const core::Statistics& statistics, int today);

} // namespace ui
