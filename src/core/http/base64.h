// Base64 (RFC 4648 4), as field values hold bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

std::string base64_encoded(std::string_view bytes);

// The bytes. Padding may be missing and bits behind the last byte may be set, as RFC 9651 4.2.7 advises recipients.
// On failure nothing, and `fault_at` is the place of the first character that does not fit.
std::optional<std::string> base64_decoded(std::string_view text, std::size_t& fault_at);

} // namespace core
