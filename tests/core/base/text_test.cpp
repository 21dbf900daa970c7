#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

TEST_CASE("folding case changes ASCII letters only")
{
    CHECK(fold_case("AbC-\u00c9[@Z") == "abc-\u00c9[@z");
    CHECK(fold_case("").empty());
}

TEST_CASE("texts are compared without regard to the case of ASCII letters")
{
    CHECK(equal_ignoring_case("ETag", "etag"));
    CHECK(equal_ignoring_case("", ""));
    CHECK_FALSE(equal_ignoring_case("ETag", "etags"));
    CHECK_FALSE(equal_ignoring_case("\u00c9", "\u00e9"));
    CHECK_FALSE(equal_ignoring_case("[", "{"));
}

TEST_CASE("a code point is read from the start of UTF-8")
{
    const auto [text, value, length] = GENERATE(table<std::string, char32_t, std::size_t>({
        {"a", 'a', 1},
        {std::string("\0", 1), 0, 1},
        {"\x7f", 0x7F, 1},
        {"\u0080", 0x80, 2},
        {"\u07ff!", 0x7FF, 2},
        {"\u0800", 0x800, 3},
        {"\ud7ff", 0xD7FF, 3},
        {"\uffff", 0xFFFF, 3},
        {"\U00010000", 0x10000, 4},
        {"\U0010ffff", 0x10FFFF, 4},
    }));
    CAPTURE(text);

    const CodePoint first = first_code_point(text);

    CHECK(first.value == value);
    CHECK(first.length == length);
}

