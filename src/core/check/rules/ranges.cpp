// Rules about range requests: 206 and 416, Content-Range, If-Range, and multipart/byteranges.
#include "core/base/text.h"
#include "core/check/check_rules.h"
#include "core/check/content_length.h"
#include "core/http/content_range.h"
#include "core/http/http_date.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

bool is_multipart(const CheckSubject& subject)
{
    return subject.media_type && subject.media_type->name.starts_with("multipart/");
}

// Any other multipart type may be what the part was taken from.
bool has_several_parts(const CheckSubject& subject)
{
    return subject.code() == 206 && subject.has_media_type("multipart/byteranges");
}

// Of a 206 that sends one part.
std::optional<ContentRange> range_sent(const CheckSubject& subject)
{
    return subject.code() == 206 && !has_several_parts(subject)
               ? parse_content_range(subject.fields().value("Content-Range"))
               : std::nullopt;
}

std::optional<RangeRequest> range_asked(const CheckSubject& subject)
{
    return subject.asked_with("Range") ? parse_range_request(subject.request->fields.value("Range")) : std::nullopt;
}

// Some APIs page with "Content-Range: items 0-24/319" under 200; that is theirs to define.
bool is_http_range(const CheckSubject& subject, const FieldLine& field)
{
    return subject.code() == 206 || subject.code() == 416 || fold_case(field.value).starts_with("bytes");
}

void range_is_well_formed(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Content-Range"))
        if (is_http_range(subject, *field) && !parse_content_range(field->value))
            report.add(field->line, shown(field->value) + " is no content range.",
                       "Write unit, first and last position, and length: `bytes 0-499/1234`.");
}

void range_has_a_meaning(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Content-Range");
    if (field != nullptr && is_http_range(subject, *field) && subject.code() != 206 && subject.code() != 416 &&
        subject.code() != 304)
        report.add(field->line, "`Content-Range` has no meaning with " + std::to_string(subject.code()) + '.',
                   "Send 206 for a part of the content, or leave the field out.", {206});
}

void range_of_416_is_unsatisfied(const CheckSubject& subject, Report& report)
{
    const std::optional<ContentRange> range = parse_content_range(subject.fields().value("Content-Range"));
    if (subject.code() == 416 && range && !range->is_unsatisfied())
        report.add(subject.line_of("Content-Range"), "416 sends no range, but `Content-Range` names one.",
                   "Name the length only: `Content-Range: bytes */1234`.");
}

void satisfied_range_is_named(const CheckSubject& subject, Report& report)
{
    const std::optional<ContentRange> range = parse_content_range(subject.fields().value("Content-Range"));
    if (subject.code() == 206 && range && range->is_unsatisfied())
        report.add(subject.line_of("Content-Range"), "206 sends a range, but `Content-Range` names none.",
                   "Name the range that is sent: `Content-Range: bytes 0-499/1234`.", {416});
}

void length_is_that_of_range(const CheckSubject& subject, Report& report)
{
    const std::optional<ContentRange> range = range_sent(subject);
    const bool is_countable =
        range && range->first && range->unit == "bytes" && *range->last < std::numeric_limits<long long>::max();
    if (!is_countable)
        return;
    const long long wanted = *range->last - *range->first + 1;
    const FieldLine* field = subject.fields().find("Content-Length");
    const std::optional<long long> length = field != nullptr ? parse_digits(field->value) : std::nullopt;
    if (length && *length != wanted)
        report.add(field->line,
                   "`Content-Length` says " + std::to_string(*length) + " bytes, the range has " +
                       std::to_string(wanted) + '.',
                   "Send the length of the part, not of the whole.");
    else if (field == nullptr && has_comparable_content(subject) && !could_have_length(subject, wanted))
        report.add(subject.line_of("Content-Range"),
                   "The range has " + std::to_string(wanted) + " bytes, the content " +
                       std::to_string(shown_length(subject).low) + '.',
                   "Send just the bytes that `Content-Range` names.");
}

void several_parts_have_no_range(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Content-Range");
    if (has_several_parts(subject) && field != nullptr)
        report.add(field->line, "A response in several parts has `Content-Range` in each part, not in its own header.",
                   "Move it into the parts.");
}

void multipart_has_boundary(const CheckSubject& subject, Report& report)
{
    if (is_multipart(subject) && subject.media_type->parameter("boundary").empty())
        report.add(subject.line_of("Content-Type"),
                   shown(subject.media_type->name) + " without `boundary`: the parts cannot be told apart.",
                   "Add it: `multipart/byteranges; boundary=SEP`.");
}

void boundary_is_used(const CheckSubject& subject, Report& report)
{
    const std::string boundary =
        is_multipart(subject) ? "--" + std::string(subject.media_type->parameter("boundary")) : std::string();
    const std::string_view text = subject.response.content.text;
    const std::string_view first = trim(text).substr(0, trim(text).find('\n'));
    const bool is_another =
        first.starts_with("--") && !first.starts_with(boundary) && text.find('\n' + boundary) == std::string_view::npos;
    if (boundary.size() > 2 && is_another)
        report.add(subject.line_at(text.find(first)),
                   "The parts are separated by " + shown(first) + ", not by the boundary that `Content-Type` names.",
                   "Use the same boundary in both places.");
}

