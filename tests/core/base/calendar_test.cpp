#include "core/base/calendar.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

TEST_CASE("a day is told as a date, short or with its year")
{
    constexpr int day = 20'777;

    CHECK(date_in_words(day) == "20 Nov 2026");
    CHECK(short_date_in_words(day) == "20 Nov");
    CHECK(iso_date(day) == "2026-11-20");
}

TEST_CASE("days before 1970 have dates, too, and leap days")
{
    CHECK(date_in_words(-1) == "31 Dec 1969");
    CHECK(iso_date(0) == "1970-01-01");
    CHECK(iso_date(19'782) == "2024-02-29");
    CHECK(iso_date(-25'508) == "1900-03-01");
}

TEST_CASE("weeks begin on Monday")
{
    CHECK(weekday_of(0) == 3); // 1970-01-01
    CHECK(weekday_of(-1) == 2);
    CHECK(weekday_of(-4) == 6);
    CHECK(weekday_of(20'458) == 0);
    CHECK(weekday_of(20'464) == 6);
    CHECK(weekday_in_words(0) == "Monday");
    CHECK(weekday_in_words(6) == "Sunday");
}

TEST_CASE("spans are told in the unit that fits")
{
    CHECK(days_in_words(1) == "1 day");
    CHECK(days_in_words(59) == "59 days");
    CHECK(days_in_words(0) == "0 days");
    CHECK(days_in_words(60) == "2 months");
    CHECK(days_in_words(729) == "24 months");
    CHECK(days_in_words(730) == "2 years");
    CHECK(minutes_in_words(0) == "1 minute");
    CHECK(minutes_in_words(60'000) == "1 minute");
    CHECK(minutes_in_words(60'001) == "2 minutes");
    CHECK(minutes_in_words(119 * 60'000) == "119 minutes");
    CHECK(minutes_in_words(120 * 60'000) == "2 hours");
    CHECK(minutes_in_words(3 * 3'600'000) == "3 hours");
}
