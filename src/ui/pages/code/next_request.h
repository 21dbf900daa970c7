// What a client requests after a redirect, method by method.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

namespace ui {

// A section with a heading of its own; nothing for a code that is no redirect.
void draw_next_request(Sheet& sheet, const core::Catalog& catalog, const core::Code& code);

} // namespace ui
