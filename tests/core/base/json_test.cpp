#include "core/base/json.h"

#include "tests/core/base/parsed_json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <limits>
#include <string>

using namespace core;

namespace {

// What a text that cannot be parsed is told.
std::string refusal(std::string_view text)
{
    Problems problems;
    const std::optional<JsonDocument> document = JsonDocument::parse("test.json", text, problems);
    CHECK_FALSE(document.has_value());
    REQUIRE(problems.size() == 1);
    return to_string(problems.front());
}

} // namespace

TEST_CASE("a JSON value knows its kind and content")
{
    const JsonDocument document = parsed(R"({"s":"text","t":true,"f":false,"z":null,"n":1.5,"a":[1,2],"o":{}})");
    const JsonValue root = document.root();

    CHECK(root.is(JsonKind::Object));
    CHECK(root.member("s")->text() == "text");
    CHECK(root.member("t")->truth());
    CHECK_FALSE(root.member("f")->truth());
    CHECK(root.member("f")->is(JsonKind::Boolean));
    CHECK(root.member("z")->is(JsonKind::Null));
    CHECK(root.member("n")->number() == 1.5);
    CHECK(root.member("a")->items().size() == 2);
    CHECK(root.member("o")->is(JsonKind::Object));
    CHECK_FALSE(root.member("missing").has_value());
}

TEST_CASE("a JSON value of another kind gives harmless values")
{
    const JsonDocument document = parsed(R"({"s":"text","n":1})");
    const JsonValue text = *document.root().member("s");
    const JsonValue number = *document.root().member("n");

    CHECK(number.text().empty());
    CHECK_FALSE(text.truth());
    CHECK_FALSE(text.number().has_value());
    CHECK_FALSE(text.integer().has_value());
    CHECK(text.items().empty());
    CHECK(text.members().empty());
}

TEST_CASE("strings are unescaped, keys too")
{
    const JsonDocument document = parsed("{\"a\\u0062\":\"\\\"\\\\\\/\\n\\u00e9\\ud83d\\ude00\\u0000!\"}");

    const std::optional<JsonValue> value = document.root().member("ab");

    REQUIRE(value.has_value());
    CHECK(value->text() == std::string_view("\"\\/\n\u00e9\U0001F600\0!", 12));
}

TEST_CASE("whole numbers are those without fraction and exponent that fit")
{
    const auto [text, expected] = GENERATE(table<std::string, std::optional<long long>>({
        {"0", 0},
        {"-0", 0},
        {"404", 404},
        {"-12", -12},
        {"9223372036854775807", std::numeric_limits<long long>::max()},
        {"9223372036854775808", std::nullopt},
        {"404.0", std::nullopt},
        {"4e2", std::nullopt},
    }));
    CAPTURE(text);

    const JsonDocument document = parsed(text);

    CHECK(document.root().integer() == expected);
}

TEST_CASE("numbers are read as doubles unless they are beyond all doubles")
{
    const auto [text, expected] = GENERATE(table<std::string, std::optional<double>>({
        {"0.9", 0.9},
        {"-1.25e-3", -0.00125},
        {"36500", 36500.0},
        {"1e-400", 0.0},
        {"1e400", std::nullopt},
    }));
    CAPTURE(text);

    const JsonDocument document = parsed(text);

    CHECK(document.root().number() == expected);
}

TEST_CASE("text that is not JSON is refused with the place of the mistake")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", "test.json:1:1: the text is empty"},
        {" \n ", "test.json:1:1: the text is empty"},
        {"\xEF\xBB\xBF", "test.json:1:1: the text is empty"},
        {"{", "test.json:1:2: the text ends before the JSON does: a bracket or quote is not closed"},
        {"{\"a\": [1,\n 2", "test.json:2:3: the text ends before the JSON does: a bracket or quote is not closed"},
        {"{\"a\": \"b", "test.json:1:9: the text ends before the JSON does: a bracket or quote is not closed"},
        {"{\"a\": tru", "test.json:1:10: the text ends before the JSON does: a bracket or quote is not closed"},
        {"[tree]", "test.json:1:2: not valid JSON: invalid literal, expected a valid literal such as 'true'"},
        {"[1,]", "test.json:1:3: not valid JSON: trailing comma is not allowed"},
        {"[[1,],2]", "test.json:1:4: not valid JSON: trailing comma is not allowed"},
        {"[[1],]", "test.json:1:5: not valid JSON: trailing comma is not allowed"},
        {"{\"a\": {\"b\": 1,\n}, \"c\": 2}", "test.json:1:14: not valid JSON: trailing comma is not allowed"},
        {"[1] 2", "test.json:1:5: not valid JSON: unexpected content after document"},
        {"{'a': 1}", "test.json:1:2: not valid JSON: unexpected character, expected a string for object key"},
        {"[01]", "test.json:1:2: not valid JSON: number with leading zero is not allowed"},
        {"[NaN]", "test.json:1:2: not valid JSON: unexpected character, expected a valid JSON value"},
        {"[1] // x", "test.json:1:5: not valid JSON: unexpected content after document"},
        {"{\"\u00e9\u00e9\": x}", "test.json:1:8: not valid JSON: unexpected character, expected a valid JSON value"},
        {"[\"a\nb\"]", "test.json:1:4: not valid JSON: unexpected control character in string"},
        {"[\"\\x\"]", "test.json:1:4: not valid JSON: invalid escaped character in string"},
        {"[\"\\ud83d\"]", "test.json:1:9: not valid JSON: no low surrogate in string"},
        {"[\n \"ab\xff\"]", "test.json:2:5: a string is not valid UTF-8"},
        {"[\"\xc0\xaf\"]", "test.json:1:3: a string is not valid UTF-8"},
        {"[\"\xed\xa0\x80\"]", "test.json:1:3: a string is not valid UTF-8"},
        {std::string("\0", 1), "test.json:1:1: not valid JSON: unexpected character, expected a valid root value"},
    }));
    CAPTURE(text);

    CHECK(refusal(text) == expected);
}

