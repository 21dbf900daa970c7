// Rules about field lines as such, whatever the field: their form, and whether they belong into a response at all.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"

#include <algorithm>

namespace core {

namespace {

using Fault = FieldLine::Fault;

void lines_have_name_and_colon(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines) {
        if (field.fault == Fault::NoColon)
            report.add(field.line, "The line " + shown(field.value) + " has no colon and so is no header field.",
                       "Write `Name: value`, or put an empty line before the content.");
        else if (field.fault == Fault::BadName)
            report.add(field.line, shown(field.name) + " cannot be the name of a field.",
                       "Use letters, digits and hyphens, without spaces.");
    }
}

void no_space_before_colon(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (field.fault == Fault::SpaceBeforeColon)
            report.add(field.line, "There is white space between " + shown(field.name) + " and its colon.",
                       "Write the colon directly behind the name.");
}

void values_are_not_folded(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (field.fault == Fault::Folded)
            report.add(field.line, "The value of " + shown(field.name) + " goes on in the next line.",
                       "Write the value in one line.");
}

bool is_control(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

void values_have_no_control_characters(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (std::any_of(field.value.begin(), field.value.end(), is_control))
            report.add(field.line, "The value of " + shown(field.name) + " holds a control character.",
                       "Remove it; check for text from outside that reaches a header unfiltered.");
}

void values_are_ascii(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (std::any_of(field.value.begin(), field.value.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
            report.add(field.line,
                       "The value of " + shown(field.name) + " is not plain ASCII; clients read the bytes differently.",
                       "Encode it, for example as RFC 8187 does in `filename*`.");
}

// Fields whose value is no list: a recipient has to guess which line counts.
void single_fields_occur_once(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view singles[] = {
        "Content-Type",
        "Content-Length",
        "Content-Location",
        "Content-Range",
        "Location",
        "ETag",
        "Date",
        "Expires",
        "Last-Modified",
        "Retry-After",
        "Age",
        "Strict-Transport-Security",
        "Sunset",
        "Content-Disposition",
        "Access-Control-Allow-Origin",
        "Access-Control-Allow-Credentials",
        "Access-Control-Max-Age",
        "Server",
        "Deprecation",
        "Sec-WebSocket-Accept",
        "Sec-WebSocket-Protocol",
        "Delta-Base",
        "Lock-Token",
    };
    for (const std::string_view name : singles) {
        const std::vector<const FieldLine*> lines = subject.fields().all(name);
        if (lines.size() > 1)
            report.add(lines[1]->line,
                       shown(name) + " stands there " + std::to_string(lines.size()) +
                           " times, but can have only one value.",
                       "Send it once; look for a proxy or middleware that adds it again.");
    }
}

// Lists by their grammar. Not Link and Via: commas also stand inside their elements.
constexpr std::string_view list_fields[] = {
    "Accept",
    "Accept-Encoding",
    "Accept-Patch",
    "Accept-Post",
    "Accept-Ranges",
    "Access-Control-Allow-Headers",
    "Access-Control-Allow-Methods",
    "Access-Control-Expose-Headers",
    "Allow",
    "Cache-Control",
    "Connection",
    "Content-Encoding",
    "Content-Language",
    "Proxy-Authenticate",
    "Trailer",
    "Transfer-Encoding",
    "Upgrade",
    "Vary",
    "WWW-Authenticate",
};

bool has_empty_element(std::string_view value)
{
    if (trim(value).empty())
        return false;
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = find_outside_quotes(value, ',', start);
        if (trim(value.substr(start, end - start)).empty())
            return true;
        start = end + 1;
    }
    return false;
}

void lists_have_no_holes(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of_ignoring_case(field.name, list_fields) && has_empty_element(field.value))
            report.add(field.line,
                       "The list in " + shown(field.name) + " has an empty element: " + shown(field.value) + '.',
                       "Put a comma between two elements only.");
}

bool has_space_around_equals(std::string_view value)
{
    for (std::size_t i = find_outside_quotes(value, '=', 0); i < value.size();
         i = find_outside_quotes(value, '=', i + 1)) {
        const std::size_t next = value.find_first_not_of(" \t", i + 1);
        const bool goes_on = next != std::string_view::npos && next > i + 1 && value[next] != ',' &&
                             value[next] != ';'; // else the end of a token68
        if (goes_on || (i > 0 && (value[i - 1] == ' ' || value[i - 1] == '\t')))
            return true;
    }
    return false;
}

void parameters_have_no_spaces(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"Content-Type", "Cache-Control", "WWW-Authenticate", "Proxy-Authenticate"};
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of_ignoring_case(field.name, names) && has_space_around_equals(field.value))
            report.add(field.line,
                       "In " + shown(field.name) + " there is white space beside `=`: " + shown(field.value) + '.',
                       "Write `name=value` without spaces.");
}

void multiplexed_names_are_lower_case(const CheckSubject& subject, Report& report)
{
    const std::vector<FieldLine>& lines = subject.fields().lines;
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const FieldLine& each) {
        return std::any_of(each.name.begin(), each.name.end(), is_ascii_upper);
    });
    if (subject.response.version.is_multiplexed() && found != lines.end())
        report.add(found->line,
                   "HTTP/2 and HTTP/3 send names in lower case; a tool has written " + shown(found->name) + " so.",
                   "If the server does it, clients refuse the response: write the names in lower case.");
}

