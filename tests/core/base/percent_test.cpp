#include "core/base/percent.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

TEST_CASE("an address holds nothing but characters that need no escape")
{
    std::string every_byte;
    for (int byte = 0; byte < 256; ++byte)
        every_byte += static_cast<char>(byte);
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%";

    const std::string encoded = percent_encoded(every_byte);

    CHECK(encoded.find_first_not_of(allowed) == std::string::npos);
    CHECK(percent_encoded("a b\u00e9%") == "a%20b%C3%A9%25");
}

TEST_CASE("percent decoding leaves broken escapes and repairs broken UTF-8")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"a%20b", "a b"},
        {"%c3%A9", "\u00e9"},
        {"%", "%"},
        {"%4", "%4"},
        {"%4g", "%4g"},
        {"%%41", "%A"},
        {"%ff", "\uFFFD"},
        {"%00", std::string("\0", 1)},
    }));
    CAPTURE(text);

    CHECK(percent_decoded(text) == expected);
}
