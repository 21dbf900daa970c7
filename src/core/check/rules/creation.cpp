// Rules about success by method: what has been created, and by whom; what 202 and OPTIONS owe the client.
#include "core/base/text.h"
#include "core/check/check_rules.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

// "User created", "The page has been updated successfully."
bool says_done(std::string_view message, std::string_view deed)
{
    const std::string text = fold_case(trim_end(trim(message), ".!"));
    const std::string done(deed);
    const std::string phrases[] = {done + " successfully", "successfully " + done, "has been " + done, "was " + done};
    return text == done || text.ends_with(' ' + done) ||
           std::any_of(std::begin(phrases), std::end(phrases),
                       [&](const std::string& phrase) { return text.find(phrase) != std::string::npos; });
}

// What in the JSON says that the deed was done: "created": true, "status": "created", "message": "User created".
std::optional<JsonValue> sign_of(const CheckSubject& subject, std::string_view deed)
{
    if (!subject.json || subject.false_success)
        return std::nullopt;
    for (const JsonValue::Member& member : subject.json->root().members()) {
        const bool is_flag = equal_ignoring_case(member.key, deed) && member.value.truth();
        const bool is_state =
            (equal_ignoring_case(member.key, "status") || equal_ignoring_case(member.key, "result")) &&
            equal_ignoring_case(member.value.text(), deed);
        const bool is_message =
            (equal_ignoring_case(member.key, "message") || equal_ignoring_case(member.key, "msg")) &&
            says_done(member.value.text(), deed);
        if (is_flag || is_state || is_message)
            return member.key_value;
    }
    return std::nullopt;
}

std::optional<JsonValue> sign_of_creation(const CheckSubject& subject)
{
    const std::optional<JsonValue> created = sign_of(subject, "created");
    return created ? created : sign_of(subject, "registered");
}

void put_that_creates_says_so(const CheckSubject& subject, Report& report)
{
    if (!subject.has_method("PUT") || (subject.code() != 200 && subject.code() != 204))
        return;
    const std::optional<JsonValue> sign = sign_of_creation(subject);
    const bool was_absent = trim(subject.request->fields.value("If-None-Match")) == "*";
    const FieldLine* location = subject.fields().find("Location");
    if (was_absent)
        report.add(subject.line(),
                   "PUT with `If-None-Match: *` succeeds only if it creates, but the answer is " +
                       std::to_string(subject.code()) + '.',
                   "Send 201.", {201});
    else if (sign)
        report.add(subject.line_of(*sign),
                   "PUT has created the resource, but the answer is " + std::to_string(subject.code()) + '.',
                   "Send 201.", {201});
    else if (location != nullptr && std::string_view(location->value).ends_with(subject.request->target))
        report.add(location->line,
                   "`Location` names the target as a new resource, but the answer is " +
                       std::to_string(subject.code()) + '.',
                   "Send 201 if PUT has created it, else leave `Location` out.", {201});
}

void put_that_replaces_says_so(const CheckSubject& subject, Report& report)
{
    if (!subject.has_method("PUT") || subject.code() != 201)
        return;
    std::optional<JsonValue> sign = sign_of(subject, "updated");
    sign = sign ? sign : sign_of(subject, "replaced");
    if (subject.asked_with("If-Match"))
        report.add(subject.line(),
                   "PUT with `If-Match` succeeds only if there is something to replace, but the answer is 201.",
                   "Send 200 or 204.", {200, 204});
    else if (sign)
        report.add(subject.line_of(*sign), "PUT has replaced the resource, but the answer is 201.", "Send 200 or 204.",
                   {200, 204});
}

void post_that_creates_says_so(const CheckSubject& subject, Report& report)
{
    if (!subject.has_method("POST") || subject.code() != 200)
        return;
    const std::optional<JsonValue> sign = sign_of_creation(subject);
    if (sign || subject.fields().has("Location"))
        report.add(sign ? subject.line_of(*sign) : subject.line_of("Location"),
                   "POST has created something, but the answer is 200.",
                   "Send 201 with the URI of what was created in `Location`.", {201});
}

void creation_may_be_200(const CheckSubject& subject, Report& report)
{
    const std::optional<JsonValue> sign =
        subject.code() == 200 && subject.request == nullptr ? sign_of_creation(subject) : std::nullopt;
    if (sign)
        report.add(subject.line_of(*sign),
                   "The content says that something was created, the code only that all went well.",
                   "If this request created it, send 201 with `Location`.", {201});
}

void reading_does_not_create(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 201 && (subject.has_safe_method() || subject.has_method("DELETE")))
        report.add(subject.line(),
                   "201 says that " + subject.request->method + " has created something, which it must not do.",
                   "Send 200, or let POST or PUT do the creating.", {200});
}

void accepted_leads_on(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 202 || !subject.response.shows_fields() || subject.fields().has("Location") ||
        subject.fields().has("Link") || subject.fields().has("Content-Location"))
        return;
    if (!subject.shows_content())
        report.add(subject.line(), "202 without content or `Location`: the client cannot find out how the work ends.",
                   "Point to a resource with the state of the work.");
}

void options_lists_methods(const CheckSubject& subject, Report& report)
{
    const bool is_preflight = subject.asked_with("Access-Control-Request-Method");
    if (subject.has_method("OPTIONS") && subject.is_class(2) && !is_preflight && subject.response.shows_fields() &&
        !subject.fields().has("Allow"))
        report.add(subject.line(), "The answer to OPTIONS does not list the methods.",
                   "Add `Allow: GET, HEAD, OPTIONS`.");
}

constexpr RuleEntry rules[] = {
    {{"put-created", Severity::Error, "PUT that creates is answered with 201.", "RFC 9110 9.3.4"},
     put_that_creates_says_so},
    {{"put-replaced", Severity::Error, "PUT that replaces is answered with 200 or 204.", "RFC 9110 9.3.4"},
     put_that_replaces_says_so},
    {{"post-created", Severity::Warning, "POST that creates is answered with 201.", "RFC 9110 9.3.3"},
     post_that_creates_says_so},
    {{"creation-unclear", Severity::Info, "A creation is answered with 201.", "RFC 9110 9.3.3, 9.3.4"},
     creation_may_be_200},
    {{"created-by-reading", Severity::Warning, "201 answers a method that can create.", "RFC 9110 9.2.1, 15.3.2"},
     reading_does_not_create},
    {{"accepted-leads-nowhere", Severity::Info, "202 tells where to ask for the state of the work.", "RFC 9110 15.3.3"},
     accepted_leads_on},
    {{"options-without-allow", Severity::Info, "A success for OPTIONS lists the methods.", "RFC 9110 9.3.7"},
     options_lists_methods},
};

} // namespace

std::span<const RuleEntry> creation_rules() { return rules; }

} // namespace core
