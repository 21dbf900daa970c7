#include "core/http/http_date.h"

#include "core/base/ascii.h"
#include "core/base/calendar.h"

#include <chrono>
#include <span>

namespace core {

namespace {

// The parts of a date as they are written: none of them has been held against the calendar.
struct DateParts
{
    int weekday = 0; // from Monday, as in calendar.h
    int year = 0;
    int month = 0; // from 0
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
};

bool take(std::string_view& text, char wanted)
{
    if (!text.starts_with(wanted))
        return false;
    text.remove_prefix(1);
    return true;
}

bool take_digits(std::string_view& text, int count, int& number)
{
    number = 0;
    for (int i = 0; i < count; ++i) {
        if (text.empty() || !is_ascii_digit(text.front()))
            return false;
        number = number * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    return true;
}

// One of the names, cut to `length`, and its number.
bool take_name(std::string_view& text, std::span<const std::string_view> names, std::size_t length, int& number)
{
    number = 0;
    for (const std::string_view whole : names) {
        const std::string_view name = whole.substr(0, length);
        if (text.starts_with(name)) {
            text.remove_prefix(name.size());
            return true;
        }
        ++number;
    }
    return false;
}

// One part of a date at the start of `text`, named by the letter that strptime has for it.
bool take_part(std::string_view& text, char part, DateParts& date)
{
    constexpr std::size_t short_name = 3;
    switch (part) {
    case 'a': return take_name(text, weekday_names, short_name, date.weekday);
    case 'A': return take_name(text, weekday_names, std::string_view::npos, date.weekday);
    case 'b': return take_name(text, month_names, short_name, date.month);
    case 'd': return take_digits(text, 2, date.day);
    case 'e': return take_digits(text, take(text, ' ') ? 1 : 2, date.day);
    case 'H': return take_digits(text, 2, date.hour);
    case 'M': return take_digits(text, 2, date.minute);
    case 'S': return take_digits(text, 2, date.second);
    case 'Y': return take_digits(text, 4, date.year);
    case 'y': // which century is meant depends on today; 1970 to 2069 will do to compare dates
        if (!take_digits(text, 2, date.year))
            return false;
        date.year += date.year < 70 ? 2000 : 1900;
        return true;
    }
    return false;
}

// Is the text written as the pattern says, which is one of strptime's?
bool matches(std::string_view text, std::string_view pattern, DateParts& date)
{
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool is_literal = pattern[i] != '%';
        if (is_literal && !take(text, pattern[i]))
            return false;
        if (!is_literal && !take_part(text, pattern[++i], date))
            return false;
    }
    return text.empty();
}

bool is_time_of_day(const DateParts& date) { return date.hour < 24 && date.minute < 60 && date.second <= 60; }

} // namespace

std::optional<HttpDate> parse_http_date(std::string_view text)
{
    constexpr std::string_view todays_form = "%a, %d %b %Y %H:%M:%S GMT";
    constexpr std::string_view rfc850_form = "%A, %d-%b-%y %H:%M:%S GMT";
    constexpr std::string_view asctime_form = "%a %b %e %H:%M:%S %Y";
    DateParts parts;
    const bool has_todays_form = matches(text, todays_form, parts);
    if (!has_todays_form && !matches(text, rfc850_form, parts) && !matches(text, asctime_form, parts))
        return std::nullopt;
    const std::chrono::year_month_day date = std::chrono::year(parts.year) / (parts.month + 1) / parts.day;
    if (!date.ok() || !is_time_of_day(parts))
        return std::nullopt;
    // In seconds from the start: libc++ counts hours and minutes in a long, which has 32 bits in wasm.
    const std::chrono::sys_days days = date;
    const std::chrono::sys_seconds midnight = days;
    const std::chrono::sys_seconds moment = midnight + std::chrono::hours(parts.hour) +
                                            std::chrono::minutes(parts.minute) + std::chrono::seconds(parts.second);
    const int days_since_1970 = static_cast<int>(days.time_since_epoch().count());
    return HttpDate{moment.time_since_epoch().count(), !has_todays_form, weekday_of(days_since_1970) == parts.weekday};
}

} // namespace core
