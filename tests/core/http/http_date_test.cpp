#include "core/http/http_date.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using namespace core;

namespace {

constexpr long long day = 86'400;

// The seconds of a date that can be read.
long long seconds_of(std::string_view text)
{
    const std::optional<HttpDate> date = parse_http_date(text);
    INFO(text);
    REQUIRE(date.has_value());
    return date->seconds;
}

} // namespace

TEST_CASE("a date is read in the form of today and in the two old ones")
{
    const auto [text, is_obsolete] = GENERATE(table<std::string, bool>({
        {"Sun, 06 Nov 1994 08:49:37 GMT", false},
        {"Sunday, 06-Nov-94 08:49:37 GMT", true},
        {"Sun Nov  6 08:49:37 1994", true},
        {"Sun Nov 06 08:49:37 1994", true},
    }));

    const std::optional<HttpDate> date = parse_http_date(text);

    REQUIRE(date.has_value());
    CHECK(date->seconds == 784'111'777); // of the example in RFC 9110 5.6.7
    CHECK(date->is_obsolete == is_obsolete);
    CHECK(date->weekday_fits);
}

TEST_CASE("dates are counted from 1970, before it too")
{
    CHECK(seconds_of("Thu, 01 Jan 1970 00:00:00 GMT") == 0);
    CHECK(seconds_of("Wed, 31 Dec 1969 23:59:59 GMT") == -1);
    CHECK(seconds_of("Fri, 20 Nov 2026 09:00:00 GMT") == 20'777 * day + 9 * 3'600);
    CHECK(seconds_of("Sat, 01 Jan 0000 00:00:00 GMT") == -719'528 * day);
    CHECK(seconds_of("Fri, 31 Dec 9999 23:59:59 GMT") == 2'932'897 * day - 1);
}

TEST_CASE("February has 29 days in the leap years of the Gregorian calendar only")
{
    CHECK(seconds_of("Thu, 29 Feb 2024 00:00:00 GMT") == 19'782 * day);
    CHECK(seconds_of("Tue, 29 Feb 2000 00:00:00 GMT") == 11'016 * day);
    CHECK_FALSE(parse_http_date("Wed, 29 Feb 2023 00:00:00 GMT").has_value());
    CHECK_FALSE(parse_http_date("Thu, 29 Feb 1900 00:00:00 GMT").has_value());
    CHECK_FALSE(parse_http_date("Wed, 30 Feb 2000 00:00:00 GMT").has_value());
}

TEST_CASE("each month has its days and no more")
{
    const auto [month, days] = GENERATE(table<std::string, int>({
        {"Jan", 31},
        {"Feb", 28},
        {"Mar", 31},
        {"Apr", 30},
        {"May", 31},
        {"Jun", 30},
        {"Jul", 31},
        {"Aug", 31},
        {"Sep", 30},
        {"Oct", 31},
        {"Nov", 30},
        {"Dec", 31},
    }));
    const std::string last = "Mon, " + std::to_string(days) + ' ' + month + " 2025 12:00:00 GMT";
    const std::string behind = "Mon, " + std::to_string(days + 1) + ' ' + month + " 2025 12:00:00 GMT";

    CHECK(parse_http_date(last).has_value());
    CHECK_FALSE(parse_http_date(behind).has_value());
}

TEST_CASE("a year of two digits lies between 1970 and 2069")
{
    CHECK(seconds_of("Thursday, 01-Jan-70 00:00:00 GMT") == 0);
    CHECK(seconds_of("Friday, 31-Dec-99 00:00:00 GMT") == 10'956 * day);
    CHECK(seconds_of("Saturday, 01-Jan-00 00:00:00 GMT") == 10'957 * day);
    CHECK(seconds_of("Tuesday, 01-Jan-69 00:00:00 GMT") == 36'160 * day);
}

TEST_CASE("a day of the week that does not fit is no reason to refuse a date")
{
    const auto [text, fits] = GENERATE(table<std::string, bool>({
        {"Fri, 20 Nov 2026 09:00:00 GMT", true},
        {"Thu, 20 Nov 2026 09:00:00 GMT", false},
        {"Sun, 22 Nov 2026 09:00:00 GMT", true},
        {"Mon, 23 Nov 2026 09:00:00 GMT", true},
        {"Wed, 31 Dec 1969 23:59:59 GMT", true},
        {"Monday, 20-Nov-26 09:00:00 GMT", false},
        {"Fri Nov 20 09:00:00 2026", true},
    }));

    CHECK(parse_http_date(text)->weekday_fits == fits);
}

TEST_CASE("the time ends with 23:59:60, a leap second")
{
    CHECK(seconds_of("Sat, 31 Dec 2016 23:59:60 GMT") == seconds_of("Sun, 01 Jan 2017 00:00:00 GMT"));
    const std::string time = GENERATE("24:00:00", "23:60:00", "23:59:61", "23:59:99", "-1:00:00", "9:00:00", "09:00");
    CHECK_FALSE(parse_http_date("Sat, 31 Dec 2016 " + time + " GMT").has_value());
}

TEST_CASE("what differs from the forms by one character is no date")
{
    const std::string text =
        GENERATE(as<std::string>(), "", " ", "0", "-1", "2026-11-20T09:00:00Z", "Fri, 20 Nov 2026 09:00:00", // no zone
                 "Fri, 20 Nov 2026 09:00:00 UTC", "Fri, 20 Nov 2026 09:00:00 +0000", "Fri, 20 Nov 2026 09:00:00 GMT ",
                 " Fri, 20 Nov 2026 09:00:00 GMT", "fri, 20 Nov 2026 09:00:00 GMT", "Fri, 20 nov 2026 09:00:00 GMT",
                 "Fri 20 Nov 2026 09:00:00 GMT", "Fri, 20 Nov 26 09:00:00 GMT", "Fri, 5 Nov 2026 09:00:00 GMT",
                 "Fri, 00 Nov 2026 09:00:00 GMT", "Fri, 20-Nov-26 09:00:00 GMT", "Friday, 20 Nov 2026 09:00:00 GMT",
                 "Friday, 20-Nov-2026 09:00:00 GMT", "Foo, 20 Nov 2026 09:00:00 GMT", "Fri, 20 Foo 2026 09:00:00 GMT",
                 "Fri, 20 Nov 12026 09:00:00 GMT", "Fri Nov 20 09:00:00 2026 GMT", "Fri Nov 6 09:00:00 2026",
                 "Fri Nov   6 09:00:00 2026", "Fri Nov 20 2026", "Fri, +5 Nov 2026 09:00:00 GMT");

    CHECK_FALSE(parse_http_date(text).has_value());
}

TEST_CASE("a date that is cut off anywhere is no date")
{
    const std::string whole =
        GENERATE("Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994");

    for (std::size_t length = 0; length < whole.size(); ++length) {
        INFO(length);
        CHECK_FALSE(parse_http_date(whole.substr(0, length)).has_value());
    }
}

TEST_CASE("bytes of any kind are no date")
{
    CHECK_FALSE(parse_http_date(std::string("Sun, 06 Nov 1994 08:49:37 GMT\0", 30)).has_value());
    CHECK_FALSE(parse_http_date("Sun, 06 Nov 199\xFF 08:49:37 GMT").has_value());
    CHECK_FALSE(parse_http_date(std::string(1'000'000, '9')).has_value());
    CHECK_FALSE(parse_http_date("Sun, \u0660\u0666 Nov 1994 08:49:37 GMT").has_value());
}
