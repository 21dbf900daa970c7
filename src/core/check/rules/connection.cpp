// Rules about the connection: Connection, Upgrade and Alt-Svc, and what HTTP/2 and HTTP/3 do without them.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"

#include <algorithm>

namespace core {

namespace {

void multiplexed_has_no_connection_fields(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding",
                                          "Upgrade"};
    if (!subject.response.version.is_multiplexed())
        return;
    for (const std::string_view name : names)
        if (const FieldLine* field = subject.fields().find(name))
            report.add(field->line,
                       shown(name) + " belongs to HTTP/1.1; in HTTP/2 and HTTP/3 it makes the message malformed.",
                       "Leave it out.");
}

void connection_lists_options(const CheckSubject& subject, Report& report)
{
    for (const auto& [option, line] : subject.fields().elements("Connection"))
        if (!is_token(option))
            report.add(line, shown(option) + " in `Connection` is no option.",
                       "Write `Connection: close`, or `keep-alive`; separate several with commas.");
}

void upgrade_lists_protocols(const CheckSubject& subject, Report& report)
{
    for (const auto& [protocol, line] : subject.fields().elements("Upgrade")) {
        const std::size_t slash = protocol.find('/');
        const bool has_version = slash != std::string_view::npos;
        if (!is_token(protocol.substr(0, slash)) || (has_version && !is_token(protocol.substr(slash + 1))))
            report.add(line, shown(protocol) + " in `Upgrade` is no protocol.",
                       "Write names, with a version behind a slash if there is one: `Upgrade: websocket`.");
    }
}

// "h3=\":443\"; ma=86400", where the place is in quotes.
bool is_alternative(std::string_view element)
{
    const std::vector<std::string_view> parts = split_outside_quotes(element, ';');
    const std::optional<Parameter> place = parts.empty() ? std::nullopt : parse_parameter(parts[0]);
    return place && place->is_quoted && std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
               const std::optional<Parameter> parameter = parse_parameter(part);
               return parameter && parameter->value;
           });
}

void alternatives_are_well_formed(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Alt-Svc")) {
        const std::vector<std::string_view> elements = split_outside_quotes(field->value, ',');
        const bool is_well_formed =
            field->value == "clear" ||
            (!elements.empty() && std::all_of(elements.begin(), elements.end(), is_alternative));
        if (!is_well_formed)
            report.add(field->line, shown(field->value) + " in `Alt-Svc` names no alternative.",
                       "Write `Alt-Svc: h3=\":443\"; ma=86400`, or `clear`.");
    }
}

void connection_names_no_end_to_end_field(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"age",
                                          "allow",
                                          "accept-ranges",
                                          "cache-control",
                                          "content-encoding",
                                          "content-language",
                                          "content-length",
                                          "content-location",
                                          "content-range",
                                          "content-type",
                                          "date",
                                          "etag",
                                          "expires",
                                          "last-modified",
                                          "link",
                                          "location",
                                          "pragma",
                                          "retry-after",
                                          "server",
                                          "set-cookie",
                                          "vary",
                                          "www-authenticate"};
    for (const auto& [option, line] : subject.fields().elements("Connection"))
        if (is_one_of(fold_case(option), names))
            report.add(line, "`Connection` names " + shown(option) + ", so the next intermediary removes that field.",
                       "List only fields that concern this connection, such as `Upgrade`.");
}

void connection_closes_as_asked(const CheckSubject& subject, Report& report)
{
    const std::string options = subject.fields().combined("Connection");
    const bool asked_to_close =
        subject.asked_with("Connection") && list_contains(subject.request->fields.combined("Connection"), "close");
    if (asked_to_close && !subject.is_class(1) && list_contains(options, "keep-alive") &&
        !list_contains(options, "close"))
        report.add(subject.line_of("Connection"),
                   "The client has said that it closes the connection, the server that it keeps it open.",
                   "Answer `Connection: close`.");
}

void multiplexed_does_not_switch(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 101 && subject.response.version.is_multiplexed())
        report.add(subject.line(), "HTTP/2 and HTTP/3 have no 101.",
                   "Use extended CONNECT (RFC 8441), or HTTP/1.1 for this connection.");
}

constexpr RuleEntry rules[] = {
    {{"connection-field-in-http-2", Severity::Error, "HTTP/2 and HTTP/3 have no connection-specific fields.",
      "RFC 9113 8.2.2; RFC 9114 4.2"},
     multiplexed_has_no_connection_fields},
    {{"connection-syntax", Severity::Error, "`Connection` lists options.", "RFC 9110 7.6.1, 2.2"},
     connection_lists_options},
    {{"upgrade-syntax", Severity::Error, "`Upgrade` lists protocols.", "RFC 9110 7.8, 2.2"}, upgrade_lists_protocols},
    {{"alt-svc-syntax", Severity::Error, "`Alt-Svc` lists alternatives, or is `clear`.", "RFC 7838 3; RFC 9110 2.2"},
     alternatives_are_well_formed},
    {{"connection-end-to-end", Severity::Error, "`Connection` names no field that is for all recipients.",
      "RFC 9110 7.6.1"},
     connection_names_no_end_to_end_field},
    {{"connection-kept-open", Severity::Warning, "A connection that the client closes is closed.", "RFC 9112 9.6"},
     connection_closes_as_asked},
    {{"switching-in-http-2", Severity::Error, "HTTP/2 and HTTP/3 have no 101.", "RFC 9113 8.6; RFC 9114 4.5"},
     multiplexed_does_not_switch},
};

} // namespace

std::span<const RuleEntry> connection_rules() { return rules; }

} // namespace core
