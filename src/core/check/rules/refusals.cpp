// Rules about requests that a server has to refuse, or must not answer in full.
#include "core/base/text.h"
#include "core/check/check_rules.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

using Fault = FieldLine::Fault;

// Two numbers that differ; "Content-Length: nnn" is how people leave a number out.
bool has_two_lengths(const Request& request)
{
    std::set<long long> lengths;
    const std::string values = request.fields.combined("Content-Length");
    for (const std::string_view part : split_outside_quotes(values, ','))
        if (const std::optional<long long> length = parse_digits(part))
            lengths.insert(*length);
    return lengths.size() > 1;
}

// What makes a request of HTTP/1.1 one to be answered with 400, whatever it is for; empty: nothing does.
std::string fault_of(const Request& request)
{
    const std::vector<FieldLine>& lines = request.fields.lines;
    const std::string codings = fold_case(request.fields.combined("Transfer-Encoding"));
    if (request.fields.all("Host").size() > 1)
        return "has two `Host` lines";
    if (std::any_of(lines.begin(), lines.end(),
                    [](const FieldLine& field) { return field.fault == Fault::SpaceBeforeColon; }))
        return "has white space before a colon";
    if (codings.empty() && has_two_lengths(request))
        return "has two lengths in `Content-Length`";
    if (!codings.empty() && !trim(codings).ends_with("chunked"))
        return "has a `Transfer-Encoding` that does not end with `chunked`";
    return {};
}

void malformed_request_is_refused(const CheckSubject& subject, Report& report)
{
    const bool is_http_1 =
        subject.request != nullptr && subject.request->version && subject.request->version->major == 1;
    const bool is_accepted = subject.is_class(2) || subject.is_class(3);
    const std::string fault = is_http_1 && is_accepted ? fault_of(*subject.request) : std::string();
    if (!fault.empty())
        report.add(subject.line(),
                   "The request " + fault + " and has to be refused, but is answered with " +
                       std::to_string(subject.code()) + '.',
                   "Send 400, and close the connection.", {400});
}

void tunnel_has_a_port(const CheckSubject& subject, Report& report)
{
    if (!subject.has_method("CONNECT") || !subject.is_class(2))
        return;
    const std::string_view target = subject.request->target;
    const std::size_t colon = target.rfind(':');
    const bool has_port = colon != std::string_view::npos && target.find(']', colon) == std::string_view::npos &&
                          parse_digits(target.substr(colon + 1)).value_or(0) > 0 &&
                          parse_digits(target.substr(colon + 1)).value_or(0) <= 65535;
    if (!has_port)
        report.add(subject.line(), "CONNECT to " + shown(target) + " names no valid port and has to be refused.",
                   "Send 400.", {400});
}

void trace_hides_credentials(const CheckSubject& subject, Report& report)
{
    if (!subject.has_method("TRACE") || !subject.is_class(2) || !subject.shows_content())
        return;
    const std::string content = '\n' + fold_case(subject.response.content.text);
    for (const std::string_view name : {"authorization", "proxy-authorization", "cookie"}) {
        const std::size_t found = content.find('\n' + std::string(name) + ':');
        if (found != std::string::npos)
            report.add(subject.line_at(found),
                       "The answer to TRACE returns the field " + shown(name) + " with the client's credentials.",
                       "Leave it out of the content, or refuse TRACE with 405.", {405});
    }
}

constexpr RuleEntry rules[] = {
    {{"malformed-request-accepted", Severity::Error, "A request that is malformed beyond doubt is answered with 400.",
      "RFC 9112 3.2, 5.1, 6.3"},
     malformed_request_is_refused},
    {{"tunnel-without-port", Severity::Error, "CONNECT without a valid port is refused.", "RFC 9110 9.3.6"},
     tunnel_has_a_port},
    {{"trace-returns-credentials", Severity::Warning, "The answer to TRACE leaves credentials out.", "RFC 9110 9.3.8"},
     trace_hides_credentials},
};

} // namespace

std::span<const RuleEntry> refusal_rules() { return rules; }

} // namespace core
