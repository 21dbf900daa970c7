#include "core/http/base64.h"

#include <algorithm>
#include <cstdint>

namespace core {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

std::string base64_encoded(std::string_view bytes)
{
    std::string result;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (j < count ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            result += j <= count ? alphabet[bits >> (18 - 6 * j) & 63] : '=';
    }
    return result;
}

std::optional<std::string> base64_decoded(std::string_view text, std::size_t& fault_at)
{
    const std::size_t end = std::min(text.find_last_not_of('=') + 1, text.size()); // npos + 1 is 0
    const std::size_t padding = text.size() - end;
    std::string bytes;
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < end; ++i) {
        const std::size_t value = alphabet.find(text[i]);
        if (value == std::string_view::npos) {
            fault_at = i;
            return std::nullopt;
        }
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        if (i % 4 != 0)
            bytes += static_cast<char>(bits >> (6 - 2 * (i % 4)) & 0xFF);
    }
    const std::size_t rest = end % 4;
    if (rest == 1 || (padding > 0 && (rest == 0 || rest + padding != 4))) {
        fault_at = end;
        return std::nullopt;
    }
    return bytes;
}

} // namespace core