void empty_line_ends_head(const CheckSubject& subject, Report& report)
{
    if (subject.response.misplaced_content_line > 0)
        report.add(subject.response.misplaced_content_line,
                   "The content starts without an empty line after the header fields.",
                   "Put an empty line between the two.");
}

void no_request_fields(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"Host",
                                          "User-Agent",
                                          "Referer",
                                          "Origin",
                                          "Range",
                                          "If-Match",
                                          "If-None-Match",
                                          "If-Modified-Since",
                                          "If-Unmodified-Since",
                                          "If-Range",
                                          "Expect",
                                          "Max-Forwards",
                                          "From",
                                          "Accept-Language",
                                          "Accept-Charset",
                                          "Early-Data"};
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of_ignoring_case(field.name, names))
            report.add(field.line, shown(field.name) + " is a field of requests and says nothing in a response.",
                       "Leave it out.");
}

void credentials_are_not_returned(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"Authorization", "Proxy-Authorization", "Cookie"};
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of_ignoring_case(field.name, names))
            report.add(field.line,
                       shown(field.name) +
                           " carries a client's credentials; a response gives them away to logs and caches.",
                       "Leave it out. To hand over a token, use the content or `Set-Cookie`.");
}

// Left over from CGI, where the field makes the status line.
void status_field_agrees(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Status");
    if (field == nullptr)
        return;
    const std::optional<long long> code = parse_digits(std::string_view(field->value).substr(0, 3));
    if (code && *code != subject.code())
        report.add(field->line,
                   "The field `Status` says " + std::to_string(*code) + ", the status line " +
                       std::to_string(subject.code()) + '.',
                   "Send the right code in the status line and leave the field out.", {static_cast<int>(*code)});
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
        report.add(subject.line(),
                   "Only the status line is shown; " + std::to_string(code->number) + " needs " + names + '.',
                   "Paste the header fields too to have them checked.");
}

void header_section_is_plausible(const CheckSubject& subject, Report& report)
{
    constexpr std::size_t most_bytes = 16u << 10; // where many clients stop reading unless told otherwise
    constexpr std::size_t most_fields = 200;
    const std::vector<FieldLine>& lines = subject.fields().lines;
    std::size_t bytes = 0;
    for (const FieldLine& line : lines)
        bytes += line.name.size() + line.value.size() + std::string_view(": \r\n").size();
    if (bytes > most_bytes || lines.size() > most_fields)
        report.add(subject.line(),
                   "The header has " + std::to_string(lines.size()) + " fields of " +
                       std::to_string((bytes + 1023) >> 10) +
                       " KiB together: many clients and proxies refuse more than 16 KiB.",
                   "Look for a field that grows, such as cookies or tracing data; move data into the content.");
}

constexpr RuleEntry rules[] = {
    {{"field-line-syntax", Severity::Error, "A header field is a name, a colon and a value.",
      "RFC 9110 5.1; RFC 9112 5"},
     lines_have_name_and_colon},
    {{"space-before-colon", Severity::Error, "No white space stands before the colon of a field.", "RFC 9112 5.1"},
     no_space_before_colon},
    {{"field-folded", Severity::Error, "The value of a field stands in one line.", "RFC 9112 5.2"},
     values_are_not_folded},
    {{"field-control-character", Severity::Error, "The value of a field has no control characters.", "RFC 9110 5.5"},
     values_have_no_control_characters},
    {{"field-not-ascii", Severity::Info, "The value of a field is ASCII.", "RFC 9110 5.5"}, values_are_ascii},
    {{"field-repeated", Severity::Error, "A field with one value occurs once.", "RFC 9110 5.3"},
     single_fields_occur_once},
    {{"list-empty-element", Severity::Error, "A list has no empty elements.", "RFC 9110 5.6.1.1"}, lists_have_no_holes},
    {{"space-around-equals", Severity::Error, "A parameter has no white space beside its `=`.",
      "RFC 9110 5.6.3, 5.6.6, 11.2; RFC 9111 5.2"},
     parameters_have_no_spaces},
    {{"name-not-lower-case", Severity::Info, "HTTP/2 and HTTP/3 have names in lower case.",
      "RFC 9113 8.2.1; RFC 9114 4.2"},
     multiplexed_names_are_lower_case},
    {{"empty-line-missing", Severity::Error, "An empty line separates header fields and content.", "RFC 9112 2.1"},
     empty_line_ends_head},
    {{"request-field", Severity::Info, "A response has no fields that belong to requests.", "RFC 9110 10.1"},
     no_request_fields},
    {{"credentials-returned", Severity::Warning, "A response does not return the client's credentials.",
      "RFC 9110 17.16; API practice"},
     credentials_are_not_returned},
    {{"status-field-disagrees", Severity::Warning, "A field `Status` does not contradict the status line.",
      "RFC 3875 6.3.3"},
     status_field_agrees},
    {{"header-too-large", Severity::Warning, "The header is as small as clients and proxies read it.",
      "RFC 9110 5.4; web practice"},
     header_section_is_plausible},
    {{"fields-not-shown", Severity::Info, "A code that needs header fields is shown with them.", "RFC 9110 15"},
     fields_are_shown},
};

} // namespace

std::span<const RuleEntry> field_line_rules() { return rules; }

} // namespace core
