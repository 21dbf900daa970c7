#include "core/http/content_range.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

TEST_CASE("a content range has a unit, a span and a length")
{
    const auto range = parse_content_range("Bytes 0-499/1234");

    REQUIRE(range.has_value());
    CHECK(range->unit == "bytes");
    CHECK(range->first == 0);
    CHECK(range->last == 499);
    CHECK(range->complete == 1234);
    CHECK(parse_content_range("bytes */1234")->is_unsatisfied());
    CHECK_FALSE(parse_content_range("bytes 0-499/*")->complete.has_value());
}

TEST_CASE("a content range that fits nothing is refused")
{
    const std::string_view value = GENERATE("", "bytes", "bytes 0-499", "bytes=0-499/1234", "bytes 499-0/1234",
                                            "bytes 0-1234/1234", "bytes */*", "bytes 0-x/9");

    CHECK_FALSE(parse_content_range(value).has_value());
}

TEST_CASE("a range request names its ranges from either end")
{
    const auto request = parse_range_request("bytes=0-499, 500-, -10");

    REQUIRE(request.has_value());
    REQUIRE(request->ranges.size() == 3);
    CHECK(request->ranges[0].last == 499);
    CHECK(request->ranges[1].first == 500);
    CHECK_FALSE(request->ranges[1].last.has_value());
    CHECK_FALSE(request->ranges[2].first.has_value());
    CHECK(request->ranges[2].last == 10);
}

TEST_CASE("the ranges of another unit are left unread")
{
    CHECK(parse_range_request("Items=a..b")->unit == "items");
    CHECK(parse_range_request("items=a..b")->ranges.empty());
}

TEST_CASE("a range request that a server has to ignore is refused")
{
    const std::string_view value =
        GENERATE("", "bytes", "bytes=", "bytes=5", "bytes=9-5", "bytes=-", "bytes=a-b", "bytes=1-2,x", "0-499");

    CHECK_FALSE(parse_range_request(value).has_value());
}
