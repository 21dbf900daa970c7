// Rules about values that browsers ignore in silence: the field stands there, and nothing of what it promises happens.
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"

#include <algorithm>

namespace core {

namespace {

void nosniff_is_spelled_right(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("X-Content-Type-Options");
    const std::string_view first =
        field != nullptr ? trim(std::string_view(field->value).substr(0, field->value.find(','))) : "nosniff";
    if (!equal_ignoring_case(first, "nosniff"))
        report.add(field->line,
                   shown(field->value) + " in `X-Content-Type-Options` is ignored: browsers go on guessing.",
                   "Write `X-Content-Type-Options: nosniff`.");
}

void framing_is_denied_in_known_words(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("X-Frame-Options"))
        for (const std::string_view word : split(field->value, ','))
            if (!is_one_of(fold_case(trim(word)), {"deny", "sameorigin"})) {
                report.add(field->line,
                           shown(field->value) + " in `X-Frame-Options` is ignored: every site may frame the page.",
                           "Write `DENY` or `SAMEORIGIN`; to allow others, leave it out and use "
                           "`Content-Security-Policy: frame-ancestors`.");
                break;
            }
}

void referrer_policy_is_known(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view policies[] = {
        "",          "no-referrer",   "no-referrer-when-downgrade", "same-origin",
        "origin",    "strict-origin", "origin-when-cross-origin",   "strict-origin-when-cross-origin",
        "unsafe-url"};
    const std::string value = subject.fields().combined("Referrer-Policy");
    const std::vector<std::string_view> words = split(value, ',');
    // A browser takes the last one that it knows.
    const bool has_known = std::any_of(
        words.begin(), words.end(), [&](std::string_view word) { return is_one_of(fold_case(trim(word)), policies); });
    if (!has_known)
        report.add(subject.line_of("Referrer-Policy"), shown(value) + " in `Referrer-Policy` is ignored.",
                   "Write a policy that browsers know, such as `strict-origin-when-cross-origin`.");
}

void resource_policy_is_known(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Cross-Origin-Resource-Policy");
    if (field != nullptr && !is_one_of(field->value, {"same-origin", "same-site", "cross-origin"}))
        report.add(field->line, shown(field->value) + " in `Cross-Origin-Resource-Policy` is ignored.",
                   "Write `same-origin`, `same-site` or `cross-origin`, in small letters.");
}

void preflight_age_is_a_number(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Access-Control-Max-Age");
    const std::string_view digits = field != nullptr ? std::string_view(field->value) : std::string_view("0");
    if (!parse_digits(digits.substr(digits == "-1" ? 1 : 0))) // which switches the cache off
        report.add(field->line, shown(field->value) + " in `Access-Control-Max-Age` is no number of seconds.",
                   "Write whole seconds: `Access-Control-Max-Age: 7200`.");
}

void preflight_lists_hold_names(const CheckSubject& subject, Report& report)
{
    for (const std::string_view name :
         {"Access-Control-Allow-Methods", "Access-Control-Allow-Headers", "Access-Control-Expose-Headers"})
        for (const auto& [element, line] : subject.fields().elements(name))
            if (!is_token(element) && !holds_one_of(element, ellipses))
                report.add(line,
                           shown(element) + " in " + shown(name) + " is no name: browsers take the list for a failure.",
                           "List names with commas: `GET, POST, PATCH`, `Content-Type, Authorization`.");
}

void preflight_methods_are_in_capitals(const CheckSubject& subject, Report& report)
{
    for (const auto& [method, line] : subject.fields().elements("Access-Control-Allow-Methods"))
        if (method == "patch" || method == "Patch")
            report.add(line,
                       shown(method) +
                           " in `Access-Control-Allow-Methods` does not allow PATCH: browsers compare it as "
                           "it is written.",
                       "Write `PATCH`.");
}

void site_data_is_quoted(const CheckSubject& subject, Report& report)
{
    for (const auto& [type, line] : subject.fields().elements("Clear-Site-Data"))
        if (type.size() < 2 || type.front() != '"' || type.back() != '"')
            report.add(line, shown(type) + " in `Clear-Site-Data` is ignored without its quotes.",
                       "Write `Clear-Site-Data: \"cookies\", \"storage\"`.");
}

void transport_security_switches_have_no_value(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Strict-Transport-Security");
    if (field == nullptr)
        return;
    for (const std::string_view part : split_outside_quotes(field->value, ';')) {
        const std::optional<Parameter> directive = parse_parameter(part);
        if (directive && is_one_of(directive->name, {"includesubdomains", "preload"}) && directive->value)
            report.add(field->line, shown(part) + " in `Strict-Transport-Security`: the directive takes no value.",
                       "Write `includeSubDomains` alone, or leave it out.");
    }
}

void reporting_is_json(const CheckSubject& subject, Report& report)
{
    for (const std::string_view name : {"NEL", "Report-To"}) {
        const std::string value = subject.fields().combined(name);
        Problems problems;
        if (!value.empty() && !holds_one_of(value, ellipses) &&
            !JsonDocument::parse("field", '[' + value + ']', problems))
            report.add(subject.line_of(name), "The value of " + shown(name) + " is no JSON; browsers ignore it.",
                       "Let a library write the JSON, in one line.");
    }
}

constexpr std::string_view fetch = "Fetch standard, HTTP extensions";
constexpr std::string_view practice = "Web practice: browsers ignore the rest";

constexpr RuleEntry rules[] = {
    {{"nosniff-misspelt", Severity::Warning, "`X-Content-Type-Options` is `nosniff`.", fetch},
     nosniff_is_spelled_right},
    {{"frame-options-value", Severity::Warning, "`X-Frame-Options` is `DENY` or `SAMEORIGIN`.", practice},
     framing_is_denied_in_known_words},
    {{"referrer-policy-value", Severity::Warning, "`Referrer-Policy` names a policy that browsers know.", practice},
     referrer_policy_is_known},
    {{"resource-policy-value", Severity::Warning,
      "`Cross-Origin-Resource-Policy` is `same-origin`, `same-site` or `cross-origin`.", fetch},
     resource_policy_is_known},
    {{"cors-max-age-value", Severity::Warning, "`Access-Control-Max-Age` is a number of seconds.", fetch},
     preflight_age_is_a_number},
    {{"cors-list-syntax", Severity::Warning, "The lists of CORS hold names.", fetch}, preflight_lists_hold_names},
    {{"cors-method-case", Severity::Warning, "PATCH is allowed in capitals.", fetch},
     preflight_methods_are_in_capitals},
    {{"clear-site-data-unquoted", Severity::Warning, "`Clear-Site-Data` lists types in quotes.", practice},
     site_data_is_quoted},
    {{"transport-security-argument", Severity::Warning,
      "`includeSubDomains` and `preload` of `Strict-Transport-Security` take no value.", "RFC 6797 6.1.2"},
     transport_security_switches_have_no_value},
    {{"reporting-not-json", Severity::Warning, "`NEL` and `Report-To` hold JSON.", practice}, reporting_is_json},
};

} // namespace

std::span<const RuleEntry> browser_value_rules() { return rules; }

} // namespace core
