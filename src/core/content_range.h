// Content-Range (RFC 9110 14.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

struct ContentRange
{
    std::string unit; // in lower case
    std::optional<long long> first, last; // nothing: the range could not be satisfied, "bytes */1234"
    std::optional<long long> complete;    // nothing: "*", not known

    bool is_unsatisfied() const { return !first; }
};

// nullopt also for a range that ends before it starts or after the complete length.
std::optional<ContentRange> parse_content_range(std::string_view value);

} // namespace core
