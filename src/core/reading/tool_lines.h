// What terminals and tools print behind a message, and people write between two: no part of any content.
#pragma once

#include <string_view>

namespace core {

// "real 0m0.021s", "curl: (22) ...", "Response file saved.", a prompt with a command, a line of dashes ...
bool is_tool_line(std::string_view line);

// "Expected response:", "### Actual", "--- second try ---": announces what follows.
bool is_heading(std::string_view line);

// "{ [27 bytes data]" and the progress meter of curl; other tools' progress.
bool is_transfer_note(std::string_view line);

} // namespace core
