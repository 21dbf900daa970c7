#include "core/http/http_date.h"

#include "core/base/text.h"

#include <array>

namespace core {

namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> weekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                      "Thursday", "Friday", "Saturday"};

// Reads a fixed pattern from left to right; after the first mismatch `ok` stays false.
class Reader
{
public:
    explicit Reader(std::string_view text) : rest_(text) {}

    bool ok() const { return ok_; }
    bool is_at_end() const { return rest_.empty(); }
    char next() const { return rest_.empty() ? '\0' : rest_.front(); }

    void literal(std::string_view wanted)
    {
        ok_ = ok_ && rest_.starts_with(wanted);
        if (ok_)
            rest_.remove_prefix(wanted.size());
    }

    int digits(std::size_t count)
    {
        int number = 0;
        for (std::size_t i = 0; i < count && ok_; ++i) {
            ok_ = is_ascii_digit(next());
            if (ok_) {
                number = number * 10 + (next() - '0');
                rest_.remove_prefix(1);
            }
        }
        return number;
    }

    // The number of the name that comes next.
    template <std::size_t N>
    int one_of(const std::array<std::string_view, N>& names, std::size_t length)
    {
        for (std::size_t i = 0; i < N && ok_; ++i) {
            const std::string_view name = names[i].substr(0, length);
            if (rest_.starts_with(name)) {
                rest_.remove_prefix(name.size());
                return static_cast<int>(i);
            }
        }
        ok_ = false;
        return 0;
    }

private:
    std::string_view rest_;
    bool ok_ = true;
};

struct Civil
{
    int weekday = 0, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0; // weekday and month from 0
};

void read_time(Reader& reader, Civil& date)
{
    date.hour = reader.digits(2);
    reader.literal(":");
    date.minute = reader.digits(2);
    reader.literal(":");
    date.second = reader.digits(2);
}

// "Sun, 06 Nov 1994 08:49:37 GMT"
bool read_fixed(std::string_view text, Civil& date)
{
    Reader reader(text);
    date.weekday = reader.one_of(weekdays, 3);
    reader.literal(", ");
    date.day = reader.digits(2);
    reader.literal(" ");
    date.month = reader.one_of(months, 3);
    reader.literal(" ");
    date.year = reader.digits(4);
    reader.literal(" ");
    read_time(reader, date);
    reader.literal(" GMT");
    return reader.ok() && reader.is_at_end();
}

// "Sunday, 06-Nov-94 08:49:37 GMT". Which century is meant depends on today; 1970 to 2069 will do to compare dates.
bool read_rfc850(std::string_view text, Civil& date)
{
    Reader reader(text);
    date.weekday = reader.one_of(weekdays, 9);
    reader.literal(", ");
    date.day = reader.digits(2);
    reader.literal("-");
    date.month = reader.one_of(months, 3);
    reader.literal("-");
    const int year = reader.digits(2);
    date.year = year + (year < 70 ? 2000 : 1900);
    reader.literal(" ");
    read_time(reader, date);
    reader.literal(" GMT");
    return reader.ok() && reader.is_at_end();
}

// "Sun Nov  6 08:49:37 1994"
bool read_asctime(std::string_view text, Civil& date)
{
    Reader reader(text);
    date.weekday = reader.one_of(weekdays, 3);
    reader.literal(" ");
    date.month = reader.one_of(months, 3);
    reader.literal(" ");
    if (reader.next() == ' ') {
        reader.literal(" ");
        date.day = reader.digits(1);
    } else {
        date.day = reader.digits(2);
    }
    reader.literal(" ");
    read_time(reader, date);
    reader.literal(" ");
    date.year = reader.digits(4);
    return reader.ok() && reader.is_at_end();
}

bool is_in_range(const Civil& date)
{
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
    const int length = lengths[static_cast<std::size_t>(date.month)] + (leap && date.month == 1 ? 1 : 0);
    return date.day >= 1 && date.day <= length && date.hour < 24 && date.minute < 60 && date.second <= 60;
}

// Days since 1970-01-01 in the Gregorian calendar; years counted from March put the leap day last.
long long days_of(const Civil& date)
{
    const int year = date.year - (date.month < 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int month = (date.month + 10) % 12;
    const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
    return era * 146097LL + year_of_era * 365LL + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

} // namespace

std::optional<HttpDate> parse_http_date(std::string_view text)
{
    Civil date;
    const bool fixed = read_fixed(text, date);
    if (!fixed && !read_rfc850(text, date) && !read_asctime(text, date))
        return std::nullopt;
    if (!is_in_range(date))
        return std::nullopt;
    const long long days = days_of(date);
    const long long seconds = days * 86400 + date.hour * 3600 + date.minute * 60 + date.second;
    const long long weekday = ((days + 4) % 7 + 7) % 7; // 1970-01-01 was a Thursday
    return HttpDate{seconds, !fixed, weekday == date.weekday};
}

} // namespace core
