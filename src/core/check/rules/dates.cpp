// Rules about points in time and delays: Date, Last-Modified, Expires, Deprecation, Sunset, Retry-After, Age.
#include "core/base/text.h"
#include "core/check/check_rules.h"
#include "core/http/http_date.h"
#include "core/http/structured_field.h"

#include <algorithm>

namespace core {

namespace {

// The fields that hold an HTTP date. What else they may hold is for rules of their own.
struct DateField
{
    std::string_view name;
    bool holds_nothing_else = true;
};
constexpr DateField date_fields[] = {
    {"Date"}, {"Last-Modified"}, {"Sunset"}, {"Expires", false}, {"Retry-After", false}};

std::optional<HttpDate> date_in(const CheckSubject& subject, std::string_view field)
{
    return parse_http_date(subject.fields().value(field));
}

std::string date_advice() { return "Write it as `Sun, 06 Nov 1994 08:49:37 GMT`."; }

void dates_are_dates(const CheckSubject& subject, Report& report)
{
    for (const auto& [name, holds_nothing_else] : date_fields)
        for (const FieldLine* field : subject.fields().all(name))
            if (holds_nothing_else && !parse_http_date(field->value))
                report.add(field->line, shown(field->value) + " in " + shown(name) + " is no HTTP date.",
                           date_advice());
}

void dates_have_todays_form(const CheckSubject& subject, Report& report)
{
    for (const DateField& field : date_fields) {
        const std::optional<HttpDate> date = date_in(subject, field.name);
        if (date && date->is_obsolete)
            report.add(subject.line_of(field.name),
                       shown(field.name) + " has a date in a form that nobody may send any more.", date_advice());
    }
}

void weekdays_fit(const CheckSubject& subject, Report& report)
{
    for (const DateField& field : date_fields) {
        const std::optional<HttpDate> date = date_in(subject, field.name);
        if (date && !date->weekday_fits)
            report.add(subject.line_of(field.name),
                       "The day of the week in " + shown(field.name) + " does not fit the date.",
                       "Let a library write the date.");
    }
}

void nothing_changes_in_the_future(const CheckSubject& subject, Report& report)
{
    const std::optional<HttpDate> date = date_in(subject, "Date");
    const std::optional<HttpDate> modified = date_in(subject, "Last-Modified");
    if (date && modified && modified->seconds > date->seconds)
        report.add(subject.line_of("Last-Modified"), "`Last-Modified` is later than `Date`.",
                   "Send the time of `Date` at most.");
}

// "0" and "-1" are so common that RFC 9111 names the first: recipients take them for the past.
bool is_expired_by_habit(std::string_view value) { return value == "0" || value == "-1"; }

void expires_is_a_date(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Expires"))
        if (!is_expired_by_habit(field->value) && !parse_http_date(field->value))
            report.add(field->line,
                       shown(field->value) + " in `Expires` is no HTTP date; caches take the response for expired.",
                       date_advice() + " Or send `Cache-Control: max-age` alone.");
}

void expires_is_not_a_number(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Expires"))
        if (is_expired_by_habit(field->value))
            report.add(field->line,
                       shown(field->value) + " in `Expires` is no date, but works: caches take it for the past.",
                       "`Cache-Control: no-store` or `max-age=0` says it in words.");
}

void retry_after_is_a_delay_or_date(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Retry-After"))
        if (!parse_digits(field->value) && !parse_http_date(field->value))
            report.add(field->line,
                       shown(field->value) + " in `Retry-After` is neither whole seconds nor an HTTP date.",
                       "Write `Retry-After: 120`.");
}

void retry_after_lies_ahead(const CheckSubject& subject, Report& report)
{
    const std::optional<HttpDate> date = date_in(subject, "Date");
    const std::optional<HttpDate> retry = date_in(subject, "Retry-After");
    if (date && retry && retry->seconds < date->seconds)
        report.add(subject.line_of("Retry-After"), "The date in `Retry-After` has passed.",
                   "Send a date after `Date`, or seconds.");
}

void retry_after_is_near(const CheckSubject& subject, Report& report)
{
    constexpr long long year = 366 * 24 * 60 * 60;
    constexpr long long point_in_time = 1'000'000'000; // seconds since 1970: September 2001
    const FieldLine* field = subject.fields().find("Retry-After");
    const std::optional<long long> delay = field != nullptr ? parse_digits(field->value) : std::nullopt;
    const std::optional<HttpDate> date = date_in(subject, "Date");
    const std::optional<HttpDate> retry = date_in(subject, "Retry-After");
    if (delay && *delay >= point_in_time)
        report.add(field->line,
                   shown(field->value) +
                       " in `Retry-After` looks like a point in time, but counts as seconds from now: " +
                       std::to_string(*delay / year) + " years.",
                   "Send the seconds to wait, such as `Retry-After: 120`, or an HTTP date.");
    else if ((delay && *delay > year) || (date && retry && retry->seconds - date->seconds > year))
        report.add(field->line, "`Retry-After` asks clients to wait for more than a year.",
                   "Send a delay in seconds, not in milliseconds; for good, send 410.", {410});
}

void age_is_a_number(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Age"))
        if (!parse_digits(field->value))
            report.add(field->line, shown(field->value) + " in `Age` is no number of seconds.",
                       "Write whole seconds: `Age: 120`.");
}

// "@1688169599", perhaps with parameters (RFC 9651 3.3.7).
std::optional<long long> structured_date(std::string_view value, StructuredFault& fault)
{
    const std::optional<StructuredItem> item = parse_structured_item(value, fault);
    return item && item->value.is(BareKind::Date) ? std::optional<long long>(item->value.number) : std::nullopt;
}

void deprecation_is_a_date(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Deprecation")) {
        StructuredFault fault;
        if (structured_date(field->value, fault))
            continue;
        const std::string place = fault.message.empty()
                                      ? std::string()
                                      : " At character " + std::to_string(fault.offset + 1) + ' ' + fault.message + '.';
        report.add(field->line, shown(field->value) + " in `Deprecation` is no date of structured fields." + place,
                   "Write the seconds since 1970 with `@` in front: `Deprecation: @1688169599`.");
    }
}

void sunset_follows_deprecation(const CheckSubject& subject, Report& report)
{
    StructuredFault fault;
    const std::optional<long long> deprecation = structured_date(subject.fields().value("Deprecation"), fault);
    const std::optional<HttpDate> sunset = date_in(subject, "Sunset");
    if (deprecation && sunset && sunset->seconds < *deprecation)
        report.add(subject.line_of("Sunset"), "The date in `Sunset` comes before the one in `Deprecation`.",
                   "Deprecate first, switch off later.");
}

constexpr RuleEntry rules[] = {
    {{"date-syntax", Severity::Error, "`Date`, `Last-Modified` and `Sunset` are HTTP dates.", "RFC 9110 5.6.7, 2.2"},
     dates_are_dates},
    {{"date-obsolete-form", Severity::Error, "Dates are sent in the one form that is not obsolete.", "RFC 9110 5.6.7"},
     dates_have_todays_form},
    {{"date-weekday", Severity::Info, "The day of the week fits the date.", "RFC 9110 5.6.7"}, weekdays_fit},
    {{"last-modified-in-future", Severity::Error, "`Last-Modified` is not later than `Date`.", "RFC 9110 8.8.2.1"},
     nothing_changes_in_the_future},
    {{"expires-syntax", Severity::Error, "`Expires` is an HTTP date.", "RFC 9111 5.3; RFC 9110 2.2"},
     expires_is_a_date},
    {{"expires-number", Severity::Info, "`Expires` is a date, not 0 or -1.", "RFC 9111 5.3"}, expires_is_not_a_number},
    {{"retry-after-syntax", Severity::Error, "`Retry-After` is a number of seconds or an HTTP date.",
      "RFC 9110 10.2.3, 2.2"},
     retry_after_is_a_delay_or_date},
    {{"retry-after-passed", Severity::Info, "`Retry-After` lies in the future.", "RFC 9110 10.2.3"},
     retry_after_lies_ahead},
    {{"retry-after-far", Severity::Warning, "`Retry-After` is a delay that somebody can wait for.",
      "RFC 9110 10.2.3; API practice"},
     retry_after_is_near},
    {{"deprecation-syntax", Severity::Error, "`Deprecation` is a date such as `@1688169599`.",
      "RFC 9745 2.1; RFC 9651 3.3.7"},
     deprecation_is_a_date},
    {{"sunset-before-deprecation", Severity::Error, "`Sunset` is not earlier than `Deprecation`.", "RFC 9745 4"},
     sunset_follows_deprecation},
    {{"age-syntax", Severity::Error, "`Age` is a number of seconds.", "RFC 9111 5.1; RFC 9110 2.2"}, age_is_a_number},
};

} // namespace

std::span<const RuleEntry> date_rules() { return rules; }

} // namespace core
