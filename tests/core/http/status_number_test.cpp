#include "core/http/status_number.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

namespace {

template <class Predicate>
std::vector<int> codes_that(Predicate holds)
{
    std::vector<int> codes;
    for (int code = 0; code < 1000; ++code)
        if (holds(code))
            codes.push_back(code);
    return codes;
}

} // namespace

TEST_CASE("clients follow five redirects")
{
    CHECK(codes_that(core::is_followed_redirect) == std::vector{301, 302, 303, 307, 308});
}

TEST_CASE("interim responses, 204 and 304 have no content")
{
    const std::vector<int> codes = codes_that(core::forbids_content);

    CHECK(codes.size() == 102);
    CHECK(codes.front() == 100);
    CHECK(codes[99] == 199);
    CHECK(codes[100] == 204);
    CHECK(codes[101] == 304);
}
