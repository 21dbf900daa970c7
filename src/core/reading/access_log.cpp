#include "core/reading/access_log.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

#include <algorithm>
#include <span>
#include <vector>

namespace core {

namespace {

bool is_status(std::string_view text)
{
    return text.size() == 3 && text[0] >= '0' && text[0] <= '9' && is_ascii_digit(text[1]) && is_ascii_digit(text[2]);
}

// At white space; what stands in quotes or square brackets is one word, without them.
std::vector<std::string_view> log_words(std::string_view line)
{
    constexpr std::size_t most_words = 80;
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < line.size() && words.size() < most_words) {
        at = line.find_first_not_of(" \t", at);
        if (at == std::string_view::npos)
            break;
        const char open = line[at];
        const char close = open == '"' ? '"' : open == '[' ? ']' : '\0';
        if (close != '\0') {
            std::size_t end = at + 1;
            while (end < line.size() && line[end] != close)
                end += line[end] == '\\' ? 2 : 1;
            words.push_back(line.substr(at + 1, std::min(end, line.size()) - at - 1));
            at = end + 1;
        } else {
            const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
            words.push_back(line.substr(at, end - at));
            at = end;
        }
    }
    return words;
}

// "GET /a HTTP/1.1"
bool take_request(std::string_view request, LogEntry& entry)
{
    const std::size_t space = request.find(' ');
    if (space == std::string_view::npos || space == 0 ||
        !std::all_of(request.begin(), request.begin() + static_cast<std::ptrdiff_t>(space),
                     [](char c) { return is_ascii_upper(c) || c == '-'; }))
        return false;
    entry.method = request.substr(0, space);
    const std::string_view rest = request.substr(space + 1);
    entry.target = rest.substr(0, rest.rfind(" HTTP/"));
    return true;
}

std::string_view value_of(std::string_view line, std::string_view name)
{
    for (std::size_t at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
        const std::size_t start = line.find_first_not_of("\":= ", at + name.size());
        if (start != std::string_view::npos && start > at + name.size() && is_status(line.substr(start, 3)))
            return line.substr(start, 3);
    }
    return {};
}

std::string_view upstream_in(std::string_view line)
{
    for (const std::string_view name : {"upstream_status", "us", "ups_status", "backend_status", "origin_status"})
        if (const std::string_view found = value_of(line, name); !found.empty())
            return found;
    return {};
}

// host - user [time] "request" status bytes ...; Envoy writes [time] "request" status flags bytes.
std::optional<LogEntry> common_entry(std::string_view line, const std::vector<std::string_view>& words)
{
    LogEntry entry;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool is_quoted = words[i].data() > line.data() && *(words[i].data() - 1) == '"';
        if (!is_quoted || !is_status(words[i + 1]))
            continue;
        const bool has_request = take_request(words[i], entry);
        if (!has_request && words[i] != "-" && !words[i].empty() && words[i][0] != '\\')
            continue;
        entry.status = words[i + 1];
        const std::string_view next = i + 2 < words.size() ? words[i + 2] : std::string_view();
        const bool is_flag =
            next.size() >= 2 && next.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ,") == std::string_view::npos;
        const bool is_envoy = i == 1 && (is_flag || next == "-");
        entry.kind = is_envoy ? LogKind::Envoy : LogKind::Common;
        entry.detail = is_envoy && is_flag ? next : std::string_view();
        entry.upstream =
            upstream_in(line.substr(static_cast<std::size_t>(words[i].data() - line.data()) + words[i].size()));
        return entry;
    }
    return std::nullopt;
}

std::optional<LogEntry> load_balancer_entry(const std::vector<std::string_view>& words)
{
    constexpr std::string_view types[] = {"http", "https", "h2", "grpcs", "ws", "wss"};
    if (words.size() < 13 || !is_one_of(words[0], types) || !is_status(words[8]) ||
        words[1].find('T') == std::string_view::npos)
        return std::nullopt;
    LogEntry entry;
    entry.kind = LogKind::LoadBalancer;
    entry.status = words[8];
    entry.upstream = is_status(words[9]) ? words[9] : std::string_view();
    take_request(words[12], entry);
    return entry;
}

bool is_date(std::string_view word) { return word.size() == 10 && word[4] == '-' && word[7] == '-'; }

std::optional<LogEntry> cloudfront_entry(std::string_view line)
{
    const std::vector<std::string_view> words = split(line, '\t');
    if (words.size() < 12 || !is_date(words[0]) || !is_status(words[8]))
        return std::nullopt;
    LogEntry entry;
    entry.kind = LogKind::CloudFront;
    entry.method = words[5];
    entry.target = words[7];
    entry.status = words[8];
    entry.detail = words.size() > 13 ? words[13] : std::string_view();
    if (words.size() > 22 && words[22] != "-")
        entry.detail = words[22];
    return entry;
}

