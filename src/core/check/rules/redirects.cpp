// Rules about redirects and about Location, wherever it stands.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

std::optional<UriReference> location_of(const CheckSubject& subject)
{
    const std::string_view value = subject.fields().value("Location");
    return value.empty() ? std::nullopt : parse_uri_reference(value);
}

bool writes(const CheckSubject& subject)
{
    return subject.request != nullptr && !subject.has_safe_method() && !subject.has_method("CONNECT");
}

void redirect_says_where(const CheckSubject& subject, Report& report)
{
    if (subject.is_redirect() && subject.response.shows_fields() && trim(subject.fields().value("Location")).empty())
        report.add(subject.line_of("Location"),
                   std::to_string(subject.code()) +
                       " without a URI in `Location`: the client does not know where to go.",
                   "Add `Location` with the URI to go to.");
}

void location_is_a_uri(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Location"))
        if (!parse_uri_reference(field->value))
            report.add(field->line,
                       shown(field->value) + " in `Location` is no URI: a character in it may not stand there.",
                       "Escape spaces and other characters with `%`, and fill in every placeholder.");
}

// What programs print for a value that is not there.
void location_is_filled_in(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view whole[] = {"null", "undefined", "none", "nil", "nan", "false", "true"};
    constexpr std::string_view segments[] = {"null", "undefined", "None", "NaN", "nil"};
    const std::optional<UriReference> location = location_of(subject);
    if (!location)
        return;
    const std::vector<std::string_view> parts = split(location->path, '/');
    const bool has_hole =
        is_one_of(fold_case(subject.fields().value("Location")), whole) || location->host == "undefined" ||
        location->host == "null" ||
        std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return is_one_of(part, segments); });
    if (has_hole)
        report.add(subject.line_of("Location"),
                   shown(subject.fields().value("Location")) + " looks like a URI with a value missing.",
                   "Find out why the value is empty when the response is built.");
}

bool looks_like_host(std::string_view text)
{
    constexpr std::string_view endings[] = {"com", "org", "net", "io",  "dev",  "app",     "co",   "de", "uk",
                                            "fr",  "eu",  "edu", "gov", "info", "example", "test", "ai", "cloud"};
    const std::size_t dot = text.rfind('.');
    return text == "localhost" || text.starts_with("www.") ||
           (dot != std::string_view::npos && dot > 0 && is_one_of(text.substr(dot + 1), endings));
}

void location_has_its_scheme(const CheckSubject& subject, Report& report)
{
    const std::optional<UriReference> location = location_of(subject);
    if (!location)
        return;
    const std::string first = fold_case(location->path.substr(0, location->path.find('/')));
    const bool has_no_host = location->is_web() && !location->has_authority; // "http:/example.com/new"
    const bool is_bare_host = location->scheme.empty() && !location->has_authority && looks_like_host(first);
    const bool is_host_and_port =
        looks_like_host(fold_case(location->scheme)) && !first.empty() && is_ascii_digit(first[0]);
    if (has_no_host || is_bare_host || is_host_and_port)
        report.add(subject.line_of("Location"),
                   shown(subject.fields().value("Location")) +
                       (has_no_host ? " names no host." : " has no scheme: clients take it for a path."),
                   "Write the whole URI: `https://example.com/new`.");
}

void location_can_be_followed(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view schemes[] = {"javascript", "data", "file", "vbscript", "about", "blob"};
    const std::optional<UriReference> location = location_of(subject);
    if (location && is_one_of(fold_case(location->scheme), schemes))
        report.add(subject.line_of("Location"),
                   "No client follows a redirect to " + shown(std::string(location->scheme) + ':') + '.',
                   "Redirect to an `https` URI.");
}

bool is_secret_name(std::string_view name)
{
    constexpr std::string_view names[] = {"access_token", "refresh_token", "password",   "passwd",    "pwd",
                                          "secret",       "client_secret", "api_key",    "apikey",    "api-key",
                                          "session_id",   "sessionid",     "jsessionid", "phpsessid", "auth_token",
                                          "bearer",       "jwt",           "private_key"};
    return is_one_of(name, names);
}

bool is_secret_value(std::string_view value)
{
    return starts_with_one_of(value, {"eyJ", "sk_live_", "sk_test_", "ghp_", "xoxb-", "AIza"});
}

