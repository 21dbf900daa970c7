#include "core/reading/escapes.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace core {

namespace {

constexpr std::string_view line_end_marks[] = {
    "\\r\\n",
    "[\\r][\\n]",
    "[\\n]",
    "\\n",
    "\\x0d\\x0a",
    "\\x0D\\x0A",
    "\\u000d\\u000a",
    "\\u000D\\u000A",
    "\\015\\012",
    "<CR><LF>",
    "<CRLF>",
    "[CRLF]",
    "[CR][LF]",
    "\xE2\x90\x8D\xE2\x90\x8A",
    "^M$",
    "^M",
};

std::optional<char32_t> number_in(std::string_view digits, int base)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size() || value > 0x10FFFF)
        return std::nullopt;
    return static_cast<char32_t>(value);
}

struct Decoded
{
    char32_t character = 0;
    std::size_t size = 0; // of what stands for it
    bool is_byte = false; // of UTF-8 perhaps: `\xC3\xA9`
};

// `text` begins with a backslash.
Decoded escaped_character(std::string_view text)
{
    if (text.size() < 2)
        return {'\\', 1};
    switch (text[1]) {
    case 'n': return {'\n', 2};
    case 'r': return {'\r', 2};
    case 't': return {'\t', 2};
    case 'x':
        if (const auto code = number_in(text.substr(2, 2), 16); code && text.size() >= 4)
            return {*code, 4, true};
        break;
    case 'u':
        if (const auto code = number_in(text.substr(2, 4), 16); code && text.size() >= 6)
            return {*code, 6};
        break;
    case '0':
    case '1':
        if (const auto code = number_in(text.substr(1, 3), 8); code && text.size() >= 4)
            return {*code, 4, true};
        break;
    case '"':
    case '\'':
    case '`':
    case '/':
    case '\\': return {static_cast<char32_t>(text[1]), 2};
    default: break;
    }
    return {'\\', 1};
}

} // namespace

std::size_t written_line_end(std::string_view text)
{
    for (const std::string_view mark : line_end_marks)
        if (text.starts_with(mark))
            return mark.size();
    return text == "\\r" ? text.size() : 0; // as varnishtest ends its lines
}

std::size_t find_written_line_end(std::string_view text)
{
    for (std::size_t i = text.find_first_of("\\[<\xE2^"); i != std::string_view::npos;
         i = text.find_first_of("\\[<\xE2^", i + 1))
        if (written_line_end(text.substr(i)) > 0)
            return i;
    return std::string_view::npos;
}

std::string decode_escapes(std::string_view text)
{
    std::size_t size = 0;
    return decode_literal(text, '\0', size);
}

std::string decode_literal(std::string_view text, char quote, std::size_t& size)
{
    std::string result;
    std::size_t i = 0;
    while (i < text.size() && (quote == '\0' || text[i] != quote)) {
        if (text[i] == '\\') {
            const Decoded decoded = escaped_character(text.substr(i));
            if (decoded.is_byte)
                result += static_cast<char>(decoded.character);
            else
                append_utf8(result, decoded.character);
            i += decoded.size;
        } else if (const std::size_t mark = written_line_end(text.substr(i)); mark > 0) {
            result += '\n';
            i += mark;
        } else {
            result += text[i++];
        }
    }
    size = std::min(text.size(), i + (i < text.size() ? 1 : 0));
    return result;
}

std::string decode_entities(std::string_view text)
{
    struct Entity
    {
        std::string_view name;
        std::string_view character;
    };
    constexpr Entity entities[] = {{"&quot;", "\""}, {"&lt;", "<"},   {"&gt;", ">"},
                                   {"&amp;", "&"},   {"&apos;", "'"}, {"&nbsp;", " "}};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const auto named = std::find_if(std::begin(entities), std::end(entities),
                                        [&](const Entity& each) { return rest.starts_with(each.name); });
        if (named != std::end(entities)) {
            result += named->character;
            i += named->name.size();
            continue;
        }
        const std::size_t end = rest.starts_with("&#") ? rest.substr(0, 10).find(';') : std::string_view::npos;
        const bool is_hexadecimal = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
        const std::size_t start = is_hexadecimal ? 3 : 2;
        const auto code = end != std::string_view::npos && end > start
                              ? number_in(rest.substr(start, end - start), is_hexadecimal ? 16 : 10)
                              : std::nullopt;
        if (code)
            append_utf8(result, *code);
        else
            result += rest.front();
        i += code ? end + 1 : 1;
    }
    return result;
}

} // namespace core