// ... frontend backend/server 0/0/1/2/3 503 217 - - SC-- 1/1/0/0/0 0/0 "GET / HTTP/1.1"
std::optional<LogEntry> haproxy_entry(const std::vector<std::string_view>& words)
{
    for (std::size_t i = 0; i + 5 < words.size(); ++i) {
        const bool is_timers = std::count(words[i].begin(), words[i].end(), '/') == 4 &&
                               words[i].find_first_not_of("0123456789/+-") == std::string_view::npos;
        if (!is_timers || (!is_status(words[i + 1]) && words[i + 1] != "-1") || words[i + 5].size() != 4)
            continue;
        LogEntry entry;
        entry.kind = LogKind::HaProxy;
        entry.status = words[i + 1] == "-1" ? std::string_view("000") : words[i + 1];
        entry.detail = words[i + 5];
        take_request(words.back(), entry);
        return entry;
    }
    return std::nullopt;
}

// date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip agent referer status substatus win32 time
std::optional<LogEntry> iis_entry(const std::vector<std::string_view>& words)
{
    constexpr std::string_view methods[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};
    if (words.size() < 12 || !is_date(words[0]) || !is_one_of(words[3], methods))
        return std::nullopt;
    for (std::size_t i = 8; i + 2 < words.size(); ++i) {
        const bool is_number =
            !words[i + 1].empty() && words[i + 1].find_first_not_of("0123456789") == std::string_view::npos;
        if (!is_status(words[i]) || !is_number)
            continue;
        LogEntry entry;
        entry.kind = LogKind::Iis;
        entry.method = words[3];
        entry.target = words[4];
        entry.status = words[i];
        entry.detail = words[i + 1];
        return entry;
    }
    return std::nullopt;
}

// {"status":499,"request":"GET / HTTP/1.1","upstream_status":"-"}
std::optional<LogEntry> json_entry(std::string_view line)
{
    const bool is_log = line.find("\"remote_addr\"") != std::string_view::npos ||
                        line.find("\"request_uri\"") != std::string_view::npos ||
                        line.find("\"request\"") != std::string_view::npos ||
                        line.find("\"RequestPath\"") != std::string_view::npos;
    if (!is_log)
        return std::nullopt;
    LogEntry entry;
    for (const std::string_view name : {"\"status\"", "\"status_code\"", "\"OriginStatus\"", "\"DownstreamStatus\""})
        if (entry.status.empty())
            entry.status = value_of(line, name);
    if (entry.status.empty())
        return std::nullopt;
    entry.upstream = value_of(line, "\"upstream_status\"");
    const std::size_t request = line.find("\"request\":");
    const std::size_t start = request == std::string_view::npos ? request : line.find('"', request + 10);
    if (start != std::string_view::npos)
        take_request(line.substr(start + 1, line.find('"', start + 1) - start - 1), entry);
    return entry;
}

struct Meaning
{
    std::string_view status;
    std::string_view text;
};

std::string_view find_meaning(std::string_view status, std::span<const Meaning> meanings)
{
    const auto found =
        std::find_if(meanings.begin(), meanings.end(), [&](const Meaning& each) { return each.status == status; });
    return found == meanings.end() ? std::string_view() : found->text;
}

constexpr Meaning nginx_meanings[] = {
    {"499", "nginx writes 499 when the client has closed the connection before the answer was ready: nobody got a "
            "response. Look at the client's timeout and at how long the server took."},
    {"444", "nginx writes 444 when its configuration says `return 444`: it closed the connection without a response."},
    {"494", "nginx writes 494 for header fields that are too large; the client gets 400."},
    {"495", "nginx writes 495 for a faulty client certificate; the client gets 400."},
    {"496", "nginx writes 496 for a missing client certificate; the client gets 400."},
    {"497", "nginx writes 497 for HTTP sent to the port of HTTPS; the client gets 400."},
    {"000", "The log writes 000 when no response was sent: the connection ended before."},
    {"408", "In a log, 408 without a request often is a connection that a browser opened ahead and did not use."},
};

constexpr Meaning balancer_meanings[] = {
    {"460", "The load balancer writes 460 when the client closed the connection before its idle timeout: look at the "
            "client's timeout and at how long the target took."},
    {"461", "The load balancer writes 461 when the target closed the connection too early."},
    {"463", "The load balancer writes 463 for a request with more than 30 addresses in `X-Forwarded-For`."},
    {"464", "The load balancer writes 464 when the protocol of the request does not fit that of the target group."},
    {"561", "The load balancer writes 561 when it could not log the user in: the identity provider answered with an "
            "error."},
    {"000", "No status was sent: the connection ended before."},
};