// A link that is signed for a while is meant to be passed on.
bool is_signed(const std::vector<Parameter>& parameters)
{
    constexpr std::string_view names[] = {"expires",         "exp", "expiry", "signature", "sig", "x-amz-signature",
                                          "x-goog-signature"};
    return std::any_of(parameters.begin(), parameters.end(),
                       [&](const Parameter& each) { return is_one_of(each.name, names); });
}

void location_has_no_secret(const CheckSubject& subject, Report& report)
{
    const std::optional<UriReference> location = location_of(subject);
    if (!location)
        return;
    std::vector<Parameter> parameters = query_parameters(location->query);
    for (const Parameter& parameter : query_parameters(location->fragment))
        parameters.push_back(parameter);
    const std::string path = fold_case(location->path);
    if (const std::size_t found = path.find(";jsessionid="); found != std::string::npos)
        parameters.push_back({"jsessionid", path.substr(found + 12), false});
    for (const Parameter& parameter : parameters) {
        const bool is_secret =
            (is_secret_name(parameter.name) && !parameter.value->empty()) ||
            (parameter.name == "token" && !parameter.value->empty() && !is_signed(parameters)) ||
            (is_one_of(parameter.name, {"token", "key", "auth"}) && is_secret_value(*parameter.value));
        if (is_secret)
            report.add(subject.line_of("Location"),
                       "`Location` carries the secret " + shown(parameter.name) +
                           "; URIs end up in histories, logs and `Referer`.",
                       "Hand it over in the content, in a cookie, or as a code that is exchanged once.");
    }
}

void choices_are_listed(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 300 && !subject.has_method("HEAD") && !subject.shows_content() &&
        subject.fields().value("Content-Length") == "0")
        report.add(subject.line(), "300 without content: the client has nothing to choose from.",
                   "List the choices with their URIs in the content.");
}

void redirect_leads_away(const CheckSubject& subject, Report& report)
{
    const std::string_view value = subject.fields().value("Location");
    const std::optional<UriReference> location = location_of(subject);
    // Setting a cookie first and coming back is a way to test for cookies.
    if (!subject.is_redirect() || !subject.reads() || !location || subject.fields().has("Set-Cookie"))
        return;
    const std::string_view without_fragment = value.substr(0, value.find('#'));
    const std::string_view host = subject.request->fields.value("Host");
    // The scheme of the request is not shown; with HTTP/2 it is https.
    const bool is_same_uri =
        subject.response.version.is_multiplexed() && !host.empty() &&
        equal_ignoring_case(without_fragment, "https://" + std::string(host) + subject.request->target);
    if (without_fragment == subject.request->target || is_same_uri)
        report.add(subject.line_of("Location"),
                   "The redirect leads to the URI that was asked for: clients go round in circles.",
                   "Send another URI, or answer the request.");
}

void redirect_keeps_method(const CheckSubject& subject, Report& report)
{
    if ((subject.code() != 301 && subject.code() != 302) || !writes(subject))
        return;
    const std::string method = subject.request->method;
    const std::string kept = subject.code() == 301 ? "308" : "307";
    report.add(subject.line(),
               std::to_string(subject.code()) +
                   (method == "POST" ? " lets clients turn POST into GET and drop the content; browsers do."
                                     : " does not promise that " + method + " stays " + method + '.'),
               "Send " + kept + " to have the request repeated as it is, 303 to have the result fetched with GET.",
               {subject.code() == 301 ? 308 : 307, 303});
}

std::string_view without_slash(std::string_view path)
{
    return path.size() > 1 && path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
}

void redirect_does_not_resend_password(const CheckSubject& subject, Report& report)
{
    const std::optional<UriReference> location = location_of(subject);
    if ((subject.code() != 307 && subject.code() != 308) || !subject.has_method("POST") || !location)
        return;
    const std::string_view target = subject.request->target;
    const std::string content = fold_case(std::string_view(subject.request->content.text).substr(0, 4096));
    const std::string path = fold_case(target.substr(0, target.find('?')));
    const bool holds_password =
        content.find("password=") != std::string::npos || content.find("\"password\"") != std::string::npos;
    const bool is_login = path.ends_with("/login") || path.ends_with("/signin") || path.ends_with("/sign-in") ||
                          path.ends_with("/authorize");
    // The same path with a slash, or on another host, is the same form moved.
    const bool is_moved = without_slash(location->path) == without_slash(target.substr(0, target.find('?')));
    if ((holds_password || is_login) && !is_moved)
        report.add(subject.line(),
                   std::to_string(subject.code()) + " makes the client send the password again, to the new place.",
                   "Send 303: the client follows with GET and without content.", {303});
}

