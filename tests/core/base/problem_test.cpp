#include "core/base/problem.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

TEST_CASE("a problem reads as file, line, column and message")
{
    CHECK(to_string(Problem{"a.json", 3, 7, "wrong"}) == "a.json:3:7: wrong");
}

TEST_CASE("a problem of a whole file has no line")
{
    CHECK(to_string(Problem{"a.json", 0, 0, "wrong"}) == "a.json: wrong");
}

TEST_CASE("the first hundred problems are kept and the others forgotten")
{
    Problems problems;
    for (int i = 0; i < 1000; ++i)
        problems.push_back({"a.json", i, 1, "wrong"});

    CHECK(problems.is_full());
    CHECK(problems.size() == 100);
    CHECK(problems[99].line == 99);
}

TEST_CASE("problems are appended to others in their order")
{
    Problems problems;
    Problems others;
    problems.push_back({"a.json", 1, 1, "first"});
    others.push_back({"b.json", 1, 1, "second"});
    others.push_back({"b.json", 2, 1, "third"});

    problems.append(others);

    REQUIRE(problems.size() == 3);
    CHECK(problems[2].message == "third");
    CHECK_FALSE(problems.is_full());
    CHECK_FALSE(problems.empty());
}
