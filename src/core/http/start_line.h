// The first line of a request or a response, recognised and taken apart.
#pragma once

#include "core/http/message.h"

namespace core {

// "HTTP/1.1 404 Not Found", or the ":status: 404" that browsers and HTTP/2 tools show in its place. `strictly`: with
// three digits.
bool is_status_line(std::string_view line, bool strictly);

// "POST /users HTTP/1.1"; `strictly`: with the version.
bool is_request_line(std::string_view line, bool strictly);

Response read_status_line(std::string_view line); // of which is_status_line is true
Request read_request_line(std::string_view line); // of which is_request_line is true

} // namespace core
