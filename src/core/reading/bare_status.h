// A status without the version of HTTP before it: "404 Not Found", "Status: 404", "HTTP 404 (Not Found)".
#pragma once

#include <optional>
#include <string_view>

namespace core {

struct BareStatus
{
    std::string_view code; // three digits
    std::string_view reason;
    bool is_labelled = false; // a word says that it is a status
};

// The line must consist of it, but for a time or an address behind it.
std::optional<BareStatus> bare_status(std::string_view line);

// The code from 100 to 599 that the text starts with, whatever follows it; empty: it starts with none.
std::string_view code_at_start(std::string_view text);

} // namespace core
