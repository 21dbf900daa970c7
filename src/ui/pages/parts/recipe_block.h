// A recipe to copy: the response as it goes over the wire, and the code that sends it. Each with a heading of its own.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

#include "core/response/recipe.h"

namespace ui {

void draw_response(Sheet& sheet, const app::State& state, const core::Recipe& recipe);

// In the stack of the visitor's choice, or as curl shows it.
void draw_snippet(Sheet& sheet, const app::State& state, const core::Recipe& recipe);

// The stacks and curl as toggles: what draw_snippet shows from now on.
void stack_bar(Sheet& sheet, const app::State& state);

} // namespace ui
