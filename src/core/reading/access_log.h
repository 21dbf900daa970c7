// One line of an access log, taken apart, and what its status says that a response's would not.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

enum class LogKind { Common, LoadBalancer, CloudFront, HaProxy, Envoy, Iis };
std::string_view name_of(LogKind kind);

struct LogEntry
{
    LogKind kind = LogKind::Common;
    std::string_view method, target;
    std::string_view status;   // three digits
    std::string_view upstream; // what the server behind has answered; empty: it is not said
    std::string_view detail;   // a word of the log about the outcome: CloudFront's result type, Envoy's flags ...
    int line = 0;
};

// Nothing for a line that is none. Views into the line.
std::optional<LogEntry> log_entry(std::string_view line);

// What the status, or the pair of them, means in a log of this kind; empty: no more than in a response.
std::string meaning_of(const LogEntry& entry);

} // namespace core
