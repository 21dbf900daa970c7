// The semantics as one text, in the form web/mirror.js reads: a node a record, fields in a fixed order.
#pragma once

#include "ui/semantics.h"

#include <string>

namespace platform {

std::string mirror_text(const ui::Semantics& semantics);

} // namespace platform
