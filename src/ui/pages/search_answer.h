// The answer above the hits of a search: what to send, in which situation, why, and what else would do.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_search_answer(Sheet& sheet, const app::State& state, const core::SearchAnswer& answer);

} // namespace ui
