// The challenges of WWW-Authenticate and Proxy-Authenticate (RFC 9110 11.3).
#pragma once

#include "core/http/field_value.h"

namespace core {

inline constexpr std::string_view challenge_fields[] = {"WWW-Authenticate", "Proxy-Authenticate"};

struct Challenge
{
    std::string scheme; // in lower case
    std::vector<Parameter> parameters;
    std::string token68; // instead of parameters: "Negotiate oYGZ="

    // nullptr: not there
    const Parameter* find(std::string_view name) const { return find_parameter(parameters, name); }
};

// nullopt when the value is no list of challenges; empty for an empty value.
std::optional<std::vector<Challenge>> parse_challenges(std::string_view value);

} // namespace core
