// Whether a text is the name of a code.
#pragma once

#include "core/catalog/catalog.h"

#include <string_view>

namespace core {

// The registered name or a former one, with or without the number, in any spelling: "Not found", "404 NOT_FOUND".
bool is_name_of(const Code& code, std::string_view text);

// The registered code that the text names; nullptr if none does.
const Code* find_named_code(const Catalog& catalog, std::string_view text);

} // namespace core
