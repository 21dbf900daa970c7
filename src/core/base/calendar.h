// Days and spans of time in words, and the names that dates are written with. A day is a number since 1970-01-01.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace core {

inline constexpr int days_in_week = 7;
inline constexpr std::array<std::string_view, days_in_week> weekday_names = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
inline constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string date_in_words(int day);       // "20 Nov 2026"
std::string short_date_in_words(int day); // "20 Nov"
std::string iso_date(int day);            // "2026-11-20"

int weekday_of(int day);                        // 0 for Monday .. 6 for Sunday
std::string_view weekday_in_words(int weekday); // "Monday"; of what weekday_of gives

std::string days_in_words(int days);                  // "1 day", "12 days", "4 months", "2 years"
std::string minutes_in_words(long long milliseconds); // rounded up: "1 minute", "3 hours"; at least a minute

} // namespace core
