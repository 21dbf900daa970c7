// Rules about problem details (RFC 9457).
#include "core/base/text.h"
#include "core/catalog/code_name.h"
#include "core/check/check_rules.h"
#include "core/http/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

bool is_problem(const CheckSubject& subject)
{
    return subject.json && subject.has_media_type("application/problem+json");
}

std::optional<JsonValue> member(const CheckSubject& subject, std::string_view key)
{
    return is_problem(subject) ? subject.json->root().member(key) : std::nullopt;
}

void problem_is_an_object(const CheckSubject& subject, Report& report)
{
    if (is_problem(subject) && !subject.json->root().is(JsonKind::Object))
        report.add(subject.line_at(0),
                   "Problem details are an object, not " + std::string(name_of(subject.json->root().kind())) + '.',
                   "Send one object; list several faults in a member of it.");
}

void report_other_status(const CheckSubject& subject, Report& report, int line, long long number)
{
    std::vector<int> codes;
    if (number >= 100 && number <= 599)
        codes.push_back(static_cast<int>(number));
    report.add(line,
               "`status` is " + std::to_string(number) + ", the status line says " + std::to_string(subject.code()) +
                   '.',
               "Send the same code in both places.", codes);
}

void problem_repeats_code(const CheckSubject& subject, Report& report)
{
    const std::optional<JsonValue> status = member(subject, "status");
    const std::optional<long long> number = status ? status->integer() : std::nullopt;
    if (number && *number != subject.code())
        report_other_status(subject, report, subject.line_of(*status), *number);
}

// The same in XML: `<status>403</status>`.
void xml_problem_repeats_code(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view open = "<status>";
    const std::string_view text = subject.response.content.text;
    const std::size_t found =
        subject.has_media_type("application/problem+xml") ? text.find(open) : std::string_view::npos;
    if (found == std::string_view::npos)
        return;
    const std::string_view rest = text.substr(found + open.size());
    const std::optional<long long> number = parse_digits(trim(rest.substr(0, rest.find('<'))));
    if (number && *number != subject.code())
        report_other_status(subject, report, subject.line_at(found), *number);
}

void problem_members_have_their_type(const CheckSubject& subject, Report& report)
{
    for (const std::string_view key : {"type", "title", "detail", "instance"}) {
        const std::optional<JsonValue> value = member(subject, key);
        if (value && !value->is(JsonKind::String))
            report.add(subject.line_of(*value),
                       "`" + std::string(key) + "` is " + std::string(name_of(value->kind())) +
                           "; clients have to ignore it.",
                       "Make it a string, or leave it out.");
    }
    const std::optional<JsonValue> status = member(subject, "status");
    if (status && !status->integer())
        report.add(subject.line_of(*status),
                   "`status` is " +
                       (status->is(JsonKind::Number) ? "no whole number" : std::string(name_of(status->kind()))) +
                       "; clients have to ignore it.",
                   "Make it a number: `\"status\": " + std::to_string(subject.code()) + "`.");
}

void problem_uris_are_uris(const CheckSubject& subject, Report& report)
{
    for (const std::string_view key : {"type", "instance"}) {
        const std::optional<JsonValue> value = member(subject, key);
        if (value && value->is(JsonKind::String) && !parse_uri_reference(value->text()))
            report.add(subject.line_of(*value), shown(value->text()) + " in `" + std::string(key) + "` is no URI.",
                       key == "type" ? "Use a URI that names the kind of problem, or leave `type` out."
                                     : "Use a URI such as `/orders/42`.");
    }
}

void blank_problem_has_name_of_code(const CheckSubject& subject, Report& report)
{
    const std::optional<JsonValue> type = member(subject, "type");
    const std::optional<JsonValue> title = member(subject, "title");
    const Code* code = subject.catalog.find_code(subject.code());
    if (!type || type->text() != "about:blank" || !title || !title->is(JsonKind::String) || code == nullptr)
        return;
    // A title in another language is allowed; letters outside ASCII give most of them away.
    const bool is_ascii = std::all_of(title->text().begin(), title->text().end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii && !is_name_of(*code, title->text()))
        report.add(subject.line_of(*title),
                   "A problem of type `about:blank` has the title of its code, not " + shown(title->text()) + '.',
                   "Title it `" + code->name + "`, or give the problem a type of its own.");
}

void problem_says_something(const CheckSubject& subject, Report& report)
{
    if (is_problem(subject) && subject.json->root().is(JsonKind::Object) && !member(subject, "title") &&
        !member(subject, "detail") && !member(subject, "type"))
        report.add(subject.line_at(0), "The problem has neither `type` nor `title` nor `detail`.",
                   "Say what went wrong in `title` and `detail`.");
}

// The members of a problem under a type that clients do not take for one.
void problem_has_its_type(const CheckSubject& subject, Report& report)
{
    if (!subject.is_error() || !subject.json || !subject.has_media_type("application/json"))
        return;
    const std::vector<JsonValue::Member> members = subject.json->root().members();
    const auto has = [&](std::string_view key) {
        return std::any_of(members.begin(), members.end(),
                           [&](const JsonValue::Member& each) { return each.key == key; });
    };
    if (has("type") && has("title") && (has("status") || has("detail")))
        report.add(subject.line_of("Content-Type"),
                   "The content is made like problem details, but `Content-Type` does not say so.",
                   "Send `Content-Type: application/problem+json`.");
}

constexpr RuleEntry rules[] = {
    {{"problem-not-object", Severity::Error, "Problem details are a JSON object.", "RFC 9457 3"}, problem_is_an_object},
    {{"problem-status-disagrees", Severity::Error, "`status` of a problem is the code of the status line.",
      "RFC 9457 3.1.2"},
     problem_repeats_code},
    {{"problem-xml-status-disagrees", Severity::Error, "`status` of a problem in XML is the code of the status line.",
      "RFC 9457 3.1.2"},
     xml_problem_repeats_code},
    {{"problem-member-type", Severity::Warning, "The members of a problem have the type that is laid down.",
      "RFC 9457 3.1"},
     problem_members_have_their_type},
    {{"problem-uri", Severity::Warning, "`type` and `instance` of a problem are URIs.", "RFC 9457 3.1.1, 3.1.5"},
     problem_uris_are_uris},
    {{"problem-blank-title", Severity::Warning, "A problem of type `about:blank` has the title of its code.",
      "RFC 9457 4.2.1"},
     blank_problem_has_name_of_code},
    {{"problem-empty", Severity::Info, "A problem says what it is.", "RFC 9457 3.1"}, problem_says_something},
    {{"problem-media-type", Severity::Info, "Problem details come as `application/problem+json`.", "RFC 9457 3"},
     problem_has_its_type},
};

} // namespace

std::span<const RuleEntry> problem_json_rules() { return rules; }

} // namespace core
