// What the check found, a card for each finding.
#pragma once

#include "ui/sheet.h"

#include "ui/widgets.h"

#include "app/state.h"

namespace ui {

Tone tone_of(core::Severity severity);
Tone tint_of(core::Severity severity);

// "404 GET /orders", of whatever is known.
std::string name_of(const core::CheckedExchange& exchange);

// The id of a rule of the check, as a link to its page.
Run rule_run(std::string_view rule, const TextStyle& style);

// Leads to a line of what was pasted, where the field can show it.
void line_button(Row& row, const app::State& state, int line);

// A summary, then the findings; the reason where the text cannot be read.
void draw_findings(Sheet& sheet, const app::State& state);

} // namespace ui
