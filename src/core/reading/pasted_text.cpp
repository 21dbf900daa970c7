#include "core/reading/pasted_text.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

enum class ByteOrder { None, Little, Big };

// By the mark; or, where a program has left it out, by the zeros that every second byte of plain letters has.
ByteOrder utf16_order(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"))
        return ByteOrder::Little;
    if (bytes.starts_with("\xFE\xFF"))
        return ByteOrder::Big;
    const std::string_view start = bytes.substr(0, 512);
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < start.size(); ++i)
        zeros[i % 2] += start[i] == '\0' ? 1 : 0;
    const std::size_t most = start.size() / 2;
    if (start.size() < 8 || zeros[0] + zeros[1] < most / 2)
        return ByteOrder::None;
    if (zeros[1] > most * 8 / 10 && zeros[0] == 0)
        return ByteOrder::Little;
    return zeros[0] > most * 8 / 10 && zeros[1] == 0 ? ByteOrder::Big : ByteOrder::None;
}

std::string from_utf16(std::string_view bytes, ByteOrder order)
{
    const auto unit_at = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(order == ByteOrder::Little ? first | second << 8 : first << 8 | second);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t unit = unit_at(i);
        const bool is_high = unit >= 0xD800 && unit < 0xDC00;
        const bool is_low = unit >= 0xDC00 && unit < 0xE000;
        if (is_high && i + 3 < bytes.size() && unit_at(i + 2) >= 0xDC00 && unit_at(i + 2) < 0xE000) {
            unit = 0x10000 + ((unit - 0xD800) << 10) + (unit_at(i + 2) - 0xDC00);
            i += 2;
        } else if (is_high || is_low) {
            unit = 0xFFFD;
        }
        append_utf8(text, unit);
    }
    return text;
}

// The length of the escape sequence that `text` starts with; 0: none. ECMA-48: CSI, OSC, and those of two characters.
std::size_t escape_length(std::string_view text)
{
    std::size_t start = 0;
    if (text.starts_with("\x1b"))
        start = 1;
    else if (text.starts_with("^[[")) // as `cat -v` shows it
        start = 2;
    if (start == 0 || start >= text.size())
        return 0;
    if (text[start] == '[') {
        const std::size_t end = text.find_first_not_of("0123456789;:?", start + 1);
        return end == std::string_view::npos ? text.size() : end + 1;
    }
    if (text[start] == ']') {
        const std::size_t end = text.find_first_of("\x07\x1b\n", start);
        return end == std::string_view::npos ? text.size() : end + (text[end] == '\x1b' ? 2 : 1);
    }
    return start + 1;
}

// "[36m" whose escape character got lost on the way.
std::size_t orphan_length(std::string_view text)
{
    if (!text.starts_with('['))
        return 0;
    const std::size_t end = text.find_first_not_of("0123456789;", 1);
    return end != std::string_view::npos && end > 0 && text[end] == 'm' && end < 16 && end > 1 ? end + 1 : 0;
}

// Colours stand around the parts of a status line: looked for near the first few.
bool has_orphans(std::string_view text)
{
    constexpr int most_tries = 20;
    constexpr std::size_t nearby = 80;
    std::size_t at = text.find("HTTP");
    for (int i = 0; i < most_tries && at != std::string_view::npos; ++i, at = text.find("HTTP", at + 4)) {
        const std::size_t start = at - std::min(at, nearby);
        const std::string_view around = text.substr(start, at - start + nearby);
        for (std::size_t bracket = around.find('['); bracket != std::string_view::npos;
             bracket = around.find('[', bracket + 1))
            if (orphan_length(around.substr(bracket)) > 0)
                return true;
    }
    return false;
}

std::string without_escapes(std::string_view text, bool with_orphans)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = escape_length(text.substr(i, 4096));
        if (length == 0 && with_orphans)
            length = orphan_length(text.substr(i, 32));
        if (length == 0)
            result += text[i++];
        i += length;
    }
    return result;
}

} // namespace

PastedText::PastedText(std::string_view pasted) : text_(pasted)
{
    if (const ByteOrder order = utf16_order(text_); order != ByteOrder::None) {
        made_ = from_utf16(text_, order);
        text_ = made_;
        was_utf16_ = true;
    }
    const bool with_orphans = has_orphans(text_);
    if (with_orphans || text_.find('\x1b') != std::string_view::npos || text_.find("^[[") != std::string_view::npos) {
        made_ = without_escapes(text_, with_orphans);
        text_ = made_;
    }
    lines_ = message_lines(text_);
}

bool PastedText::is_blank() const { return trim(text_).empty(); }

bool PastedText::is_binary() const
{
    const std::string_view start = text_.substr(0, 4096);
    const auto odd = std::count_if(start.begin(), start.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return odd * 10 > static_cast<std::ptrdiff_t>(start.size());
}

} // namespace core
