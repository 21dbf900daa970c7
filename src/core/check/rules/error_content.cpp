// Rules about what the content of an error says, held against the code: whose fault, which code, success after all?
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/catalog/code_name.h"
#include "core/check/check_rules.h"
#include "core/check/error_keys.h"
#include "core/check/error_page.h"

#include <algorithm>

namespace core {

namespace {

// A few words of the content that sum the error up.
struct Summary
{
    std::string key;  // of the JSON member, in lower case; empty: a heading or the whole text
    std::string text; // in lower case, with spaces for "_"
    int line = 0;
};

std::string plain(std::string_view text)
{
    std::string result = fold_case(trim(text));
    std::replace(result.begin(), result.end(), '_', ' ');
    return result;
}

std::vector<Summary> summaries_of(const CheckSubject& subject)
{
    constexpr std::string_view keys[] = {"errors",       "details",       "reasons",    "error",
                                         "message",      "msg",           "title",      "detail",
                                         "description",  "reason",        "code",       "error_description",
                                         "errormessage", "error_message", "statustext", "errorcode",
                                         "error_code",   "type",          "name"};
    constexpr std::size_t longest = 300;
    constexpr std::size_t most = 40;
    std::vector<Summary> result;
    for (const Passage& passage : subject.passages) {
        const std::string key = fold_case(passage.key);
        if (passage.place && is_one_of(key, keys) && passage.text.size() <= longest && result.size() < most)
            result.push_back({key, plain(passage.text), subject.line_of(passage, 0)});
    }
    const std::string& text = subject.response.content.text;
    if (subject.json || subject.passages.empty())
        return result;
    for (const std::string_view element : {"title", "h1"})
        if (const PageHeading heading = first_element(text, element); !heading.text.empty())
            result.push_back({{}, plain(heading.text), subject.line_at(heading.offset)});
    if (result.empty() && trim(text).size() <= longest)
        result.push_back({{}, plain(text), subject.line_at(0)});
    return result;
}

const JsonValue::Member* find(const std::vector<JsonValue::Member>& members, std::string_view key)
{
    const auto found = std::find_if(members.begin(), members.end(),
                                    [&](const JsonValue::Member& each) { return equal_ignoring_case(each.key, key); });
    return found == members.end() ? nullptr : &*found;
}

void error_does_not_claim_success(const CheckSubject& subject, Report& report)
{
    if (!subject.is_error() || !subject.json)
        return;
    constexpr std::string_view words[] = {"success", "ok", "succeeded"};
    for (const JsonValue::Member& each : subject.json->root().members()) {
        const bool claims = (is_one_of(plain_key(each.key), flag_keys) && each.value.truth()) ||
                            (equal_ignoring_case(each.key, "status") && is_one_of(fold_case(each.value.text()), words));
        if (claims)
            report.add(subject.line_of(each.key_value),
                       subject.title() + ", but " + shown(each.key) + " claims success.",
                       "Let code and content agree: send 2xx if it worked.", {200});
    }
}

void compare_status(const CheckSubject& subject, const std::vector<JsonValue::Member>& members, Report& report)
{
    const bool has_message = find(members, "message") != nullptr || find(members, "msg") != nullptr ||
                             find(members, "error") != nullptr || find(members, "title") != nullptr;
    for (const std::string_view key : {"status", "statusCode", "status_code", "httpStatus", "http_status", "code"}) {
        const JsonValue::Member* member = find(members, key);
        const int number = member != nullptr ? status_number(member->value) : 0;
        const bool is_http =
            key != "code" || (has_message && number >= 400 && subject.catalog.find_code(number) != nullptr);
        if (number == 0 || number == subject.code() || !is_http || !has_message)
            continue;
        report.add(subject.line_of(member->key_value),
                   "The content says " + std::to_string(number) + ", the status line " +
                       std::to_string(subject.code()) + '.',
                   "Send the same code in both places.", {number});
        return;
    }
}

void content_repeats_code(const CheckSubject& subject, Report& report)
{
    const bool is_success = subject.is_class(2) && !subject.false_success;
    if (!subject.json || !(subject.is_error() || is_success) || subject.has_media_type("application/problem+json"))
        return;
    const std::vector<JsonValue::Member> members = subject.json->root().members();
    compare_status(subject, members, report);
    if (!subject.is_error())
        return;
    if (const JsonValue::Member* error = find(members, "error"))
        compare_status(subject, error->value.members(), report);
    // JSON:API: with several errors the response has a code that covers them all.
    const JsonValue::Member* errors = find(members, "errors");
    const std::vector<JsonValue> items = errors != nullptr ? errors->value.items() : std::vector<JsonValue>();
    if (items.size() == 1)
        compare_status(subject, items[0].members(), report);
}

void content_names_its_code(const CheckSubject& subject, Report& report)
{
    const Code* own = subject.catalog.find_code(subject.code());
    if (!subject.is_error() || own == nullptr)
        return;
    for (const Summary& summary : summaries_of(subject)) {
        // "Gone" and "locked" are also what people say of a thing, whatever the code.
        if (is_one_of(summary.key, {"code", "type", "name", "errorcode", "error code"}) ||
            is_name_of(*own, summary.text) || is_one_of(fold_case(trim(summary.text)), {"gone", "locked"}))
            continue;
        const Code* other = find_named_code(subject.catalog, summary.text);
        // The first code of the class says nothing more than the class.
        if (other == nullptr || other->number < 400 || other->number == own->class_digit() * 100)
            continue;
        report.add(summary.line,
                   "The content names " + std::to_string(other->number) + ' ' + other->name +
                       ", the status line says " + subject.title() + '.',
                   "Let both say the same.", {other->number});
        return;
    }
}

// Reports the first summary that `matches`.
template <class Predicate>
void report_summary(const CheckSubject& subject, Report& report, Predicate matches, const std::string& what,
                    const std::string& fix, std::vector<int> codes)
{
    for (const Summary& summary : summaries_of(subject)) {
        if (matches(summary.text)) {
            report.add(summary.line, what + shown(summary.text) + '.', fix, std::move(codes));
            return;
        }
    }
}

// "User not found", but not "Template not found": what a server misses of its own is its own fault.
bool misses_a_resource(std::string_view text)
{
    constexpr std::string_view own[] = {"file",        "class",         "module",  "template", "host",    "driver",
                                        "config",      "configuration", "method",  "function", "bean",    "table",
                                        "view",        "library",       "service", "command",  "handler", "secret",
                                        "certificate", "plugin",        "package", "upstream"};
    constexpr std::string_view ending = " not found";
    text = trim_end(text, ".");
    if (text == "not found")
        return true;
    if (!text.ends_with(ending))
        return false;
    const std::string_view before = text.substr(0, text.size() - ending.size());
    return std::count(before.begin(), before.end(), ' ') <= 2 &&
           !is_one_of(before.substr(before.rfind(' ') + 1), own); // npos + 1 is 0
}

// "The email is invalid", but not "The configuration is invalid".
bool finds_invalid(std::string_view text)
{
    return text.find("is invalid") != std::string_view::npos &&
           !holds_one_of(text, {"config", "certificate", "response", "state", "server", "upstream"});
}

constexpr std::string_view client_fault_marks[] = {
    "validation failed",
    "validation error",
    "validationerror",
    "invalid input",
    "invalid request",
    "invalid parameter",
    "invalid email",
    "invalid json",
    "invalid credentials",
    "invalid token",
    "invalid api key",
    "invalid date",
    "bad request",
    "unauthorized",
    "unauthenticated",
    "not authenticated",
    "forbidden",
    "token expired",
    "token has expired",
    "already exists",
    "missing required",
    "required field",
    "is required",
    "must not be empty",
    "must not be blank",
    "malformed json",
    "unexpected token",
    "unsupported media type",
    "method not allowed",
    "too many requests",
    "rate limit exceeded",
    "email already",
    "you are not authorized",
};
// Rules that input breaks. Of what a server has set up itself they say something else.
constexpr std::string_view input_rule_marks[] = {
    "must be a ",       "must be an ",     "must be one of",      "must be greater", "must be positive",
    "must be at least", "must not exceed", "must be less",        "is not a valid",  "invalid value for",
    "invalid format",   "invalid uuid",    "missing parameter",   "missing field",   "parameter is missing",
    "cannot be blank",  "can't be blank",  "cannot be empty",     "already taken",   "already registered",
    "already in use",   "no such user",    "check your input",    "wrong password",  "incorrect password",
    "your request is",  "in your request", "could not parse json"};
constexpr std::string_view own_input_marks[] = {
    "config",   "environment", "env ",     "server",   "upstream", "database",      "response",
    "template", "column",      "certific", "internal", "option",   "argument",      "callback",
    "promise",  "iterable",    "object",   "instance", "port ",    "format string", "address already in use"};

bool names_a_broken_input_rule(std::string_view text)
{
    return holds_one_of(text, input_rule_marks) && !holds_one_of(text, own_input_marks);
}

// Beside 500 only what is beyond doubt: the message may come from a server behind.
constexpr std::string_view plain_client_fault_marks[] = {"validation failed", "validation error",  "validationerror",
                                                         "invalid input",     "invalid parameter", "invalid email",
                                                         "missing required",  "required field"};

void server_error_is_no_client_error(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 501 || subject.code() == 503)
        report_summary(
            subject, report, [&](const std::string& text) { return holds_one_of(text, plain_client_fault_marks); },
            std::to_string(subject.code()) + " says that the server cannot, the content blames the request: ",
            "Send the 4xx code that fits, so that clients do not retry.", {400, 422});
    if (subject.code() == 500)
        report_summary(subject, report,
                       [&](const std::string& text) {
                           return holds_one_of(text, client_fault_marks) || misses_a_resource(text) ||
                                  finds_invalid(text) || names_a_broken_input_rule(text);
                       },
                       "500 says that the server failed, the content blames the request: ",
                       "Send the 4xx code that fits, so that clients do not retry and nobody is woken up.",
                       {400, 404, 422});
}

void client_error_is_no_server_error(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view marks[] = {
        "internal server error",
        "internal error",
        "unexpected server error",
        "database error",
        "database connection",
        "could not connect to",
        "unable to connect to",
        "connection refused",
        "econnrefused",
        "out of memory",
        "null pointer",
        "nullpointerexception",
        "unhandled exception",
        "uncaught exception",
        "segmentation fault",
        "stack overflow",
        "no space left on device",
        "upstream connect error",
        "upstream timed out",
        "bad gateway",
        "gateway timeout",
        "service is down",
        "server error",
    };
    constexpr std::string_view codes[] = {"400", "401", "403", "404", "405", "406", "409", "410", "415", "422"};
    if (is_one_of(subject.response.digits, codes))
        report_summary(subject, report, [&](const std::string& text) { return holds_one_of(text, marks); },
                       std::to_string(subject.code()) +
                           " blames the request, but the content says that the server failed: ",
                       "Send 500, or 502, 503 or 504 for a service behind it.", {500, 502, 503});
}

void missing_right_is_forbidden(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view marks[] = {"insufficient permission", "insufficient privilege",
                                          "insufficient scope",      "do not have permission",
                                          "don't have permission",   "lacks permission",
                                          "permission denied",       "missing permission",
                                          "requires the role",       "admin only",
                                          "not permitted",           "insufficient rights"};
    if (subject.code() == 401)
        report_summary(subject, report, [&](const std::string& text) { return holds_one_of(text, marks); },
                       "401 asks for credentials, but the content says that a right is missing: ",
                       "Send 403: other credentials are not asked for.", {403});
}

void missing_login_is_unauthorized(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view marks[] = {
        "not logged in",           "please log in",     "please login",
        "login required",          "must log in",       "must be logged in",
        "authentication required", "not authenticated", "credentials were not provided",
        "token expired",           "token has expired"};
    constexpr std::string_view hidden[] = {"invalid token", "invalid credentials", "missing token", "unauthenticated"};
    if (subject.code() == 403 || subject.code() == 404)
        report_summary(subject, report,
                       [&](const std::string& text) {
                           return holds_one_of(text, marks) || (subject.code() == 404 && holds_one_of(text, hidden));
                       },
                       std::to_string(subject.code()) +
                           " tells clients that a login will not help, but the content asks for one: ",
                       "Send 401 with `WWW-Authenticate`.", {401});
}

void outage_is_unavailable(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view marks[] = {
        "maintenance",    "temporarily unavailable", "overloaded",         "try again later, we are deploying",
        "being deployed", "currently deploying",     "service is starting"};
    if (subject.code() == 500 || subject.code() == 404)
        report_summary(subject, report, [&](const std::string& text) { return holds_one_of(text, marks); },
                       std::to_string(subject.code()) + ", but the content says that the service is out for a while: ",
                       "Send 503, with `Retry-After` if the end is known.", {503});
}

constexpr RuleEntry rules[] = {
    {{"success-under-error", Severity::Warning, "The content of an error does not claim success.",
      "RFC 9205 4.6; API practice"},
     error_does_not_claim_success},
    {{"content-status-disagrees", Severity::Warning, "A status in the content is the one of the status line.",
      "RFC 9205 4.6; API practice"},
     content_repeats_code},
    {{"content-names-another-code", Severity::Warning, "The content does not name another code.",
      "RFC 9110 15; API practice"},
     content_names_its_code},
    {{"client-fault-under-500", Severity::Warning, "500, 501 and 503 are not sent for what the client did wrong.",
      "RFC 9110 15.5, 15.6.1; API practice"},
     server_error_is_no_client_error},
    {{"server-fault-under-4xx", Severity::Warning, "4xx is not sent for what the server did wrong.",
      "RFC 9110 15.5, 15.6; API practice"},
     client_error_is_no_server_error},
    {{"permission-under-401", Severity::Warning, "A missing right is 403, not 401.", "RFC 9110 15.5.2, 15.5.4"},
     missing_right_is_forbidden},
    {{"login-not-401", Severity::Warning, "A missing login is 401, not 403 or 404.",
      "RFC 9110 15.5.2, 15.5.4; API practice"},
     missing_login_is_unauthorized},
    {{"outage-not-503", Severity::Warning, "An outage for a while is 503.", "RFC 9110 15.6.4; API practice"},
     outage_is_unavailable},
};

} // namespace

std::span<const RuleEntry> error_content_rules() { return rules; }

} // namespace core