// The text between two boundary lines is a part; its head ends at the first empty line.
void parts_have_ranges(const CheckSubject& subject, Report& report)
{
    if (!has_several_parts(subject) || !subject.shows_content() || subject.media_type->parameter("boundary").empty())
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
            report.add(subject.line_at(at), "A part of the multipart content has no `Content-Range`.",
                       "Give each part its `Content-Range`.");
            return;
        }
        at = next == text.size() ? std::string::npos : next;
    }
}

void one_range_gets_one_part(const CheckSubject& subject, Report& report)
{
    if (has_several_parts(subject) && subject.asked_with("Range") &&
        subject.request->fields.value("Range").find(',') == std::string_view::npos)
        report.add(subject.line_of("Content-Type"),
                   "The client asked for one range and gets a multipart response, which it may not understand.",
                   "Send the range alone, with `Content-Range`.");
}

// RFC 9110 14.2 defines ranges for GET, RFC 10008 for QUERY.
bool takes_range(const CheckSubject& subject) { return subject.has_method("GET") || subject.has_method("QUERY"); }

void partial_was_asked_for(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 206 || subject.request == nullptr)
        return;
    if (!takes_range(subject))
        report.add(subject.line(), "206 answers GET; the request was " + shown(subject.request->method) + '.',
                   "Send 200 with the whole content.", {200});
    else if (subject.asked_without("Range"))
        report.add(subject.line(), "206, but the request has no `Range`: the client expects the whole.",
                   "Send 200 with the whole content.", {200});
}

void range_has_the_unit_asked_for(const CheckSubject& subject, Report& report)
{
    const std::optional<RangeRequest> asked = range_asked(subject);
    const std::optional<ContentRange> sent = range_sent(subject);
    if (asked && sent && asked->unit != sent->unit)
        report.add(subject.line_of("Content-Range"),
                   "The client asked for " + shown(asked->unit) + " and gets " + shown(sent->unit) + '.',
                   "Send 200 with the whole content if the unit is not known.", {200});
}

// Everything that was asked for lies between two positions.
struct Span
{
    long long first = 0;
    long long last = 0;
};

Span span_of(const std::vector<AskedRange>& ranges, std::optional<long long> complete)
{
    constexpr long long end = std::numeric_limits<long long>::max();
    Span span{end, 0};
    for (const AskedRange& range : ranges) {
        const long long from_end = std::max(0LL, complete.value_or(0) - range.last.value_or(0));
        span.first = std::min(span.first, range.first.value_or(from_end));
        span.last = std::max(span.last, range.first ? range.last.value_or(end) : end);
    }
    return span;
}

void range_was_asked_for(const CheckSubject& subject, Report& report)
{
    const std::optional<RangeRequest> asked = range_asked(subject);
    const std::optional<ContentRange> sent = range_sent(subject);
    if (!asked || asked->ranges.empty() || !sent || !sent->first || sent->unit != "bytes")
        return;
    const Span span = span_of(asked->ranges, sent->complete);
    if (*sent->first < span.first || *sent->last > span.last)
        report.add(subject.line_of("Content-Range"),
                   "The client asked for " + shown(subject.request->fields.value("Range")) + " and gets " +
                       shown(subject.fields().value("Content-Range")) + '.',
                   "Send the range that was asked for, or 200 with the whole.", {200});
}

// With several ranges a server may refuse them for their number or for overlapping.
void refused_range_lies_outside(const CheckSubject& subject, Report& report)
{
    const std::optional<RangeRequest> asked = range_asked(subject);
    const std::optional<ContentRange> sent = parse_content_range(subject.fields().value("Content-Range"));
    if (subject.code() != 416 || !asked || asked->ranges.size() != 1 || !sent || !sent->is_unsatisfied() ||
        sent->unit != "bytes")
        return;
    const AskedRange& range = asked->ranges[0];
    const bool lies_inside = range.first ? *range.first < *sent->complete : *range.last > 0 && *sent->complete > 0;
    if (lies_inside)
        report.add(subject.line_of("Content-Range"),
                   "416, but " + shown(subject.request->fields.value("Range")) + " starts within the " +
                       std::to_string(*sent->complete) + " bytes.",
                   "Send 206 with what there is of the range.", {206});
}

// If-Range only matches a strong tag, and a date only to the second.
void part_is_of_the_version_asked_for(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 206 || !subject.asked_with("If-Range") || !subject.asked_with("Range"))
        return;
    const std::string_view asked = subject.request->fields.value("If-Range");
    const std::string_view tag = subject.fields().value("ETag");
    const std::optional<HttpDate> known = parse_http_date(asked);
    const std::optional<HttpDate> modified = parse_http_date(subject.fields().value("Last-Modified"));
    const bool is_another_tag =
        is_entity_tag(asked) && (asked.starts_with("W/") || (is_entity_tag(tag) && !strongly_equal(asked, tag)));
    if (is_another_tag || (known && modified && known->seconds != modified->seconds))
        report.add(subject.line(),
                   "206, but `If-Range` names " + shown(asked) + ", which " +
                       (asked.starts_with("W/") ? "as a weak tag never matches." : "is another version."),
                   "Send 200 with the whole content.", {200});
}

