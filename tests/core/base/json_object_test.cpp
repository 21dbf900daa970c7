#include "core/base/json.h"

#include "tests/core/base/parsed_json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using namespace core;

namespace {

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
