#include "core/search/edit_distance.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

TEST_CASE("each slip of a typist is one edit")
{
    CHECK(core::edit_distance("conflict", "conflict", 2) == 0);
    CHECK(core::edit_distance("conflit", "conflict", 2) == 1);   // left out
    CHECK(core::edit_distance("connflict", "conflict", 2) == 1); // doubled
    CHECK(core::edit_distance("conflikt", "conflict", 2) == 1);  // wrong
    CHECK(core::edit_distance("conflcit", "conflict", 2) == 1);  // swapped
    CHECK(core::edit_distance("ocnflcit", "conflict", 2) == 2);
}

TEST_CASE("what is farther than the limit is told as one more than the limit")
{
    CHECK(core::edit_distance("gateway", "teapot", 2) == 3);
    CHECK(core::edit_distance("a", "abcdef", 1) == 2);
    CHECK(core::edit_distance("abc", "xyz", 0) == 1);
}

TEST_CASE("empty and overlong words are measured without harm")
{
    const std::string endless(1000, 'a');

    CHECK(core::edit_distance("", "", 1) == 0);
    CHECK(core::edit_distance("", "a", 1) == 1);
    CHECK(core::edit_distance(endless, endless, 2) == 3);
}