void part_of_a_version_names_it(const CheckSubject& subject, Report& report)
{
    const std::string_view asked =
        subject.asked_with("If-Range") ? subject.request->fields.value("If-Range") : std::string_view();
    if (subject.code() == 206 && is_entity_tag(asked) && !asked.starts_with("W/") && subject.response.shows_fields() &&
        !subject.fields().has("ETag"))
        report.add(subject.line(), "206 to a request with `If-Range`, but without the `ETag` that a 200 would have.",
                   "Repeat the `ETag`.");
}

void accepted_ranges_are_units(const CheckSubject& subject, Report& report)
{
    for (const auto& [unit, line] : subject.fields().elements("Accept-Ranges"))
        if (!is_token(unit))
            report.add(line, shown(unit) + " in `Accept-Ranges` is no range unit.",
                       "Write `Accept-Ranges: bytes`, or `none`.");
}

void refused_range_was_asked_for(const CheckSubject& subject, Report& report)
{
    const bool is_asked = subject.request == nullptr || (takes_range(subject) && !subject.asked_without("Range"));
    if (subject.code() == 416 && !is_asked && !subject.uploads_part())
        report.add(subject.line(), "416, but the request is no GET with `Range`.",
                   "Send 200 with the content, or the code that fits the error.", {200, 400});
}

constexpr RuleEntry rules[] = {
    {{"content-range-syntax", Severity::Error, "`Content-Range` is a unit, a range and a length that fit each other.",
      "RFC 9110 14.4, 2.2"},
     range_is_well_formed},
    {{"content-range-meaningless", Severity::Warning, "`Content-Range` goes with 206 and 416 only.", "RFC 9110 14.4"},
     range_has_a_meaning},
    {{"unsatisfied-range-form", Severity::Warning, "416 names the length only, as in `bytes */1234`.",
      "RFC 9110 14.4, 15.5.17"},
     range_of_416_is_unsatisfied},
    {{"partial-range-form", Severity::Error, "206 names the range that it sends.", "RFC 9110 15.3.7.1"},
     satisfied_range_is_named},
    {{"partial-length", Severity::Error, "`Content-Length` of 206 is the length of the part.", "RFC 9110 8.6, 15.3.7"},
     length_is_that_of_range},
    {{"multipart-with-range", Severity::Error, "206 with several parts has no `Content-Range` of its own.",
      "RFC 9110 15.3.7.2"},
     several_parts_have_no_range},
    {{"multipart-boundary-missing", Severity::Error, "A multipart type has a boundary.",
      "RFC 9110 8.3.3, 15.3.7.2; RFC 2046 5.1.1"},
     multipart_has_boundary},
    {{"multipart-boundary-unused", Severity::Error, "The parts are separated by the boundary.",
      "RFC 9110 8.3.3; RFC 2046 5.1.1"},
     boundary_is_used},
    {{"part-range-missing", Severity::Error, "Each part of a multipart 206 has `Content-Range`.", "RFC 9110 15.3.7.2"},
     parts_have_ranges},
    {{"multipart-for-one-range", Severity::Error, "A request for one range gets no multipart response.",
      "RFC 9110 15.3.7.2"},
     one_range_gets_one_part},
    {{"partial-unasked", Severity::Error, "206 answers a GET with `Range`.", "RFC 9110 14.2, 15.3.7"},
     partial_was_asked_for},
    {{"range-of-another-unit", Severity::Error, "206 sends a range in the unit that was asked for.",
      "RFC 9110 14.2, 15.3.7"},
     range_has_the_unit_asked_for},
    {{"range-not-asked", Severity::Warning, "206 sends what was asked for, or a part of it.", "RFC 9110 14.2, 15.3.7"},
     range_was_asked_for},
    {{"range-satisfiable", Severity::Warning, "416 refuses a range that starts behind the end.",
      "RFC 9110 14.1.2, 15.5.17"},
     refused_range_lies_outside},
    {{"partial-of-another-version", Severity::Error, "206 is a part of the version that `If-Range` names.",
      "RFC 9110 13.1.5, 14.2"},
     part_is_of_the_version_asked_for},
    {{"partial-tag-missing", Severity::Error, "206 to `If-Range` repeats the `ETag`.", "RFC 9110 15.3.7"},
     part_of_a_version_names_it},
    {{"accept-ranges-syntax", Severity::Error, "`Accept-Ranges` lists range units.", "RFC 9110 14.3, 2.2"},
     accepted_ranges_are_units},
    {{"range-refused-unasked", Severity::Warning, "416 answers a GET with `Range`.", "RFC 9110 14.2, 15.5.17"},
     refused_range_was_asked_for},
};

} // namespace

std::span<const RuleEntry> range_rules() { return rules; }

} // namespace core
