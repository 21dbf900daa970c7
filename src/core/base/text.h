// Text as bytes of UTF-8: comparing, stepping, trimming, splitting. What a word is, is left to words.h.
#pragma once

#include "core/base/ascii.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Of what a visitor asks: longer than any question, short enough for a URL.
inline constexpr std::size_t max_query_bytes = 400;

// ASCII letters in lower case; all other bytes as they are.
std::string fold_case(std::string_view text);

bool equal_ignoring_case(std::string_view a, std::string_view b);

// The code point at the start of `utf8` (not empty) and its length in bytes. A broken sequence is U+FFFD of length 1.
struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 1;
};
CodePoint first_code_point(std::string_view utf8);

std::size_t character_count(std::string_view utf8);

void append_utf8(std::string& text, char32_t code_point);

// The text with every broken sequence replaced by U+FFFD.
std::string to_valid_utf8(std::string_view text);

// At most `max_bytes` of the start of `utf8`, never cutting a character.
std::string_view utf8_prefix(std::string_view utf8, std::size_t max_bytes);

// C0, DEL or C1 of Unicode: nothing to see, and able to break a line or to steer a terminal.
bool has_control_character(std::string_view utf8);

// `text` with U+FFFD in the place of control characters and broken UTF-8.
std::string printable(std::string_view text);

// A token of HTTP (RFC 9110 5.6.2): the name of a field, a method, a scheme ...
bool is_token(std::string_view text);

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view trim(std::string_view text); // without spaces, tabs and line breaks at both ends

// The text without those of the characters that stand at its end.
std::string_view trim_end(std::string_view text, std::string_view characters);

std::vector<std::string_view> split(std::string_view text, char separator);

// "1 day", "12 days"; `many` is given where it is more than an "s".
std::string counted(long long count, std::string_view one, std::string_view many = {});

std::string in_words(std::size_t number); // "five"; in figures from thirteen on

std::string capitalised(std::string_view text); // the first letter large, if it is one of ASCII

std::string join(const std::vector<std::string>& parts, std::string_view separator);

} // namespace core