TEST_CASE("a broken sequence is U+FFFD of one byte")
{
    const auto text = GENERATE(as<std::string>(), "\x80", "\xff", "\xc3", "\xc3(", "\xc0\xaf", "\xc1\x81",
                               "\xe0\x80\x80", "\xe2\x82", "\xe2\x28\xa1", "\xed\xa0\x80", "\xf0\x80\x80\x80",
                               "\xf0\x9f\x98", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80");

    const CodePoint first = first_code_point(text);

    CHECK(first.value == 0xFFFD);
    CHECK(first.length == 1);
}

TEST_CASE("what is appended as UTF-8 is read back")
{
    const char32_t value = GENERATE(U'a', U'\u0080', U'\u07ff', U'\u0800', U'\uffff', U'\U00010000', U'\U0010ffff');
    std::string text;

    append_utf8(text, value);

    CHECK(first_code_point(text).value == value);
    CHECK(first_code_point(text).length == text.size());
}

TEST_CASE("broken UTF-8 is repaired and valid UTF-8 left alone")
{
    CHECK(to_valid_utf8("caf\u00e9 \U0001F600") == "caf\u00e9 \U0001F600");
    CHECK(to_valid_utf8("a\xff\xc3z") == "a\uFFFD\uFFFDz");
    CHECK(to_valid_utf8("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");
    CHECK(to_valid_utf8("").empty());
}

TEST_CASE("the start of a text never ends within a character")
{
    const auto [max_bytes, expected] = GENERATE(table<std::size_t, std::string>({
        {0, ""},
        {1, "a"},
        {2, "a"},
        {3, "a\u00e9"},
        {6, "a\u00e9"},
        {7, "a\u00e9\U0001F600"},
        {100, "a\u00e9\U0001F600"},
    }));
    CAPTURE(max_bytes);

    CHECK(utf8_prefix("a\u00e9\U0001F600", max_bytes) == expected);
}

TEST_CASE("control characters are found wherever they stand")
{
    const auto text =
        GENERATE(as<std::string>(), std::string("\0", 1), "a\tb", "a\n", "\x1b[31m", "\x7f", "\u0080", "a\u009f");

    CHECK(has_control_character(text));
}

TEST_CASE("letters of any script are no control characters")
{
    const auto text = GENERATE(as<std::string>(), "", "plain text", "\u00a0", "\u00e9", "\u4e2d", "\U0001F600", "\xc2");

    CHECK_FALSE(has_control_character(text));
}

TEST_CASE("trimming takes spaces, tabs and line breaks from both ends")
{
    CHECK(trim(" \t a b\r\n") == "a b");
    CHECK(trim(" \n ").empty());
    CHECK(trim("").empty());
}

TEST_CASE("digits and letters are those of ASCII")
{
    CHECK(is_ascii_digit('0'));
    CHECK(is_ascii_digit('9'));
    CHECK_FALSE(is_ascii_digit('/'));
    CHECK_FALSE(is_ascii_digit(':'));
    CHECK(is_ascii_letter('a'));
    CHECK(is_ascii_letter('Z'));
    CHECK_FALSE(is_ascii_letter('@'));
    CHECK_FALSE(is_ascii_letter('['));
    CHECK_FALSE(is_ascii_letter('`'));
    CHECK_FALSE(is_ascii_letter('\xe9'));
    CHECK(is_ascii_alphanumeric('7'));
    CHECK(is_ascii_alphanumeric('z'));
    CHECK_FALSE(is_ascii_alphanumeric('_'));
    CHECK(is_ascii_upper('A'));
    CHECK_FALSE(is_ascii_upper('a'));
    CHECK(is_ascii_lower('z'));
    CHECK_FALSE(is_ascii_lower('Z'));
}

TEST_CASE("any characters are trimmed from the end alone")
{
    CHECK(trim_end("..a.b!.", ".!") == "..a.b");
    CHECK(trim_end("...", ".").empty());
    CHECK(trim_end("", ".").empty());
    CHECK(trim_end("a.", "") == "a.");
}

TEST_CASE("characters are counted, broken bytes that begin one among them")
{
    CHECK(character_count("a\u00e9\U0001F600") == 3);
    CHECK(character_count("\xc3\xff") == 2);
    CHECK(character_count("\x80") == 0);
    CHECK(character_count("") == 0);
}

TEST_CASE("a number of things is told with its noun")
{
    CHECK(counted(1, "day") == "1 day");
    CHECK(counted(0, "day") == "0 days");
    CHECK(counted(12, "entry", "entries") == "12 entries");
    CHECK(counted(1, "entry", "entries") == "1 entry");
}

TEST_CASE("splitting keeps empty parts, and joining undoes it")
{
    const auto text = GENERATE(as<std::string>(), "", ",", "a", "a,b", ",a,", "a,,b");
    CAPTURE(text);

    const std::vector<std::string_view> parts = split(text, ',');

    CHECK(join({parts.begin(), parts.end()}, ",") == text);
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',') == std::vector<std::string_view>{""});
    CHECK(join({}, ",").empty());
}

TEST_CASE("a text starts with a capital if it starts with a letter of ASCII")
{
    CHECK(capitalised("some proxies, nginx") == "Some proxies, nginx");
    CHECK(capitalised("Zoo") == "Zoo");
    CHECK(capitalised("`a`") == "`a`");
    CHECK(capitalised("\u00e9t\u00e9") == "\u00e9t\u00e9");
    CHECK(capitalised("").empty());
}

TEST_CASE("small numbers are words and large ones figures")
{
    const auto [number, words] = GENERATE(table<std::size_t, std::string>(
        {{0, "zero"}, {2, "two"}, {5, "five"}, {12, "twelve"}, {13, "13"}, {400, "400"}}));

    CHECK(in_words(number) == words);
}

TEST_CASE("a token has no spaces, brackets or anything beyond ASCII")
{
    CHECK(is_token("azAZ09!#$%&'*+-.^_`|~"));
    const auto text = GENERATE(as<std::string>(), "", "a b", "a:b", "a/b", "a,b", "\"a\"", "(a)", "a\x7F", "\u00e9",
                               std::string("a\0", 2));
    CHECK_FALSE(is_token(text));
}
