#include "core/http/field_value.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

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