void location_is_reachable(const CheckSubject& subject, Report& report)
{
    const std::optional<UriReference> location = location_of(subject);
    if (!location || location->host.empty())
        return;
    const HostKind kind = kind_of_host(location->host);
    const std::string_view host = subject.asked_host();
    const bool asked_in_public = !host.empty() && kind_of_host(host) == HostKind::Public;
    // On its own a loopback address may be a developer's machine, or the redirect URI of an app.
    const bool is_out_of_reach =
        kind == HostKind::Private ? host.empty() || asked_in_public : kind == HostKind::Loopback && asked_in_public;
    if (is_out_of_reach && (subject.is_redirect() || subject.code() == 201))
        report.add(subject.line_of("Location"),
                   "`Location` names the internal host " + shown(location->host) + ", which clients cannot reach.",
                   "Build the URI from the public address, for example from `Forwarded`.");
}

void redirect_stays_encrypted(const CheckSubject& subject, Report& report)
{
    const std::optional<UriReference> location = location_of(subject);
    const bool is_encrypted =
        subject.response.version.is_multiplexed() || subject.fields().has("Strict-Transport-Security");
    if (location && is_encrypted && subject.is_redirect() && equal_ignoring_case(location->scheme, "http") &&
        kind_of_host(location->host) == HostKind::Public)
        report.add(subject.line_of("Location"), "The redirect leads from `https` to `http`.", "Redirect to `https`.");
}

void location_has_a_meaning(const CheckSubject& subject, Report& report)
{
    // With 202 it is a custom to point to the state of the work there.
    const FieldLine* field = subject.fields().find("Location");
    if (field != nullptr && !subject.is_class(3) && !subject.is_class(1) && subject.code() != 201 &&
        subject.code() != 202)
        report.add(field->line,
                   "`Location` has no meaning with " + std::to_string(subject.code()) + "; clients ignore it.",
                   "Send it with 201 or a redirect, or use `Content-Location` or `Link`.");
}

constexpr RuleEntry rules[] = {
    {{"location-missing", Severity::Warning, "A redirect says where to go in `Location`.",
      "RFC 9110 15.4.2, 15.4.3, 15.4.4, 15.4.8, 15.4.9"},
     redirect_says_where},
    {{"location-syntax", Severity::Error, "`Location` is a URI reference.", "RFC 9110 10.2.2, 2.2; RFC 3986 4.1"},
     location_is_a_uri},
    {{"location-placeholder", Severity::Warning, "`Location` has no placeholder for a missing value.",
      "RFC 9110 10.2.2; API practice"},
     location_is_filled_in},
    {{"location-without-scheme", Severity::Warning, "`Location` names another host with its scheme.",
      "RFC 9110 10.2.2; RFC 3986 4.2"},
     location_has_its_scheme},
    {{"location-scheme", Severity::Warning, "`Location` can be followed.", "RFC 9110 15.4; Fetch standard"},
     location_can_be_followed},
    {{"choices-missing", Severity::Warning, "300 lists the choices in its content.", "RFC 9110 15.4.1"},
     choices_are_listed},
    {{"location-secret", Severity::Warning, "`Location` has no token, key or session in it.",
      "RFC 6750 5.3; RFC 9110 17.9"},
     location_has_no_secret},
    {{"redirect-to-itself", Severity::Warning, "A redirect leads to another URI.", "RFC 9110 15.4"},
     redirect_leads_away},
    {{"redirect-changes-method", Severity::Warning,
      "A redirect of a request that writes says what becomes of the method: 303, 307 or 308.",
      "RFC 9110 15.4.2, 15.4.3; API practice"},
     redirect_keeps_method},
    {{"redirect-resends-password", Severity::Warning, "A login is followed by 303, not by 307 or 308.",
      "RFC 9700 4.12"},
     redirect_does_not_resend_password},
    {{"location-internal-host", Severity::Warning, "`Location` names a host that clients reach.",
      "RFC 9110 10.2.2; API practice"},
     location_is_reachable},
    {{"redirect-to-http", Severity::Info, "A redirect does not lead from https to http.", "RFC 6797 7.2; web practice"},
     redirect_stays_encrypted},
    {{"location-meaningless", Severity::Info, "`Location` goes with 201 and redirects.", "RFC 9110 10.2.2"},
     location_has_a_meaning},
};

} // namespace

std::span<const RuleEntry> redirect_rules() { return rules; }

} // namespace core
