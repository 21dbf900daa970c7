#include "core/base/random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

TEST_CASE("random numbers repeat with their seed and stay in bounds")
{
    core::Random one(7);
    core::Random same(7);
    core::Random other(8);
    const std::uint64_t first = one.next();

    CHECK(first == same.next());
    CHECK(first != other.next());
    core::Random resumed(one.state());
    CHECK(resumed.next() == one.next());
    CHECK(core::Random(0).next() == 0xE220A8397B1DCDAFu); // of the published SplitMix64
    for (int i = 0; i < 1000; ++i) {
        REQUIRE(one.below(3) < 3);
        REQUIRE(one.unit() < 1.0);
    }
}

TEST_CASE("shuffling keeps every element")
{
    std::vector<int> all = {1, 2, 3, 4, 5, 6, 7, 8};
    core::Random(3).shuffle(all);

    CHECK(all != std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
    std::sort(all.begin(), all.end());
    CHECK(all == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
}

TEST_CASE("a seed made of a text depends on the text and the number, and on nothing else")
{
    CHECK(core::seed_of("code-404", 3) == core::seed_of("code-404", 3));
    CHECK(core::seed_of("code-404", 3) != core::seed_of("code-404", 4));
    CHECK(core::seed_of("code-404", 3) != core::seed_of("code-405", 3));
    CHECK(core::seed_of("", 0) != core::seed_of("", 1));
}
