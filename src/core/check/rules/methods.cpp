// Rules about what a refusal offers instead: the methods of Allow, the challenges of WWW-Authenticate and of its twin
// for proxies.
#include "core/base/text.h"
#include "core/check/check_rules.h"
#include "core/http/challenge.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

void allow_lists_tokens(const CheckSubject& subject, Report& report)
{
    for (const auto& [method, line] : subject.fields().elements("Allow"))
        if (!is_token(method))
            report.add(line, shown(method) + " in `Allow` is no method.",
                       "Separate the methods with commas: `Allow: GET, HEAD`.");
}

// Methods are case-sensitive: "get" is another method than GET.
void allow_is_in_capitals(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Allow")) {
        const std::vector<std::string_view> methods = split_outside_quotes(field->value, ',');
        const auto lower = std::find_if(methods.begin(), methods.end(), [&](std::string_view method) {
            return is_token(method) && std::any_of(method.begin(), method.end(), is_ascii_lower);
        });
        if (lower != methods.end())
            report.add(field->line,
                       "The method " + shown(*lower) +
                           " in `Allow` is not written in capitals, so it is another method.",
                       "Write the methods in capitals.");
    }
}

void allow_leaves_out_refused_method(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 405 || subject.request == nullptr)
        return;
    const std::string allow = subject.fields().combined("Allow");
    const std::vector<std::string_view> methods = split_outside_quotes(allow, ',');
    if (std::find(methods.begin(), methods.end(), subject.request->method) != methods.end())
        report.add(subject.line_of("Allow"), "405 refuses " + subject.request->method + ", but `Allow` lists it.",
                   "Take it out of `Allow`, or accept the method; if the caller lacks a right, send 403.", {403});
}

template <class Function>
void for_each_challenge_field(const CheckSubject& subject, Function function)
{
    for (const std::string_view name : challenge_fields)
        for (const FieldLine* field : subject.fields().all(name))
            function(*field);
}

void challenges_are_well_formed(const CheckSubject& subject, Report& report)
{
    for_each_challenge_field(subject, [&](const FieldLine& field) {
        if (!parse_challenges(field.value))
            report.add(field.line, "The value of " + shown(field.name) + " is no challenge.",
                       "Write a scheme and `name=\"value\"` pairs with commas between: `Bearer realm=\"api\", "
                       "error=\"invalid_token\"`.");
    });
}

template <class Function>
void for_each_challenge(const CheckSubject& subject, Function function)
{
    for_each_challenge_field(subject, [&](const FieldLine& field) {
        for (const Challenge& challenge : parse_challenges(field.value).value_or(std::vector<Challenge>()))
            function(field, challenge);
    });
}

void basic_names_realm(const CheckSubject& subject, Report& report)
{
    for_each_challenge(subject, [&](const FieldLine& field, const Challenge& challenge) {
        if (challenge.scheme == "basic" && challenge.find("realm") == nullptr)
            report.add(field.line, "The Basic challenge has no realm.", "Add it: `Basic realm=\"accounts\"`.");
    });
}

void realm_is_quoted(const CheckSubject& subject, Report& report)
{
    for_each_challenge(subject, [&](const FieldLine& field, const Challenge& challenge) {
        const Parameter* realm = challenge.find("realm");
        if (realm != nullptr && !realm->is_quoted)
            report.add(field.line, "The realm " + shown(*realm->value) + " stands there without quotes.",
                       "Put it in double quotes: `realm=\"accounts\"`.");
    });
}

void parameters_occur_once(const CheckSubject& subject, Report& report)
{
    for_each_challenge(subject, [&](const FieldLine& field, const Challenge& challenge) {
        std::set<std::string_view> names;
        for (const Parameter& parameter : challenge.parameters)
            if (!names.insert(parameter.name).second)
                report.add(field.line,
                           "The challenge " + shown(challenge.scheme) + " has the parameter " + shown(parameter.name) +
                               " twice.",
                           "Give it once, or start another challenge with its scheme.");
    });
}