TEST_CASE("lines are counted through a string that is never closed")
{
    CHECK(refusal("{\n\"a\": \"open,\n\"b\": 1\n}") ==
          "test.json:2:12: not valid JSON: unexpected control character in string");
}

TEST_CASE("nesting is allowed to the limit and refused beyond it")
{
    const std::string deepest = std::string(max_json_depth, '[') + std::string(max_json_depth, ']');

    CHECK(parsed(deepest).root().is(JsonKind::Array));
    CHECK(refusal("[" + deepest + "]") == "test.json:1:33: nested deeper than 32 levels");
}

TEST_CASE("a million brackets do not exhaust the stack")
{
    const std::string brackets(1'000'000, GENERATE('[', '{'));

    CHECK(refusal(brackets) == "test.json:1:33: nested deeper than 32 levels");
}

TEST_CASE("brackets in strings do not count as nesting")
{
    const std::string text = "[\"\\\"" + std::string(100, '[') + "\"]";

    CHECK(parsed(text).root().items().front().text().size() == 101);
}

TEST_CASE("a file may be as large as the limit but not larger")
{
    std::string text = "[]" + std::string(max_json_bytes - 2, ' ');
    CHECK(parsed(text).root().is(JsonKind::Array));

    text += ' ';
    CHECK(refusal(text) == "test.json: larger than the limit of 4194304 bytes");
}

TEST_CASE("every value knows where it stands")
{
    const auto [key, expected] = GENERATE(table<std::string, std::string>({
        {"text", "test.json:2:11: "},
        {"number", "test.json:3:14: "},
        {"list", "test.json:4:11: "},
        {"object", "test.json:6:5: "},
        {"truth", "test.json:7:14: "},
        {"nothing", "test.json:7:31: "},
    }));
    CAPTURE(key);
    const JsonDocument document = parsed("{\n"
                                         "  \"text\": \"\u00e9\\\"[\",\n"
                                         "  \"number\" : -1.5e3,\n"
                                         "  \"list\": [ {}, [ ],\n"
                                         "     { } ], \"object\":\n"
                                         "    {\"in\": 1},\n"
                                         "    \"truth\": true, \"nothing\": null\n"
                                         "}");

    CHECK(to_string(document.root().member(key)->problem("")) == expected);
}

TEST_CASE("entries of lists and keys of objects know where they stand")
{
    const JsonDocument document = parsed("[ {},\n  {\"\u00e9\": 1, \"k\": 2} ]");
    const std::vector<JsonValue> items = document.root().items();
    REQUIRE(items.size() == 2);

    CHECK(to_string(document.root().problem("")) == "test.json:1:1: ");
    CHECK(to_string(items[0].problem("")) == "test.json:1:3: ");
    CHECK(to_string(items[1].problem("")) == "test.json:2:3: ");
    CHECK(to_string(items[1].members()[1].key_value.problem("")) == "test.json:2:12: ");
}

TEST_CASE("columns count characters, in very long lines too")
{
    std::string text = "[\"";
    for (int i = 0; i < 10'000; ++i)
        text += "\u00e9";
    const JsonDocument document = parsed(text + "\", 7]");

    CHECK(to_string(document.root().items()[1].problem("")) == "test.json:1:10006: ");
}

TEST_CASE("a byte order mark in front is no part of the text")
{
    const JsonDocument document = parsed("\xEF\xBB\xBF{\"a\": 1}");

    CHECK(to_string(document.root().member("a")->problem("")) == "test.json:1:7: ");
}
