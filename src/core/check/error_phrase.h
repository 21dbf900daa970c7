// Does a text say by itself that something failed?
#pragma once

#include <string_view>

namespace core {

bool is_error_phrase(std::string_view text); // "User not found", "Invalid token"

} // namespace core
