// Text in a URI: all but letters, digits and -._~ as "%" and two hexadecimal digits (RFC 3986 2.1, 2.3).
#pragma once

#include <string>
#include <string_view>

namespace core {

bool is_unreserved(char c); // may stand in a URI as it is

// Decoding never fails: a broken escape stays as it is, broken UTF-8 becomes U+FFFD.
std::string percent_encoded(std::string_view text);
std::string percent_decoded(std::string_view text);

} // namespace core
