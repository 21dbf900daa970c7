#include "core/base/json.h"

#include "tests/core/base/parsed_json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <limits>
#include <string>

using namespace core;

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
        {100, 2, "100"},
        {-1.5, 2, "-1.5"},
        {std::numeric_limits<double>::quiet_NaN(), 2, "null"},
        {std::numeric_limits<double>::infinity(), 2, "null"},
    }));
    JsonWriter out;

    out.value(number, decimals);

    CHECK(out.text() == expected);
}

TEST_CASE("the writer gives the largest number whole")
{
    JsonWriter out;

    out.value(std::numeric_limits<double>::max(), 2);

    CHECK(out.text().size() == 309);
    CHECK(out.text().starts_with("17976931348623157"));
    CHECK(out.text().find('.') == std::string::npos);
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
