#include "core/http/link_list.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

TEST_CASE("links are read with their parameters")
{
    const auto links = parse_links("</a,b>; rel=\"next; last\"; crossorigin, <https://example.com/>; REL=prev");

    REQUIRE(links.has_value());
    REQUIRE(links->size() == 2);
    CHECK(links->at(0).target == "/a,b");
    CHECK(links->at(0).find("rel")->value == "next; last");
    CHECK_FALSE(links->at(0).find("crossorigin")->value.has_value());
    CHECK(links->at(1).find("rel")->value == "prev");
    CHECK(links->at(1).find("title") == nullptr);
}

TEST_CASE("nothing is a list of no links") { CHECK(parse_links("")->empty()); }

TEST_CASE("what is no list of links is refused")
{
    const std::string_view value =
        GENERATE("/a; rel=next", "</a", "</a b>; rel=next", "</a> rel=next", "</a>; =next", "</a>; rel=\"next");

    CHECK_FALSE(parse_links(value).has_value());
}
