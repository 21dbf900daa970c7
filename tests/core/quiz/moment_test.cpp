#include "core/quiz/moment.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using core::moment_of;

namespace {

constexpr int day = 20'601; // 2026-05-28
constexpr long long midnight_ms = day * core::ms_per_day;
constexpr long long ms_per_minute = 60'000;

} // namespace

TEST_CASE("a day begins at four o'clock, where the learner lives")
{
    const int minutes_ahead = GENERATE(0, 60, 120, 330, 345, 845, -210, -300, -720);
    const long long four_ms = midnight_ms + (4 * 60 - minutes_ahead) * ms_per_minute; // by the clock on the wall

    CHECK(moment_of(four_ms - 1, minutes_ahead).day == day - 1);
    CHECK(moment_of(four_ms, minutes_ahead).day == day);
    CHECK(moment_of(four_ms + core::ms_per_day - 1, minutes_ahead).day == day);
    CHECK(moment_of(four_ms + core::ms_per_day, minutes_ahead).day == day + 1);
}

TEST_CASE("the time of a moment is that of the clock, wherever the learner lives")
{
    CHECK(moment_of(midnight_ms + 1, GENERATE(0, 840, -720)).ms == midnight_ms + 1);
}

TEST_CASE("before 1970 days are counted back")
{
    CHECK(moment_of(0, 0).day == -1); // midnight still belongs to the evening
    CHECK(moment_of(-core::ms_per_day, 0).day == -2);
    CHECK(moment_of(4 * 60 * ms_per_minute, 0).day == 0);
}

TEST_CASE("the bounds of what a clock can say are days of their own")
{
    CHECK(core::earliest_moment.day * core::ms_per_day == core::earliest_moment.ms);
    CHECK(core::latest_moment.day * core::ms_per_day == core::latest_moment.ms);
}
