// Header fields that go with an answer: name, strength, condition, reason and source of each.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <vector>

namespace ui {

void draw_header_advice(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers);

} // namespace ui
