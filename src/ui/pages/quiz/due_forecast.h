// How many cards come back on which day of the next month.
#pragma once

#include "app/quiz.h"
#include "ui/sheet.h"

namespace ui {

void draw_due_forecast(Sheet& sheet, const app::Quiz& quiz);

} // namespace ui
