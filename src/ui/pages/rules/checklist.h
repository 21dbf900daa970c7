// The list that a reviewer goes through: ticked, counted and cleared.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

#include <string_view>
#include <vector>

namespace ui {

void draw_checklist(Sheet& sheet, const app::State& state, const std::vector<const core::Rule*>& rules,
                    std::string_view aimed_id);

} // namespace ui
