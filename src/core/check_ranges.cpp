// Rules about range requests: 206 and 416, Content-Range, and multipart/byteranges.
#include "core/check_rules.h"
#include "core/content_range.h"
#include "core/text.h"

#include <algorithm>

namespace core {

namespace {

bool is_multipart(const CheckSubject& subject) { return subject.media_type && subject.media_type->name.starts_with("multipart/"); }

// Some APIs page with "Content-Range: items 0-24/319" under 200; that is theirs to define.
bool is_http_range(const CheckSubject& subject, const FieldLine& field)
{
    return subject.code() == 206 || subject.code() == 416 || fold_case(field.value).starts_with("bytes");
}

void range_is_well_formed(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Content-Range"))
        if (is_http_range(subject, *field) && !parse_content_range(field->value))
            report.add(field->line, shown(field->value) + " is no content range.", "Write unit, first and last position, and length: `bytes 0-499/1234`.");
}

void range_has_a_meaning(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Content-Range");
    if (field != nullptr && is_http_range(subject, *field) && subject.code() != 206 && subject.code() != 416 && subject.code() != 304)
        report.add(field->line, "`Content-Range` has no meaning with " + std::to_string(subject.code()) + '.', "Send 206 for a part of the content, or leave the field out.", {206});
}

void range_of_416_is_unsatisfied(const CheckSubject& subject, Report& report)
{
    const std::optional<ContentRange> range = parse_content_range(subject.fields().value("Content-Range"));
    if (subject.code() == 416 && range && !range->is_unsatisfied())
        report.add(subject.fields().line_of("Content-Range", subject.line()), "416 sends no range, but `Content-Range` names one.", "Name the length only: `Content-Range: bytes */1234`.");
}

void satisfied_range_is_named(const CheckSubject& subject, Report& report)
{
    const std::optional<ContentRange> range = parse_content_range(subject.fields().value("Content-Range"));
    if (subject.code() == 206 && range && range->is_unsatisfied())
        report.add(subject.fields().line_of("Content-Range", subject.line()), "206 sends a range, but `Content-Range` names none.", "Name the range that is sent: `Content-Range: bytes 0-499/1234`.", {416});
}

void length_is_that_of_range(const CheckSubject& subject, Report& report)
{
    const std::optional<ContentRange> range = parse_content_range(subject.fields().value("Content-Range"));
    const std::optional<long long> length = parse_digits(subject.fields().value("Content-Length"));
    if (subject.code() == 206 && !is_multipart(subject) && range && range->first && range->unit == "bytes" && length && *length != *range->last - *range->first + 1)
        report.add(subject.fields().line_of("Content-Length", subject.line()),
                   "`Content-Length` says " + std::to_string(*length) + " bytes, the range has " + std::to_string(*range->last - *range->first + 1) + '.',
                   "Send the length of the part, not of the whole.");
}

void several_parts_have_no_range(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Content-Range");
    if (subject.code() == 206 && is_multipart(subject) && field != nullptr)
        report.add(field->line, "A response in several parts has `Content-Range` in each part, not in its own header.", "Move it into the parts.");
}

void multipart_has_boundary(const CheckSubject& subject, Report& report)
{
    if (is_multipart(subject) && subject.media_type->parameter("boundary").empty())
        report.add(subject.fields().line_of("Content-Type", subject.line()), shown(subject.media_type->name) + " without `boundary`: the parts cannot be told apart.", "Add it: `multipart/byteranges; boundary=SEP`.");
}

// The text between two boundary lines is a part; its head ends at the first empty line.
void parts_have_ranges(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 206 || !is_multipart(subject) || !subject.shows_content() || subject.media_type->parameter("boundary").empty())
        return;
    const std::string text = '\n' + subject.response.content.text;
    const std::string delimiter = "\n--" + std::string(subject.media_type->parameter("boundary"));
    for (std::size_t at = text.find(delimiter); at != std::string::npos;) {
        const std::size_t start = at + delimiter.size();
        const std::size_t next = std::min(text.find(delimiter, start), text.size());
        const std::string part = fold_case(std::string_view(text).substr(start, next - start));
        if (part.starts_with("--"))
            return;
        if (part.substr(0, part.find("\n\n")).find("\ncontent-range") == std::string::npos) {
            report.add(subject.line_at(at), "A part of the multipart content has no `Content-Range`.", "Give each part its `Content-Range`.");
            return;
        }
        at = next == text.size() ? std::string::npos : next;
    }
}

void one_range_gets_one_part(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 206 && is_multipart(subject) && subject.asked_with("Range")
        && subject.request->fields.value("Range").find(',') == std::string_view::npos)
        report.add(subject.fields().line_of("Content-Type", subject.line()), "The client asked for one range and gets a multipart response, which it may not understand.", "Send the range alone, with `Content-Range`.");
}

void partial_was_asked_for(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 206 || subject.request == nullptr)
        return;
    if (!subject.has_method("GET"))
        report.add(subject.line(), "206 answers GET; the request was " + shown(subject.request->method) + '.', "Send 200 with the whole content.", {200});
    else if (subject.asked_without("Range"))
        report.add(subject.line(), "206, but the request has no `Range`: the client expects the whole.", "Send 200 with the whole content.", {200});
}

void refused_range_was_asked_for(const CheckSubject& subject, Report& report)
{
    const bool is_asked = subject.request == nullptr || (subject.has_method("GET") && !subject.asked_without("Range"));
    if (subject.code() == 416 && !is_asked)
        report.add(subject.line(), "416, but the request is no GET with `Range`.", "Send 200 with the content, or the code that fits the error.", {200, 400});
}

constexpr RuleEntry rules[] = {
    {{"content-range-syntax", Severity::Error, "`Content-Range` is a unit, a range and a length that fit each other.", "RFC 9110 14.4, 2.2"}, range_is_well_formed},
    {{"content-range-meaningless", Severity::Warning, "`Content-Range` goes with 206 and 416 only.", "RFC 9110 14.4"}, range_has_a_meaning},
    {{"unsatisfied-range-form", Severity::Warning, "416 names the length only, as in `bytes */1234`.", "RFC 9110 14.4, 15.5.17"}, range_of_416_is_unsatisfied},
    {{"partial-range-form", Severity::Error, "206 names the range that it sends.", "RFC 9110 15.3.7.1"}, satisfied_range_is_named},
    {{"partial-length", Severity::Error, "`Content-Length` of 206 is the length of the part.", "RFC 9110 8.6, 15.3.7"}, length_is_that_of_range},
    {{"multipart-with-range", Severity::Error, "206 with several parts has no `Content-Range` of its own.", "RFC 9110 15.3.7.2"}, several_parts_have_no_range},
    {{"multipart-boundary-missing", Severity::Error, "A multipart type has a boundary.", "RFC 9110 8.3.3, 15.3.7.2; RFC 2046 5.1.1"}, multipart_has_boundary},
    {{"part-range-missing", Severity::Error, "Each part of a multipart 206 has `Content-Range`.", "RFC 9110 15.3.7.2"}, parts_have_ranges},
    {{"multipart-for-one-range", Severity::Error, "A request for one range gets no multipart response.", "RFC 9110 15.3.7.2"}, one_range_gets_one_part},
    {{"partial-unasked", Severity::Error, "206 answers a GET with `Range`.", "RFC 9110 14.2, 15.3.7"}, partial_was_asked_for},
    {{"range-refused-unasked", Severity::Warning, "416 answers a GET with `Range`.", "RFC 9110 14.2, 15.5.17"}, refused_range_was_asked_for},
};

} // namespace

std::span<const RuleEntry> range_rules() { return rules; }

} // namespace core
