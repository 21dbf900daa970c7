// Whether a failed request may be sent again, method by method.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

namespace ui {

// A section with a heading of its own; nothing for codes that are no failure.
void draw_retry_table(Sheet& sheet, const core::Catalog& catalog, const core::Code& code);

} // namespace ui
