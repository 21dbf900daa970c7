// A URI reference (RFC 3986 4.1) taken apart, and what can be told of its host.
#pragma once

#include "core/http/field_value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

struct UriReference
{
    std::string_view scheme;   // without its colon; empty: a relative reference
    std::string_view userinfo; // without its "@"
    std::string_view host;     // an IPv6 address without its brackets
    std::string_view port;
    std::string_view path;
    std::string_view query;
    std::string_view fragment;
    bool has_authority = false;

    bool is_web() const; // http or https
};

// nullopt where a character may not stand in a URI at all. Square brackets in a query pass: RFC 3986 wants them
// escaped, and nearly nobody does.
std::optional<UriReference> parse_uri_reference(std::string_view text);

// `a=1&b=2` of a query or fragment, as written but with the names in lower case.
std::vector<Parameter> query_parameters(std::string_view query);

// The host of "example.com:8080" or "[::1]:8080", as `Host` has it: an IPv6 address without its brackets.
std::string_view host_of(std::string_view authority);

enum class HostKind { Public, Loopback, Private };

// Loopback: this machine. Private: addresses and names that only work inside some network.
HostKind kind_of_host(std::string_view host);

} // namespace core
