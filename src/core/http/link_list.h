// The value of Link (RFC 8288 3): targets in angle brackets, each with parameters.
#pragma once

#include "core/http/field_value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

struct Link
{
    std::string_view target;
    std::vector<Parameter> parameters;

    // nullptr: not there
    const Parameter* find(std::string_view name) const { return find_parameter(parameters, name); }
};

// nullopt when the value is no list of links.
std::optional<std::vector<Link>> parse_links(std::string_view value);

} // namespace core
