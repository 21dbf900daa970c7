// How the files behind leak_marks.h look for their marks.
#pragma once

#include "core/base/text.h"
#include "core/check/leak_marks.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

inline bool is_name_char(char c) { return is_ascii_alphanumeric(c) || c == '_' || c == '$'; }

inline char char_at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

// The rest of the line, or of the element of HTML: what is worth showing.
inline LeakMark line_from(std::string_view text, std::size_t offset)
{
    return {offset, std::min(text.find_first_of("\r\n<", offset), text.size()) - offset};
}

// The first of the marks that stands anywhere in the text.
template <std::size_t N>
std::optional<LeakMark> find_any(std::string_view text, const std::string_view (&marks)[N])
{
    for (const std::string_view mark : marks)
        if (const std::size_t found = text.find(mark); found != std::string_view::npos)
            return line_from(text, found);
    return std::nullopt;
}

// A place in source code: the mark with a number behind it and a name in front: "app.py\", line 12", "Main.java:42".
template <std::size_t N>
std::optional<LeakMark> find_place(std::string_view text, const std::string_view (&marks)[N])
{
    for (const std::string_view mark : marks) {
        for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
            if (at == 0 || !is_name_char(text[at - 1]) || !is_ascii_digit(char_at(text, at + mark.size())))
                continue;
            const std::size_t start = text.find_last_of(" \t\n\"'(<>", at);
            return line_from(text, start == std::string_view::npos ? 0 : start + 1);
        }
    }
    return std::nullopt;
}

} // namespace core
