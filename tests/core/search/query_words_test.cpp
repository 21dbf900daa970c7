#include "core/search/query_words.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("the words of a query are given one by one and in runs")
{
    const core::QueryWords words("What's a Content-Length?");

    REQUIRE(words.size() == 4);
    CHECK(words[0] == "whats");
    CHECK(words[3] == "length");
    CHECK(words.run(2, 2) == "contentlength");
    CHECK(words.contains("content"));
    CHECK(!words.contains("contentlength"));
}

TEST_CASE("a query that is read anew leaves nothing of the one before")
{
    core::QueryWords words("gone for good");

    words.read("?");
    CHECK(words.size() == 0);
    CHECK(!words.contains("gone"));

    words.read("found");
    REQUIRE(words.size() == 1);
    CHECK(words[0] == "found");
}
