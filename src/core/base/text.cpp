#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

// A byte that goes on with the character of the bytes before it.
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Of the sequence that a byte beyond ASCII leads.
std::size_t sequence_length(unsigned char lead)
{
    if (lead >= 0xF0)
        return 4;
    return lead >= 0xE0 ? 3 : 2;
}

} // namespace

std::string fold_case(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), ascii_lower);
    return result;
}

bool equal_ignoring_case(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

CodePoint first_code_point(std::string_view utf8)
{
    constexpr CodePoint broken{0xFFFD, 1};
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = sequence_length(lead);
    if (lead < 0xC2 || lead > 0xF4 || utf8.size() < length)
        return broken;
    char32_t value = lead & (0x7F >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_continuation(utf8[i]))
            return broken;
        value = value << 6 | (byte(i) & 0x3F);
    }
    constexpr char32_t shortest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < shortest[length] || value > 0x10FFFF || surrogate ? broken : CodePoint{value, length};
}

std::size_t character_count(std::string_view utf8)
{
    std::size_t count = 0;
    for (const char c : utf8)
        count += is_continuation(c) ? 0 : 1;
    return count;
}

void append_utf8(std::string& text, char32_t code_point)
{
    const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | code_point >> 6);
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | code_point >> 12);
        put(0x80 | (code_point >> 6 & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | code_point >> 18);
        put(0x80 | (code_point >> 12 & 0x3F));
        put(0x80 | (code_point >> 6 & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
}

std::string to_valid_utf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        append_utf8(result, next.value);
        text.remove_prefix(next.length);
    }
    return result;
}

std::string_view utf8_prefix(std::string_view utf8, std::size_t max_bytes)
{
    if (utf8.size() <= max_bytes)
        return utf8;
    std::size_t end = max_bytes;
    while (end > 0 && is_continuation(utf8[end]))
        --end;
    return utf8.substr(0, end);
}

bool has_control_character(std::string_view utf8)
{
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        const bool is_c1 = byte == 0xC2 && i + 1 < utf8.size() && static_cast<unsigned char>(utf8[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || is_c1)
            return true;
    }
    return false;
}

std::string printable(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const CodePoint next = first_code_point(text);
        const bool is_broken = next.value == 0xFFFD && next.length == 1;
        if (is_broken || has_control_character(text.substr(0, next.length)))
            append_utf8(result, 0xFFFD);
        else
            result += text.substr(0, next.length);
        text.remove_prefix(next.length);
    }
    return result;
}

bool is_token(std::string_view text)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return is_ascii_alphanumeric(c) || marks.find(c) != std::string_view::npos;
    });
}

std::string_view trim(std::string_view text)
{
    // By hand: of a large paste each line is trimmed by each reader, and a search for each character is a call.
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view trim_end(std::string_view text, std::string_view characters)
{
    return text.substr(0, text.find_last_not_of(characters) + 1); // npos + 1 is 0
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, start)) {
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    parts.push_back(text.substr(start));
    return parts;
}

std::string counted(long long count, std::string_view one, std::string_view many)
{
    std::string text = std::to_string(count) + ' ';
    if (count == 1)
        return text.append(one);
    return many.empty() ? text.append(one).append("s") : text.append(many);
}

std::string in_words(std::size_t number)
{
    constexpr std::string_view words[] = {"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                          "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    return number < std::size(words) ? std::string(words[number]) : std::to_string(number);
}

std::string capitalised(std::string_view text)
{
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i)
        result += (i == 0 ? std::string() : std::string(separator)) + parts[i];
    return result;
}

} // namespace core