void basic_charset_is_utf_8(const CheckSubject& subject, Report& report)
{
    for_each_challenge(subject, [&](const FieldLine& field, const Challenge& challenge) {
        const Parameter* charset = challenge.scheme == "basic" ? challenge.find("charset") : nullptr;
        if (charset != nullptr && !equal_ignoring_case(*charset->value, "utf-8"))
            report.add(field.line, "Basic allows no other `charset` than `UTF-8`, not " + shown(*charset->value) + '.',
                       "Write `charset=\"UTF-8\"`, or leave it out.");
    });
}

void digest_has_a_nonce(const CheckSubject& subject, Report& report)
{
    for_each_challenge(subject, [&](const FieldLine& field, const Challenge& challenge) {
        const bool is_digest = challenge.scheme == "digest" && challenge.token68.empty();
        if (is_digest && (challenge.find("nonce") == nullptr || challenge.find("realm") == nullptr))
            report.add(field.line,
                       "The Digest challenge lacks " +
                           std::string(challenge.find("nonce") == nullptr ? "`nonce`" : "`realm`") +
                           ": clients cannot compute the answer.",
                       "Send `realm`, `nonce`, `qop` and `algorithm`.");
    });
}

// RFC 6750 3.1; 0 for any other error.
int status_of_bearer_error(std::string_view error)
{
    if (error == "invalid_request")
        return 400;
    if (error == "invalid_token")
        return 401;
    return error == "insufficient_scope" ? 403 : 0;
}

void bearer_error_fits_code(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("WWW-Authenticate")) {
        const std::optional<std::vector<Challenge>> challenges = parse_challenges(field->value);
        if (!challenges)
            continue;
        for (const Challenge& challenge : *challenges) {
            const Parameter* error = challenge.find("error");
            const int wanted = error != nullptr ? status_of_bearer_error(*error->value) : 0;
            if ((challenge.scheme == "bearer" || challenge.scheme == "dpop") && wanted != 0 && wanted != subject.code())
                report.add(field->line,
                           "The error " + shown(*error->value) + " goes with " + std::to_string(wanted) +
                               ", not with " + std::to_string(subject.code()) + '.',
                           "Send " + std::to_string(wanted) + ", or another error.", {wanted});
        }
    }
}

constexpr RuleEntry rules[] = {
    {{"allow-syntax", Severity::Error, "`Allow` lists methods with commas between.", "RFC 9110 10.2.1, 2.2"},
     allow_lists_tokens},
    {{"allow-lower-case", Severity::Warning, "`Allow` writes methods as they are, in capitals.", "RFC 9110 9.1"},
     allow_is_in_capitals},
    {{"allow-lists-refused-method", Severity::Error, "405 does not list the refused method in `Allow`.",
      "RFC 9110 15.5.6"},
     allow_leaves_out_refused_method},
    {{"challenge-syntax", Severity::Error, "A challenge is a scheme with parameters.", "RFC 9110 11.3, 2.2"},
     challenges_are_well_formed},
    {{"basic-realm-missing", Severity::Error, "A Basic challenge has a realm.", "RFC 7617 2"}, basic_names_realm},
    {{"realm-unquoted", Severity::Error, "A realm is a quoted string.", "RFC 9110 11.5"}, realm_is_quoted},
    {{"challenge-parameter-twice", Severity::Error, "A challenge has each parameter once.", "RFC 9110 11.2"},
     parameters_occur_once},
    {{"basic-charset", Severity::Error, "The `charset` of a Basic challenge is `UTF-8`.", "RFC 7617 2.1"},
     basic_charset_is_utf_8},
    {{"digest-incomplete", Severity::Warning, "A Digest challenge has a realm and a nonce.", "RFC 7616 3.3"},
     digest_has_a_nonce},
    {{"bearer-error-code", Severity::Warning, "The error of a Bearer challenge goes with the code.", "RFC 6750 3.1"},
     bearer_error_fits_code},
};

} // namespace

std::span<const RuleEntry> method_and_challenge_rules() { return rules; }

} // namespace core
