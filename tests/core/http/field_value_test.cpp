#include "core/http/field_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <limits>

using namespace core;

using Tags = std::vector<std::string_view>;
using Names = std::set<std::string>;

TEST_CASE("a list is split at its commas, but not in quotes")
{
    CHECK(split_outside_quotes(" a , \"b,\\\",c\" ,, d", ',') == Tags{"a", "\"b,\\\",c\"", "d"});
}

TEST_CASE("a parameter is a name with or without a value")
{
    CHECK(parse_parameter("Max-Age=60")->name == "max-age");
    CHECK(parse_parameter("a=\"x\\\"y\"")->value == "x\"y");
    CHECK(parse_parameter("a=\"x\"")->is_quoted);
    CHECK_FALSE(parse_parameter("no-store")->value.has_value());
    CHECK_FALSE(parse_parameter("a b=c").has_value());
    CHECK_FALSE(parse_parameter("a=\"x").has_value());
}

TEST_CASE("entity tags are quoted, and weak ones marked")
{
    CHECK(is_entity_tag("\"\""));
    CHECK(is_entity_tag("W/\"v7\""));
    CHECK_FALSE(is_entity_tag("v7"));
    CHECK_FALSE(is_entity_tag("w/\"v7\""));
    CHECK_FALSE(is_entity_tag("\"v 7\""));
}

TEST_CASE("weak tags are equal only in the weak comparison")
{
    CHECK(weakly_equal("W/\"1\"", "\"1\""));
    CHECK(strongly_equal("\"1\"", "\"1\""));
    CHECK_FALSE(strongly_equal("W/\"1\"", "W/\"1\""));
    CHECK_FALSE(strongly_equal("W/\"1\"", "\"1\""));
}

TEST_CASE("lists of entity tags are read, with commas and backslashes in them")
{
    CHECK(parse_entity_tags("*") == Tags{"*"});
    CHECK(parse_entity_tags(" \"a,b\" ,W/\"c\\\"") == Tags{"\"a,b\"", "W/\"c\\\""});
}

TEST_CASE("lists with anything else than entity tags are refused")
{
    const std::string_view value = GENERATE("", "v7", "\"a\", *", "\"a\" \"b\"", "\"a\",", "\"a", "\"a\", b", "**");

    CHECK_FALSE(parse_entity_tags(value).has_value());
}

TEST_CASE("the names of a list go without their parameters")
{
    CHECK(list_names("GZip;q=0.5, br , , gzip") == Names{"br", "gzip"});
    CHECK(list_names("").empty());
    CHECK(list_contains("keep-alive, Upgrade", "upgrade"));
}

TEST_CASE("a separator is found outside of quoted strings only")
{
    CHECK(find_outside_quotes("a,b", ',', 0) == 1);
    CHECK(find_outside_quotes("a,b", ',', 2) == 3);
    CHECK(find_outside_quotes("\"a,\\\",b\",c", ',', 0) == 8);
    CHECK(find_outside_quotes("\"a,b", ',', 0) == 4);
    CHECK(find_outside_quotes("", ',', 0) == 0);
}

TEST_CASE("a media type is type and subtype in lower case, with parameters")
{
    const auto type = parse_media_type("Text/HTML; Charset=\"UTF-8\" ;a=b");

    REQUIRE(type.has_value());
    CHECK(type->name == "text/html");
    CHECK(type->parameter("charset") == "UTF-8");
    CHECK(type->parameter("a") == "b");
    CHECK(type->parameter("boundary").empty());
}

TEST_CASE("what is no media type is refused")
{
    const std::string_view value =
        GENERATE("", ";", ";charset=utf-8", "text", "text/", "/html", "text/html/x", "text html", "text/html; charset",
                 "text/html; charset=\"utf-8", "text/html, text/plain");

    CHECK_FALSE(parse_media_type(value).has_value());
}

TEST_CASE("JSON and XML are told by their names")
{
    const auto [name, is_json, is_xml] = GENERATE(table<std::string, bool, bool>({
        {"application/json", true, false},
        {"text/json", true, false},
        {"application/problem+json", true, false},
        {"application/jsonl", false, false},
        {"application/json-seq", false, false},
        {"application/xml", false, true},
        {"text/xml", false, true},
        {"image/svg+xml", false, true},
        {"application/xhtml+xml", false, true},
        {"text/html", false, false},
    }));
    CAPTURE(name);

    CHECK(parse_media_type(name)->is_json() == is_json);
    CHECK(parse_media_type(name)->is_xml() == is_xml);
}

TEST_CASE("digits are a number, the largest of all if there are too many")
{
    CHECK(parse_digits("0") == 0);
    CHECK(parse_digits("007") == 7);
    CHECK(parse_digits("9223372036854775799") == 9'223'372'036'854'775'799);
    CHECK(parse_digits("9223372036854775807") == std::numeric_limits<long long>::max());
    CHECK(parse_digits(std::string(1000, '9')) == std::numeric_limits<long long>::max());
    const std::string_view text = GENERATE("", " 1", "1 ", "-1", "+1", "1.0", "0x1", "1a");
    CHECK_FALSE(parse_digits(text).has_value());
}

TEST_CASE("directives are read as a whole or not at all")
{
    const auto directives = parse_directives("no-store, Max-Age=60, private=\"Set-Cookie\"");

    REQUIRE(directives.has_value());
    CHECK(find_parameter(*directives, "max-age")->value == "60");
    CHECK(find_parameter(*directives, "private")->is_quoted);
    CHECK(find_parameter(*directives, "public") == nullptr);
    CHECK_FALSE(parse_directives("no-store, max age=60").has_value());
}
