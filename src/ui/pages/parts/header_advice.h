// Header fields that go with an answer: name, strength, condition, reason and source of each.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/status_code.h"

#include <vector>

namespace ui {

// The field in a line: "Retry-After  MAY · when the length of the limit is known".
void header_line(Sheet& sheet, const core::HeaderAdvice& advice, const TextStyle& style);

void draw_header_advice(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers);

} // namespace ui
