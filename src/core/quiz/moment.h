// When something happened: the time, and the day to which a learner counts it.
#pragma once

namespace core {

// The record keeps both: from the time alone nobody could tell later which day it was where the learner lived.
struct Moment
{
    long long ms = 0; // since 1970, UTC
    int day = 0;      // the local date in days since 1970-01-01, where a day begins at 04:00

    bool operator==(const Moment&) const = default;
};

inline constexpr long long ms_per_day = 86'400'000;

// Clocks outside these are wrong beyond doubt.
inline constexpr Moment earliest_moment{1'577'836'800'000, 18'262}; // 2020-01-01
inline constexpr Moment latest_moment{4'102'444'800'000, 47'482};   // 2100-01-01

// The moment at `ms`, where clocks then stand so many minutes ahead of UTC, or behind it when negative.
Moment moment_of(long long ms, int minutes_ahead);

} // namespace core
