// What a client does after a code, method by method, as tables of its page.
#pragma once

#include "core/site/markup.h"

#include <string>

namespace core {

// Sections; nothing for a code that has no such table.
std::string next_request_section(const Setting& setting, const Code& code);
std::string retry_section(const Setting& setting, const Code& code);

} // namespace core
