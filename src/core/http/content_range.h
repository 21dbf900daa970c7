// Range (RFC 9110 14.2) and Content-Range (RFC 9110 14.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct ContentRange
{
    std::string unit;                     // in lower case
    std::optional<long long> first, last; // nothing: the range could not be satisfied, "bytes */1234"
    std::optional<long long> complete;    // nothing: "*", not known

    bool is_unsatisfied() const { return !first; }
};

// nullopt also for a range that ends before it starts or after the complete length.
std::optional<ContentRange> parse_content_range(std::string_view value);

// "0-499" has both ends, "500-" only the first; "-500" has only the last: so many from the end.
struct AskedRange
{
    std::optional<long long> first, last;
};

struct RangeRequest
{
    std::string unit;               // in lower case
    std::vector<AskedRange> ranges; // empty for any other unit than bytes
};

// nullopt for a value that a server has to ignore: no unit, no ranges, one that ends before it starts.
std::optional<RangeRequest> parse_range_request(std::string_view value);

} // namespace core
