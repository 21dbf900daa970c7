// Rules about what browsers do with a response: CORS, cookies, HSTS. A browser refuses in silence what breaks them.
#include "core/check_rules.h"
#include "core/text.h"
#include "core/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

bool is_preflight(const CheckSubject& subject)
{
    return subject.has_method("OPTIONS") && subject.asked_with("Origin") && subject.asked_with("Access-Control-Request-Method");
}

void preflight_succeeds(const CheckSubject& subject, Report& report)
{
    if (is_preflight(subject) && !subject.is_class(2) && !subject.is_class(1))
        report.add(subject.line(), "The preflight is answered with " + std::to_string(subject.code()) + "; browsers go on only after a 2xx.", "Answer preflights with 204, before authentication and redirects.", {204});
}

void preflight_names_origin(const CheckSubject& subject, Report& report)
{
    if (is_preflight(subject) && subject.is_class(2) && subject.response.shows_fields() && !subject.fields().has("Access-Control-Allow-Origin"))
        report.add(subject.line(), "The preflight succeeds, but without `Access-Control-Allow-Origin` the browser stops here.", "Add it, if the origin is allowed.");
}

void credentials_need_an_origin(const CheckSubject& subject, Report& report)
{
    const FieldLine* origin = subject.fields().find("Access-Control-Allow-Origin");
    if (origin != nullptr && origin->value == "*" && equal_ignoring_case(subject.fields().value("Access-Control-Allow-Credentials"), "true"))
        report.add(origin->line, "With credentials `Access-Control-Allow-Origin: *` counts for nothing.", "Name the origin, and add `Vary: Origin`.");
}

void allowed_origin_is_an_origin(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Access-Control-Allow-Origin");
    if (field == nullptr || field->value == "*" || field->value == "null")
        return;
    const std::optional<UriReference> origin = parse_uri_reference(field->value);
    const bool is_origin = origin && !origin->scheme.empty() && !origin->host.empty() && origin->path.empty() && field->value.find_first_of(" ,?#*") == std::string::npos;
    if (!is_origin)
        report.add(field->line, shown(field->value) + " is no origin; browsers compare it as a whole and refuse.", "Send one origin without a path: `https://app.example.com`.");
}

void chosen_origin_varies(const CheckSubject& subject, Report& report)
{
    const std::string_view origin = subject.fields().value("Access-Control-Allow-Origin");
    const std::string vary = subject.fields().combined("Vary");
    if (subject.asked_with("Origin") && !origin.empty() && origin == subject.request->fields.value("Origin") && !is_preflight(subject) && !list_contains(vary, "Origin") && !list_contains(vary, "*"))
        report.add(subject.fields().line_of("Access-Control-Allow-Origin", subject.line()), "The origin was chosen for this client, but `Vary` does not say so.", "Add `Vary: Origin`.");
}

struct Cookie
{
    std::string_view name;
    bool has_value = false; // there is a "="
    std::vector<Parameter> attributes;

    const Parameter* find(std::string_view wanted) const
    {
        const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Parameter& each) { return each.name == wanted; });
        return found == attributes.end() ? nullptr : &*found;
    }
};

Cookie read_cookie(std::string_view value)
{
    Cookie cookie;
    const std::vector<std::string_view> parts = split(value, ';');
    const std::size_t equals = parts[0].find('=');
    cookie.name = trim(parts[0].substr(0, equals));
    cookie.has_value = equals != std::string_view::npos;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::size_t sign = parts[i].find('=');
        const std::string_view argument = sign == std::string_view::npos ? std::string_view() : trim(parts[i].substr(sign + 1));
        cookie.attributes.push_back({fold_case(trim(parts[i].substr(0, sign))), std::string(argument), false});
    }
    return cookie;
}

void cookies_are_well_formed(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        if (!cookie.has_value || !is_token(cookie.name))
            report.add(field->line, shown(field->value) + " does not start with the name of a cookie, `=` and its value.", "Write `Set-Cookie: session=38afes7a8; Path=/; Secure; HttpOnly`.");
    }
}

void cross_site_cookies_are_secure(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const Parameter* same_site = cookie.find("samesite");
        if (same_site != nullptr && equal_ignoring_case(*same_site->value, "none") && cookie.find("secure") == nullptr)
            report.add(field->line, "The cookie " + shown(cookie.name) + " has `SameSite=None` without `Secure`; browsers refuse it.", "Add `Secure`.");
    }
}

void prefixed_cookies_keep_their_promise(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Set-Cookie")) {
        const Cookie cookie = read_cookie(field->value);
        const std::string name = fold_case(cookie.name);
        const bool is_host = name.starts_with("__host-");
        if (!is_host && !name.starts_with("__secure-"))
            continue;
        const Parameter* path = cookie.find("path");
        const bool keeps = cookie.find("secure") != nullptr && (!is_host || (cookie.find("domain") == nullptr && path != nullptr && *path->value == "/"));
        if (!keeps)
            report.add(field->line, "The cookie " + shown(cookie.name) + " does not have what its name promises; browsers refuse it.", is_host ? "Send it with `Secure` and `Path=/`, without `Domain`." : "Add `Secure`.");
    }
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
        report.add(field->line, "`Strict-Transport-Security` without a valid `max-age` is ignored.", "Write `Strict-Transport-Security: max-age=31536000; includeSubDomains`.");
}

constexpr RuleEntry rules[] = {
    {{"preflight-refused", Severity::Warning, "A CORS preflight is answered with 2xx.", "Fetch standard, CORS-preflight fetch"}, preflight_succeeds},
    {{"preflight-without-origin", Severity::Info, "The answer to a preflight names the allowed origin.", "Fetch standard, CORS check"}, preflight_names_origin},
    {{"cors-credentials-wildcard", Severity::Warning, "With credentials CORS names the origin.", "Fetch standard, CORS check"}, credentials_need_an_origin},
    {{"cors-origin-syntax", Severity::Warning, "`Access-Control-Allow-Origin` is one origin, `*` or `null`.", "Fetch standard, CORS check"}, allowed_origin_is_an_origin},
    {{"cors-vary-missing", Severity::Info, "A response for one origin says `Vary: Origin`.", "Fetch standard, CORS and caching"}, chosen_origin_varies},
    {{"cookie-syntax", Severity::Warning, "`Set-Cookie` starts with a name and a value.", "RFC 6265 4.1.1"}, cookies_are_well_formed},
    {{"cookie-same-site", Severity::Warning, "`SameSite=None` comes with `Secure`.", "Web practice: browsers demand it"}, cross_site_cookies_are_secure},
    {{"cookie-prefix", Severity::Warning, "Cookies named `__Host-` and `__Secure-` have what the name promises.", "Web practice: browsers demand it"}, prefixed_cookies_keep_their_promise},
    {{"transport-security-age", Severity::Error, "`Strict-Transport-Security` has `max-age`.", "RFC 6797 6.1, 6.1.1"}, transport_security_has_an_age},
};

} // namespace

std::span<const RuleEntry> browser_rules() { return rules; }

} // namespace core
