// What tools report instead of a status code, or beside one: the names of browsers, curl, operating systems, proxies.
#pragma once

#include "core/catalog/claim.h"

#include <string>
#include <vector>

namespace core {

// Whose side to look at first.
enum class FailureSide { Client, Network, Proxy, Server, Any };
inline constexpr Named<FailureSide> failure_side_names[] = {
    {"client", FailureSide::Client}, {"network", FailureSide::Network}, {"proxy", FailureSide::Proxy},
    {"server", FailureSide::Server}, {"any", FailureSide::Any},
};

struct Failure
{
    std::string id;
    std::vector<std::string> names; // as it is met; the first is its title. One in brackets stands for itself alone
    std::string reporter;           // who says so
    FailureSide side = FailureSide::Any;
    bool has_response = false; // it comes inside of a response; else none was received that could be read
    Claim claim;               // what happened
    std::string look;          // what to look at
    std::vector<int> codes;    // that it comes with, or that would say the same

    const std::string& title() const { return names.front(); }
};

} // namespace core
