// One function a page: draws it below the header, into the column it is given.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_home(Sheet& sheet, const app::State& state);
void draw_class(Sheet& sheet, const app::State& state);
void draw_code(Sheet& sheet, const app::State& state);
void draw_search(Sheet& sheet, const app::State& state);
void draw_situations(Sheet& sheet, const app::State& state);
void draw_decide(Sheet& sheet, const app::State& state);
void draw_compare(Sheet& sheet, const app::State& state);
void draw_rules(Sheet& sheet, const app::State& state);
void draw_check(Sheet& sheet, const app::State& state);
void draw_quiz(Sheet& sheet, const app::State& state);
void draw_settings(Sheet& sheet, const app::State& state);

} // namespace ui
