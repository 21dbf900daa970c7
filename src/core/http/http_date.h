// HTTP-date (RFC 9110 5.6.7) in the form that senders must use and in the two that recipients must still read.
#pragma once

#include <optional>
#include <string_view>

namespace core {

struct HttpDate
{
    long long seconds = 0;    // since 1970-01-01 00:00:00 UTC
    bool is_obsolete = false; // RFC 850 or asctime form: no sender may write it
    bool weekday_fits = true;
};

std::optional<HttpDate> parse_http_date(std::string_view text);

} // namespace core
