// `curl`, `wget`, `http` (HTTPie) and `xh` -> the request that they send.
#pragma once

#include "core/http/message.h"

#include <optional>
#include <string_view>

namespace core {

// With the fields that the tool adds of its own accord. Nothing for another command, or one without an address.
std::optional<Request> request_of_command(std::string_view command, int line);

} // namespace core
