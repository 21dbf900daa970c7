#include "core/base/calendar.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string_view>

namespace core {

namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, days_in_week> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                                 "Friday", "Saturday", "Sunday"};

std::chrono::year_month_day date_of(int day) { return std::chrono::sys_days(std::chrono::days(day)); }

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

std::string date_in_words(int day)
{
    return short_date_in_words(day) + ' ' + std::to_string(static_cast<int>(date_of(day).year()));
}

std::string short_date_in_words(int day)
{
    const std::chrono::year_month_day date = date_of(day);
    const std::string_view month = months[static_cast<unsigned>(date.month()) - 1];
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + std::string(month);
}

std::string iso_date(int day)
{
    const std::chrono::year_month_day date = date_of(day);
    return std::to_string(static_cast<int>(date.year())) + '-' + two_digits(static_cast<unsigned>(date.month())) + '-' +
           two_digits(static_cast<unsigned>(date.day()));
}

int weekday_of(int day) { return (day + 3) % days_in_week; } // 1970-01-01 was a Thursday

std::string_view weekday_in_words(int weekday) { return weekdays[static_cast<std::size_t>(weekday)]; }

std::string days_in_words(int days)
{
    constexpr int days_before_months = 60, days_before_years = 730;
    constexpr double month = 30.44, year = 365.25;
    if (days < days_before_months)
        return counted(days, "day");
    if (days < days_before_years)
        return counted(static_cast<int>(std::lround(days / month)), "month");
    return counted(static_cast<int>(std::lround(days / year)), "year");
}

std::string minutes_in_words(long long milliseconds)
{
    const long long minutes = std::max(1LL, (milliseconds + 59'999) / 60'000);
    constexpr long long minutes_before_hours = 120;
    if (minutes < minutes_before_hours)
        return counted(static_cast<int>(minutes), "minute");
    return counted(static_cast<int>((minutes + 30) / 60), "hour");
}

} // namespace core
