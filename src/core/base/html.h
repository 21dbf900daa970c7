// Text -> HTML. The one place that knows what must be escaped.
#pragma once

#include <string>
#include <string_view>

namespace core {

// Safe as the text of an element and inside double quotes, which is how we write every attribute.
std::string html_escaped(std::string_view text);

// Text in which pairs of backticks mark code. One that has no partner stays as it is.
std::string html_prose(std::string_view text);

} // namespace core
