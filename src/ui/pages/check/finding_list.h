// What the check found, a card for each finding.
#pragma once

#include "ui/sheet.h"

#include "app/state.h"

namespace ui {

Tone tone_of(core::Severity severity);
Tone tint_of(core::Severity severity);

// A summary, then the findings; the reason where the text cannot be read.
void draw_findings(Sheet& sheet, const app::State& state);

} // namespace ui
