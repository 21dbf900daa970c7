// Small fixed lists of words or phrases that a text is compared with.
#pragma once

#include "core/base/text.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace core {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::string_view (&words)[N])
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

template <std::size_t N>
bool is_one_of_ignoring_case(std::string_view word, const std::string_view (&words)[N])
{
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view each) { return equal_ignoring_case(each, word); });
}

template <std::size_t N>
bool holds_one_of(std::string_view text, const std::string_view (&phrases)[N])
{
    return std::any_of(std::begin(phrases), std::end(phrases),
                       [&](std::string_view phrase) { return text.find(phrase) != std::string_view::npos; });
}

template <std::size_t N>
bool starts_with_one_of(std::string_view text, const std::string_view (&starts)[N])
{
    return std::any_of(std::begin(starts), std::end(starts),
                       [&](std::string_view start) { return text.starts_with(start); });
}

template <std::size_t N>
bool ends_with_one_of(std::string_view text, const std::string_view (&ends)[N])
{
    return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view end) { return text.ends_with(end); });
}

} // namespace core
