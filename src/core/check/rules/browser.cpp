// Rules about what browsers do with a response: CORS and HSTS. A browser refuses in silence what breaks them.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/elision.h"
#include "core/http/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

bool is_preflight(const CheckSubject& subject)
{
    return subject.has_method("OPTIONS") && subject.asked_with("Origin") &&
           subject.asked_with("Access-Control-Request-Method");
}

void preflight_succeeds(const CheckSubject& subject, Report& report)
{
    if (is_preflight(subject) && !subject.is_class(2) && !subject.is_class(1))
        report.add(subject.line(),
                   "The preflight is answered with " + std::to_string(subject.code()) +
                       "; browsers go on only after a 2xx.",
                   "Answer preflights with 204, before authentication and redirects.", {204});
}

void preflight_names_origin(const CheckSubject& subject, Report& report)
{
    if (is_preflight(subject) && subject.is_class(2) && subject.response.shows_fields() &&
        !subject.fields().has("Access-Control-Allow-Origin"))
        report.add(subject.line(),
                   "The preflight succeeds, but without `Access-Control-Allow-Origin` the browser stops here.",
                   "Add it, if the origin is allowed.");
}

void credentials_need_an_origin(const CheckSubject& subject, Report& report)
{
    const FieldLine* origin = subject.fields().find("Access-Control-Allow-Origin");
    if (origin != nullptr && origin->value == "*" &&
        equal_ignoring_case(subject.fields().value("Access-Control-Allow-Credentials"), "true"))
        report.add(origin->line, "With credentials `Access-Control-Allow-Origin: *` counts for nothing.",
                   "Name the origin, and add `Vary: Origin`.");
}

void credentials_are_allowed_by_true(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Access-Control-Allow-Credentials");
    if (field != nullptr && field->value != "true" && field->value != "false")
        report.add(field->line,
                   shown(field->value) + " in `Access-Control-Allow-Credentials` is ignored: only `true` counts, in "
                                         "small letters.",
                   "Write `Access-Control-Allow-Credentials: true`, or leave the field out.");
}

void credentials_are_not_denied(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Access-Control-Allow-Credentials");
    if (field != nullptr && field->value == "false")
        report.add(field->line, "`Access-Control-Allow-Credentials: false` says nothing; browsers only know `true`.",
                   "Leave the field out to allow no credentials.");
}

// An origin as browsers write it: in small letters, without its scheme's usual port and without a path. Nothing: it is
// none.
std::optional<std::string> serialized_origin(std::string_view text)
{
    const std::optional<UriReference> origin = parse_uri_reference(text);
    if (!origin || origin->scheme.empty() || origin->host.empty() || is_cut_short(text))
        return std::nullopt;
    const std::string scheme = fold_case(origin->scheme);
    const bool is_usual_port =
        (scheme == "https" && origin->port == "443") || (scheme == "http" && origin->port == "80");
    const bool has_port = !origin->port.empty() && !is_usual_port;
    const std::string host = fold_case(origin->host);
    const bool is_ipv6 = host.find(':') != std::string::npos;
    return scheme + "://" + (is_ipv6 ? '[' + host + ']' : host) +
           (has_port ? ":" + std::string(origin->port) : std::string());
}

// Requests to their own origin, navigations, and what a page may not read anyway.
bool needs_no_permission(const CheckSubject& subject, std::string_view origin)
{
    constexpr std::string_view modes[] = {"navigate", "no-cors", "same-origin", "websocket"};
    const std::string_view host = subject.asked("Host");
    return equal_ignoring_case(subject.asked("Sec-Fetch-Site"), "same-origin") ||
           is_one_of(fold_case(subject.asked("Sec-Fetch-Mode")), modes) ||
           (!host.empty() && (serialized_origin("https://" + std::string(host)) == origin ||
                              serialized_origin("http://" + std::string(host)) == origin));
}

// Who sends one origin to everybody refuses all others by that. We cannot tell this from a mistake, and so say "if the
// origin may read it"; only `null` is nobody's own origin.
void allowed_origin_is_the_asking_one(const CheckSubject& subject, Report& report)
{
    const std::vector<const FieldLine*> fields = subject.fields().all("Access-Control-Allow-Origin");
    const std::optional<std::string> origin = serialized_origin(subject.asked("Origin"));
    if (fields.size() != 1 || !origin || !subject.is_class(2) || needs_no_permission(subject, *origin))
        return;
    const FieldLine* field = fields.front();
    const bool has_path = field->value.find('/', field->value.find("://") + 3) != std::string::npos;
    const bool is_origin = field->value == "null" || (serialized_origin(field->value) && !has_path);
    if (is_origin && field->value != *origin && field->value.find_first_of(" ,*") == std::string::npos)
        report.add(field->line,
                   "The request comes from " + shown(*origin) + ", but " + shown(field->value) +
                       " is allowed: the browser keeps the response from the page.",
                   "If the origin may read it, answer with that origin and `Vary: Origin`.");
}