std::string balancer_meaning(const LogEntry& entry)
{
    if (const std::string_view text = find_meaning(entry.status, balancer_meanings); !text.empty())
        return std::string(text);
    const bool is_server_error = entry.status[0] == '5';
    if (!entry.upstream.empty())
        return entry.upstream == entry.status ? "The target has given this status itself."
                                              : "The two differ: the load balancer has replaced the target's answer.";
    if (entry.status == "502")
        return "No status of the target: it closed or reset the connection, or what it sent was no HTTP.";
    if (entry.status == "503")
        return "No status of the target: no target was there to be asked.";
    if (entry.status == "504")
        return "No status of the target: it did not answer in time, or no connection to it came about.";
    return is_server_error ? "No status of the target: the load balancer has answered itself."
                           : "The load balancer has answered itself, by a rule or because of the request.";
}

std::string envoy_meaning(std::string_view flags)
{
    constexpr Meaning meanings[] = {
        {"UF", "UF: the connection to the server behind failed."},
        {"UH", "UH: no healthy server behind was there."},
        {"UO", "UO: the circuit breaker was open."},
        {"UT", "UT: the server behind did not answer in time."},
        {"UC", "UC: the server behind closed the connection."},
        {"NR", "NR: no route fits the request."},
        {"DC", "DC: the client closed the connection."},
        {"RL", "RL: the rate limit refused the request."},
        {"LR", "LR: the connection was reset locally."},
        {"UAEX", "UAEX: the external authorisation refused the request."},
        {"URX", "URX: the retries are used up."},
        {"NC", "NC: the cluster was not found."},
    };
    return std::string(find_meaning(flags.substr(0, flags.find(',')), meanings));
}

std::string haproxy_meaning(std::string_view state)
{
    constexpr Meaning meanings[] = {
        {"CD", "The client closed the connection while data went by."},
        {"CC", "The client closed the connection before one to the server came about."},
        {"CH", "The client closed the connection while the server's answer was awaited."},
        {"cR", "The client did not send its whole request in time."},
        {"SC", "The server refused the connection, or none was there."},
        {"sC", "No connection to the server came about in time."},
        {"SH", "The server closed the connection before its answer was whole."},
        {"sH", "The server did not answer in time."},
        {"SD", "The server closed the connection while data went by."},
        {"PR", "HAProxy refused the request itself."},
        {"PH", "HAProxy refused the server's answer."},
        {"--", "The exchange ended as it should."},
    };
    return std::string(find_meaning(state.substr(0, 2), meanings));
}

} // namespace

std::string_view name_of(LogKind kind)
{
    switch (kind) {
    case LogKind::Common: return "nginx, Apache and others";
    case LogKind::LoadBalancer: return "AWS load balancer";
    case LogKind::CloudFront: return "CloudFront";
    case LogKind::HaProxy: return "HAProxy";
    case LogKind::Envoy: return "Envoy";
    case LogKind::Iis: return "IIS";
    }
    return {};
}

std::optional<LogEntry> log_entry(std::string_view line)
{
    constexpr std::size_t longest = 16u << 10;
    line = trim(line.substr(0, longest));
    if (line.size() < 20)
        return std::nullopt;
    if (line.starts_with('{'))
        return json_entry(line);
    if (std::optional<LogEntry> entry = cloudfront_entry(line))
        return entry;
    const std::vector<std::string_view> words = log_words(line);
    if (std::optional<LogEntry> entry = load_balancer_entry(words))
        return entry;
    if (std::optional<LogEntry> entry = haproxy_entry(words))
        return entry;
    if (std::optional<LogEntry> entry = common_entry(line, words))
        return entry;
    return iis_entry(words);
}

std::string meaning_of(const LogEntry& entry)
{
    switch (entry.kind) {
    case LogKind::LoadBalancer: return balancer_meaning(entry);
    case LogKind::CloudFront:
        return entry.status == "000"
                   ? "CloudFront writes 000 when the viewer closed the connection before a response was sent."
               : entry.detail.empty() ? std::string()
                                      : "CloudFront's result: " + to_valid_utf8(entry.detail.substr(0, 60)) + '.';
    case LogKind::HaProxy: return haproxy_meaning(entry.detail);
    case LogKind::Envoy: return envoy_meaning(entry.detail);
    case LogKind::Iis:
        return entry.detail == "0"
                   ? std::string()
                   : "IIS's sub-status: " + std::string(entry.status) + '.' + std::string(entry.detail) + '.';
    case LogKind::Common: break;
    }
    if (const std::string_view text = find_meaning(entry.status, nginx_meanings); !text.empty())
        return std::string(text);
    if (entry.upstream.empty())
        return {};
    return entry.upstream == entry.status
               ? "The server behind has given this status itself."
               : "The two differ: the proxy has replaced the answer of the server behind, or a "
                 "second server was asked.";
}

} // namespace core
