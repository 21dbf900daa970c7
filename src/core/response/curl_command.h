// A request as a command line of curl.
#pragma once

#include "core/response/wire_message.h"

#include <string>

namespace core {

// "curl -i -X DELETE 'https://api.example.com/v1/projects/7' \\\n  -H ...", quoted for a POSIX shell.
std::string curl_command(const WireMessage& request);

} // namespace core
