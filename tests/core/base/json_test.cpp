#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <limits>
#include <string>

using namespace core;

namespace {

JsonDocument parsed(std::string_view text)
{
    Problems problems;
    std::optional<JsonDocument> document = JsonDocument::parse("test.json", text, problems);
    for (const Problem& problem : problems)
        UNSCOPED_INFO(to_string(problem));
    REQUIRE(document.has_value());
    return std::move(*document);
}

// What a text that cannot be parsed is told.
std::string refusal(std::string_view text)
{
    Problems problems;
    const std::optional<JsonDocument> document = JsonDocument::parse("test.json", text, problems);
    CHECK_FALSE(document.has_value());
    REQUIRE(problems.size() == 1);
    return to_string(problems.front());
}

// What is said about an object after `read` has asked for its members.
template <class Read>
std::vector<std::string> complaints(std::string_view text, Read read)
{
    const JsonDocument document = parsed(text);
    Problems problems;
    JsonObject object(document.root(), problems);
    read(object);
    std::vector<std::string> messages;
    for (const Problem& problem : problems)
        messages.push_back(to_string(problem));
    return messages;
}

using Strings = std::vector<std::string>;

enum class Fruit { Apple, Pear };
constexpr Named<Fruit> fruit_names[] = {{"apple", Fruit::Apple}, {"pear", Fruit::Pear}};

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

TEST_CASE("an object reader takes members of the right type")
{
    const Strings messages = complaints(
        R"({"s":"x","i":7,"n":0.5,"b":true,"l":["p","q"],"c":[1,2],"o":{"k":1},"e":"pear"})", [](JsonObject& object) {
            CHECK(object.string("s", Presence::Required, 5) == "x");
            CHECK(object.integer("i", Presence::Required, 1, 9) == 7);
            CHECK(object.number("n", Presence::Required, 0, 1, 9) == 0.5);
            CHECK(object.boolean("b", Presence::Required));
            CHECK(object.strings("l", Presence::Required, 5) == Strings{"p", "q"});
            CHECK(object.integers("c", Presence::Required, 0, 9) == std::vector{1, 2});
            CHECK(object.object("o", Presence::Required)->integer("k", Presence::Required, 0, 9) == 1);
            CHECK(object.choice("e", Presence::Required, fruit_names, Fruit::Apple) == Fruit::Pear);
            object.finish();
        });

    CHECK(messages == Strings{});
}

TEST_CASE("an object reader gives fallbacks for optional members that are missing")
{
    const Strings messages = complaints("{}", [](JsonObject& object) {
        CHECK(object.string("s", Presence::Optional, 5).empty());
        CHECK(object.integer("i", Presence::Optional, 1, 9, 3) == 3);
        CHECK(object.number("n", Presence::Optional, 0, 1, 0.9) == 0.9);
        CHECK(object.boolean("b", Presence::Optional, true));
        CHECK(object.strings("l", Presence::Optional, 5, 2).empty());
        CHECK_FALSE(object.object("o", Presence::Optional).has_value());
        CHECK(object.objects("os", Presence::Optional).empty());
        CHECK(object.choice("e", Presence::Optional, fruit_names, Fruit::Pear) == Fruit::Pear);
        CHECK_FALSE(object.raw("r", Presence::Optional).has_value());
        object.finish();
    });

    CHECK(messages == Strings{});
}

TEST_CASE("an object reader says which required members are missing, at the object")
{
    const Strings messages = complaints("\n {}", [](JsonObject& object) {
        object.string("s", Presence::Required, 5);
        object.array("l", Presence::Required);
    });

    CHECK(messages == Strings{"test.json:2:2: \"s\" is missing", "test.json:2:2: \"l\" is missing"});
}

TEST_CASE("an object reader refuses values of the wrong type, at the value")
{
    const auto [value, found] = GENERATE(table<std::string, std::string>({
        {"1", "a number"},
        {"null", "null"},
        {"[]", "a list"},
        {"{}", "an object"},
        {"false", "true or false"},
    }));
    CAPTURE(value);

    const Strings messages = complaints(
        "{\"s\":" + value + "}", [](JsonObject& object) { CHECK(object.string("s", Presence::Required, 5).empty()); });

    CHECK(messages == Strings{"test.json:1:6: \"s\" must be a string, not " + found});
}

TEST_CASE("an object reader refuses numbers out of range")
{
    const auto value = GENERATE(as<std::string>(), "0", "10", "5.5", "1e0", "99999999999999999999");
    CAPTURE(value);

    const Strings messages = complaints("{\"i\":" + value + "}", [](JsonObject& object) {
        CHECK(object.integer("i", Presence::Required, 1, 9, 4) == 4);
        CHECK(object.number("i", Presence::Required, 5.25, 5.26, 7) == 7);
    });

    CHECK(messages == Strings{"test.json:1:6: \"i\" must be a whole number from 1 to 9",
                              "test.json:1:6: \"i\" must be a number from 5.25 to 5.26"});
}

TEST_CASE("an object reader refuses texts that are empty, too long or hold control characters")
{
    const auto [value, fault] = GENERATE(table<std::string, std::string>({
        {"", "must not be empty"},
        {"123456", "has 6 characters, the limit is 5"},
        {"a\\nb", "contains a control character or a line break"},
        {"a\\u0000", "contains a control character or a line break"},
        {"\\u007f", "contains a control character or a line break"},
        {"\\u009b", "contains a control character or a line break"},
    }));
    CAPTURE(value);

    const Strings messages = complaints("{\"s\":\"" + value + "\",\"l\":[\"" + value + "\"]}", [](JsonObject& object) {
        object.string("s", Presence::Required, 5);
        object.strings("l", Presence::Required, 5);
    });

    REQUIRE(messages.size() == 2);
    CHECK(messages[0] == "test.json:1:6: \"s\" " + fault);
    CHECK(messages[1].ends_with(": an entry of \"l\" " + fault));
}

TEST_CASE("the length of a text is counted in characters")
{
    const Strings messages = complaints("{\"s\":\"\u00e9\u00e9\u00e9\u00e9\u00e9\"}",
                                        [](JsonObject& object) { object.string("s", Presence::Required, 5); });

    CHECK(messages == Strings{});
}

TEST_CASE("an object reader checks the entries of lists")
{
    const Strings messages =
        complaints("{\"l\":[\"a\", 7],\"c\":[200, \"x\", 1000],\"few\":[\"a\"]}", [](JsonObject& object) {
            object.strings("l", Presence::Required, 5);
            object.integers("c", Presence::Required, 100, 599);
            object.strings("few", Presence::Required, 5, 2);
        });

    CHECK(messages == Strings{"test.json:1:12: \"l\" must hold strings only",
                              "test.json:1:25: \"c\" must hold whole numbers from 100 to 599",
                              "test.json:1:30: \"c\" must hold whole numbers from 100 to 599",
                              "test.json:1:42: \"few\" needs at least 2 entries"});
}

TEST_CASE("an object reader lists the choices when a value is none of them")
{
    const Strings messages = complaints("{\"e\":\"plum\"}", [](JsonObject& object) {
        CHECK(object.choice("e", Presence::Required, fruit_names, Fruit::Apple) == Fruit::Apple);
    });

    CHECK(messages == Strings{"test.json:1:6: \"plum\" is not one of: apple, pear"});
}

TEST_CASE("an object reader reports keys that nobody asked for and keys that stand twice")
{
    const Strings messages = complaints("{\"a\":1,\n\"b\":2,\n\"a\":3}", [](JsonObject& object) {
        CHECK(object.integer("a", Presence::Required, 0, 9) == 1);
        object.finish();
    });

    CHECK(messages == Strings{"test.json:3:1: \"a\" stands twice in this object", "test.json:2:1: unknown key \"b\"",
                              "test.json:3:1: unknown key \"a\""});
}

TEST_CASE("an object reader of something else says so once")
{
    const Strings messages = complaints("[1]", [](JsonObject& object) {
        object.string("s", Presence::Required, 5);
        object.finish();
    });

    CHECK(messages == Strings{"test.json:1:1: expected an object, found a list"});
}

TEST_CASE("half a million members are read without delay and without end of complaints")
{
    std::string text = "{\"k\":0";
    for (int i = 0; i < 400'000; ++i)
        text += ",\"k\":0";

    const Strings messages = complaints(text + "}", [](JsonObject& object) { object.finish(); });

    CHECK(messages.size() == Problems::most);
}

TEST_CASE("the writer places commas and escapes")
{
    JsonWriter out;

    out.open_object().member("a", 1).key("l").open_array().value("x").value(true).null().open_object().close_object();
    out.close_array().member("q", "\"\\\n\t\r\x01\u00e9").key("n").value(0.5, 3).close_object();

    CHECK(out.text() == "{\"a\":1,\"l\":[\"x\",true,null,{}],\"q\":\"\\\"\\\\\\n\\t\\r\\u0001\u00e9\",\"n\":0.5}");
}

TEST_CASE("the writer gives numbers without needless digits")
{
    const auto [number, decimals, expected] = GENERATE(table<double, int, std::string>({
        {2.0, 4, "2"},
        {0.25, 4, "0.25"},
        {1.0 / 3, 4, "0.3333"},
        {100, 0, "100"},
        {-1.5, 2, "-1.5"},
        {1e300, 2,
         "1000000000000000052504760255204420248704468581108159154915854115111802457988908195786371375080447854045104"
         "5432482128900083072033923842066425829580800000000"},
        {std::numeric_limits<double>::quiet_NaN(), 2, "null"},
        {std::numeric_limits<double>::infinity(), 2, "null"},
    }));
    JsonWriter out;

    out.value(number, decimals);

    if (number == 1e300)
        CHECK(out.text().size() == 301);
    else
        CHECK(out.text() == expected);
}

TEST_CASE("what the writer quotes the reader reads back")
{
    const auto text = GENERATE(as<std::string>(), "", "plain", "\"quoted\" \\ / \b\f", std::string("\0\x1f\x7f", 3),
                               "\u00e9\u2028\U0001F600");

    const std::string quoted = json_quoted(text);

    CHECK(parsed(quoted).root().text() == text);
}

TEST_CASE("bytes that are not UTF-8 are quoted as U+FFFD")
{
    CHECK(json_quoted("a\xff"
                      "b\xc3") == "\"a\uFFFDb\uFFFD\"");
}
