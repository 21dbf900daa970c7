#include "core/base/calendar.h"

#include "core/base/text.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace core {

namespace {

std::chrono::sys_days sys_days_of(int day) { return std::chrono::sys_days(std::chrono::days(day)); }

std::chrono::year_month_day date_of(int day) { return sys_days_of(day); }

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

std::string date_in_words(int day)
{
    return short_date_in_words(day) + ' ' + std::to_string(static_cast<int>(date_of(day).year()));
}

std::string short_date_in_words(int day)
{
    const std::chrono::year_month_day date = date_of(day);
    const std::string_view month = month_names[static_cast<unsigned>(date.month()) - 1];
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + std::string(month);
}

std::string iso_date(int day)
{
    const std::chrono::year_month_day date = date_of(day);
    return std::to_string(static_cast<int>(date.year())) + '-' + two_digits(static_cast<unsigned>(date.month())) + '-' +
           two_digits(static_cast<unsigned>(date.day()));
}

int weekday_of(int day) { return static_cast<int>(std::chrono::weekday(sys_days_of(day)).iso_encoding()) - 1; }

std::string_view weekday_in_words(int weekday) { return weekday_names[static_cast<std::size_t>(weekday)]; }

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