void allowed_origin_is_an_origin(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Access-Control-Allow-Origin");
    if (field == nullptr || field->value == "*" || field->value == "null")
        return;
    const std::optional<UriReference> origin = parse_uri_reference(field->value);
    const bool is_origin = origin && !origin->scheme.empty() && !origin->host.empty() && origin->path.empty() &&
                           field->value.find_first_of(" ,?#*") == std::string::npos;
    if (!is_origin)
        report.add(field->line, shown(field->value) + " is no origin; browsers compare it as a whole and refuse.",
                   "Send one origin without a path: `https://app.example.com`.");
}

void chosen_origin_varies(const CheckSubject& subject, Report& report)
{
    const std::string_view origin = subject.fields().value("Access-Control-Allow-Origin");
    const std::string vary = subject.fields().combined("Vary");
    if (subject.asked_with("Origin") && !origin.empty() && origin == subject.request->fields.value("Origin") &&
        !is_preflight(subject) && !list_contains(vary, "Origin") && !list_contains(vary, "*"))
        report.add(subject.line_of("Access-Control-Allow-Origin"),
                   "The origin was chosen for this client, but `Vary` does not say so.", "Add `Vary: Origin`.");
}

std::vector<std::string> transport_security_directives(std::string_view value)
{
    std::vector<std::string> names;
    for (const std::string_view part : split_outside_quotes(value, ';'))
        names.push_back(fold_case(trim(part.substr(0, part.find('=')))));
    return names;
}

void transport_security_repeats_nothing(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Strict-Transport-Security");
    std::vector<std::string> names =
        transport_security_directives(field != nullptr ? std::string_view(field->value) : std::string_view());
    std::sort(names.begin(), names.end());
    const auto repeated = std::adjacent_find(names.begin(), names.end());
    if (repeated != names.end())
        report.add(field->line, "`Strict-Transport-Security` has the directive " + shown(*repeated) + " twice.",
                   "Give it once.");
}

// A redirect to the same URI with https: the request came over plain HTTP, or the redirect would lead to itself.
void transport_security_is_secure(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Strict-Transport-Security");
    const std::string_view host = subject.asked("Host");
    const bool may_come_back = !subject.reads() || subject.fields().has("Set-Cookie"); // as in redirect_leads_away
    if (field == nullptr || host.empty() || !subject.is_redirect() || may_come_back ||
        subject.response.version.is_multiplexed())
        return;
    const std::string secure = "https://" + std::string(host.substr(0, host.find(':'))) + subject.request->target;
    if (equal_ignoring_case(subject.fields().value("Location"), secure))
        report.add(field->line,
                   "The redirect to `https` is sent over plain HTTP, where `Strict-Transport-Security` is ignored and "
                   "may not be sent.",
                   "Send the field with the responses over `https`.");
}

void transport_security_has_an_age(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Strict-Transport-Security");
    if (field == nullptr)
        return;
    const std::vector<std::string_view> parts = split_outside_quotes(field->value, ';');
    const bool has_age = std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
        const std::optional<Parameter> directive = parse_parameter(part);
        return directive && directive->name == "max-age" && directive->value && parse_digits(*directive->value);
    });
    if (!has_age)
        report.add(field->line, "`Strict-Transport-Security` without a valid `max-age` is ignored.",
                   "Write `Strict-Transport-Security: max-age=31536000; includeSubDomains`.");
}

constexpr RuleEntry rules[] = {
    {{"preflight-refused", Severity::Warning, "A CORS preflight is answered with 2xx.",
      "Fetch standard, CORS-preflight fetch"},
     preflight_succeeds},
    {{"preflight-without-origin", Severity::Info, "The answer to a preflight names the allowed origin.",
      "Fetch standard, CORS check"},
     preflight_names_origin},
    {{"cors-credentials-wildcard", Severity::Warning, "With credentials CORS names the origin.",
      "Fetch standard, CORS check"},
     credentials_need_an_origin},
    {{"cors-credentials-value", Severity::Warning, "`Access-Control-Allow-Credentials` is `true`.",
      "Fetch standard, CORS check"},
     credentials_are_allowed_by_true},
    {{"cors-credentials-false", Severity::Info, "`Access-Control-Allow-Credentials` is not sent to deny.",
      "Fetch standard, CORS check"},
     credentials_are_not_denied},
    {{"cors-origin-of-another", Severity::Warning, "The allowed origin is the one that asks.",
      "Fetch standard, CORS check"},
     allowed_origin_is_the_asking_one},
    {{"cors-origin-syntax", Severity::Warning, "`Access-Control-Allow-Origin` is one origin, `*` or `null`.",
      "Fetch standard, CORS check"},
     allowed_origin_is_an_origin},
    {{"cors-vary-missing", Severity::Info, "A response for one origin says `Vary: Origin`.",
      "Fetch standard, CORS and caching"},
     chosen_origin_varies},
    {{"transport-security-repeated", Severity::Error, "`Strict-Transport-Security` has each directive once.",
      "RFC 6797 6.1"},
     transport_security_repeats_nothing},
    {{"transport-security-over-http", Severity::Error, "`Strict-Transport-Security` is not sent over plain HTTP.",
      "RFC 6797 7.2"},
     transport_security_is_secure},
    {{"transport-security-age", Severity::Error, "`Strict-Transport-Security` has `max-age`.", "RFC 6797 6.1, 6.1.1"},
     transport_security_has_an_age},
};

} // namespace

std::span<const RuleEntry> browser_rules() { return rules; }

} // namespace core
