// Rules about field lines as such, whatever the field: their form, and whether they belong into a response at all.
#include "core/check_rules.h"
#include "core/text.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

using Fault = FieldLine::Fault;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::string_view (&names)[N])
{
    return std::any_of(std::begin(names), std::end(names), [&](std::string_view each) { return equal_ignoring_case(each, name); });
}

void lines_have_name_and_colon(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines) {
        if (field.fault == Fault::NoColon)
            report.add(field.line, "The line " + shown(field.value) + " has no colon and so is no header field.", "Write `Name: value`, or put an empty line before the content.");
        else if (field.fault == Fault::BadName)
            report.add(field.line, shown(field.name) + " cannot be the name of a field.", "Use letters, digits and hyphens, without spaces.");
    }
}

void no_space_before_colon(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (field.fault == Fault::SpaceBeforeColon)
            report.add(field.line, "There is white space between " + shown(field.name) + " and its colon.", "Write the colon directly behind the name.");
}

void values_are_not_folded(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (field.fault == Fault::Folded)
            report.add(field.line, "The value of " + shown(field.name) + " goes on in the next line.", "Write the value in one line.");
}

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

void values_have_no_control_characters(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (std::any_of(field.value.begin(), field.value.end(), is_control))
            report.add(field.line, "The value of " + shown(field.name) + " holds a control character.", "Remove it; check for text from outside that reaches a header unfiltered.");
}

void values_are_ascii(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (std::any_of(field.value.begin(), field.value.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            report.add(field.line, "The value of " + shown(field.name) + " is not plain ASCII; clients read the bytes differently.", "Encode it, for example as RFC 8187 does in `filename*`.");
}

// Fields whose value is no list: a recipient has to guess which line counts.
void single_fields_occur_once(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view singles[] = {
        "Content-Type", "Content-Length", "Content-Location", "Content-Range", "Location",      "ETag",  "Date",
        "Expires",      "Last-Modified",  "Retry-After",      "Age",           "Strict-Transport-Security",
        "Sunset",       "Content-Disposition", "Access-Control-Allow-Origin",  "Access-Control-Allow-Credentials", "Access-Control-Max-Age",
    };
    for (const std::string_view name : singles) {
        const std::vector<const FieldLine*> lines = subject.fields().all(name);
        if (lines.size() > 1)
            report.add(lines[1]->line, shown(name) + " stands there " + std::to_string(lines.size()) + " times, but can have only one value.", "Send it once; look for a proxy or middleware that adds it again.");
    }
}

void empty_line_ends_head(const CheckSubject& subject, Report& report)
{
    if (subject.response.misplaced_content_line > 0)
        report.add(subject.response.misplaced_content_line, "The content starts without an empty line after the header fields.", "Put an empty line between the two.");
}

void no_request_fields(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"Host",        "User-Agent",    "Referer",  "Origin",   "Range",   "If-Match",     "If-None-Match", "If-Modified-Since",
                                          "If-Unmodified-Since", "If-Range", "Expect", "Max-Forwards", "From", "Accept-Language", "Accept-Charset"};
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of(field.name, names))
            report.add(field.line, shown(field.name) + " is a field of requests and says nothing in a response.", "Leave it out.");
}

void credentials_are_not_returned(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"Authorization", "Proxy-Authorization", "Cookie"};
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of(field.name, names))
            report.add(field.line, shown(field.name) + " carries a client's credentials; a response gives them away to logs and caches.", "Leave it out. To hand over a token, use the content or `Set-Cookie`.");
}

// Left over from CGI, where the field makes the status line.
void status_field_agrees(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Status");
    if (field == nullptr)
        return;
    const std::optional<long long> code = parse_digits(std::string_view(field->value).substr(0, 3));
    if (code && *code != subject.code())
        report.add(field->line, "The field `Status` says " + std::to_string(*code) + ", the status line " + std::to_string(subject.code()) + '.', "Send the right code in the status line and leave the field out.", {static_cast<int>(*code)});
}

void fields_are_shown(const CheckSubject& subject, Report& report)
{
    if (subject.response.shows_fields())
        return;
    const Code* code = subject.catalog.find_code(subject.code());
    if (code == nullptr)
        return;
    std::string names;
    for (const HeaderAdvice& header : code->headers)
        if (header.strength == Strength::Must && header.when.empty())
            names += (names.empty() ? "`" : ", `") + header.name + '`';
    if (!names.empty())
        report.add(subject.line(), "Only the status line is shown; " + std::to_string(code->number) + " needs " + names + '.', "Paste the header fields too to have them checked.");
}

constexpr RuleEntry rules[] = {
    {{"field-line-syntax", Severity::Error, "A header field is a name, a colon and a value.", "RFC 9110 5.1; RFC 9112 5"}, lines_have_name_and_colon},
    {{"space-before-colon", Severity::Error, "No white space stands before the colon of a field.", "RFC 9112 5.1"}, no_space_before_colon},
    {{"field-folded", Severity::Error, "The value of a field stands in one line.", "RFC 9112 5.2"}, values_are_not_folded},
    {{"field-control-character", Severity::Error, "The value of a field has no control characters.", "RFC 9110 5.5"}, values_have_no_control_characters},
    {{"field-not-ascii", Severity::Info, "The value of a field is ASCII.", "RFC 9110 5.5"}, values_are_ascii},
    {{"field-repeated", Severity::Error, "A field with one value occurs once.", "RFC 9110 5.3"}, single_fields_occur_once},
    {{"empty-line-missing", Severity::Error, "An empty line separates header fields and content.", "RFC 9112 2.1"}, empty_line_ends_head},
    {{"request-field", Severity::Info, "A response has no fields that belong to requests.", "RFC 9110 10.1"}, no_request_fields},
    {{"credentials-returned", Severity::Warning, "A response does not return the client's credentials.", "RFC 9110 17.16; API practice"}, credentials_are_not_returned},
    {{"status-field-disagrees", Severity::Warning, "A field `Status` does not contradict the status line.", "RFC 3875 6.3.3"}, status_field_agrees},
    {{"fields-not-shown", Severity::Info, "A code that needs header fields is shown with them.", "RFC 9110 15"}, fields_are_shown},
};

} // namespace

std::span<const RuleEntry> field_line_rules() { return rules; }

} // namespace core
