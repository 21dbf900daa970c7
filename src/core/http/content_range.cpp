#include "core/http/content_range.h"

#include "core/base/text.h"
#include "core/http/field_value.h"

namespace core {

std::optional<ContentRange> parse_content_range(std::string_view value)
{
    const std::size_t space = value.find(' ');
    const std::size_t slash = value.find('/');
    if (space == std::string_view::npos || slash == std::string_view::npos || slash < space)
        return std::nullopt;
    ContentRange range{fold_case(value.substr(0, space)), {}, {}, {}};
    const std::string_view span = value.substr(space + 1, slash - space - 1);
    const std::string_view complete = value.substr(slash + 1);
    if (!is_token(range.unit))
        return std::nullopt;
    if (complete != "*") {
        range.complete = parse_digits(complete);
        if (!range.complete)
            return std::nullopt;
    }
    if (span == "*")
        return range.complete ? std::optional(range) : std::nullopt;
    const std::size_t hyphen = span.find('-');
    if (hyphen == std::string_view::npos)
        return std::nullopt;
    range.first = parse_digits(span.substr(0, hyphen));
    range.last = parse_digits(span.substr(hyphen + 1));
    if (!range.first || !range.last || *range.first > *range.last || (range.complete && *range.last >= *range.complete))
        return std::nullopt;
    return range;
}

std::optional<RangeRequest> parse_range_request(std::string_view value)
{
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos || !is_token(value.substr(0, equals)))
        return std::nullopt;
    RangeRequest request{fold_case(value.substr(0, equals)), {}};
    if (request.unit != "bytes")
        return request;
    for (const std::string_view spec : split_outside_quotes(value.substr(equals + 1), ',')) {
        const std::size_t hyphen = spec.find('-');
        const std::string_view first = spec.substr(0, hyphen);
        const std::string_view last = hyphen == std::string_view::npos ? spec : spec.substr(hyphen + 1);
        const AskedRange range{parse_digits(first), parse_digits(last)};
        const bool is_sound =
            (range.first || first.empty()) && (range.last || last.empty()) && (range.first || range.last);
        if (hyphen == std::string_view::npos || !is_sound || (range.first && range.last && *range.first > *range.last))
            return std::nullopt;
        request.ranges.push_back(range);
    }
    return request.ranges.empty() ? std::nullopt : std::optional(request);
}

} // namespace core
