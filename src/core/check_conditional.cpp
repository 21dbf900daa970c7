// Rules about preconditions: 304, 412 and 428, and the request that leads to them.
#include "core/check_rules.h"
#include "core/text.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

constexpr std::string_view precondition_fields[] = {"If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "If"};

bool shows_request_fields(const CheckSubject& subject) { return subject.request != nullptr && !subject.request->fields.lines.empty(); }

bool has_precondition(const CheckSubject& subject)
{
    return std::any_of(std::begin(precondition_fields), std::end(precondition_fields), [&](std::string_view name) { return subject.asked_with(name); });
}

bool reads(const CheckSubject& subject) { return subject.has_method("GET") || subject.has_method("HEAD"); }

void not_modified_was_asked_for(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 304 && reads(subject) && subject.asked_without("If-None-Match") && subject.asked_without("If-Modified-Since"))
        report.add(subject.line(), "304, but the request has neither `If-None-Match` nor `If-Modified-Since`: the client may have nothing stored.", "Send 200 with the content.", {200});
}

void not_modified_answers_reading(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 304 && subject.request != nullptr && !reads(subject))
        report.add(subject.line(), "304 answers GET and HEAD only; the request was " + shown(subject.request->method) + '.', "Send 412 if a precondition failed, else the code of the outcome.", {412});
}

void not_modified_repeats_tag(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 304 || !subject.response.shows_fields() || subject.fields().has("ETag") || !subject.asked_with("If-None-Match"))
        return;
    if (trim(subject.request->fields.value("If-None-Match")) != "*")
        report.add(subject.line(), "304 to a request with `If-None-Match`, but without the `ETag` that a 200 would have.", "Repeat the `ETag`.");
}

void not_modified_names_asked_tag(const CheckSubject& subject, Report& report)
{
    const std::string_view tag = subject.fields().value("ETag");
    if (subject.code() != 304 || !is_entity_tag(tag) || !subject.asked_with("If-None-Match"))
        return;
    const std::string asked = subject.request->fields.combined("If-None-Match");
    const std::vector<std::string_view> tags = split_outside_quotes(asked, ',');
    const bool matches = std::any_of(tags.begin(), tags.end(), [&](std::string_view each) { return each == "*" || weakly_equal(each, tag); });
    if (!matches)
        report.add(subject.fields().line_of("ETag", subject.line()), "304 with the tag " + shown(tag) + ", but the client has another version.", "Send 200 with the content.", {200});
}

void not_modified_has_no_metadata(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 304)
        return;
    for (const std::string_view name : {"Content-Type", "Content-Encoding", "Content-Language", "Content-Range"})
        if (const FieldLine* field = subject.fields().find(name))
            report.add(field->line, "304 repeats " + shown(name) + ", which describes content that is not sent.", "Leave it out; keep `ETag`, `Date`, `Vary`, `Cache-Control`, `Expires` and `Content-Location`.");
}

void unchanged_is_not_sent_again(const CheckSubject& subject, Report& report)
{
    const std::string_view tag = subject.fields().value("ETag");
    if (subject.code() != 200 || !reads(subject) || !is_entity_tag(tag) || !subject.asked_with("If-None-Match"))
        return;
    const std::string asked = subject.request->fields.combined("If-None-Match");
    const std::vector<std::string_view> tags = split_outside_quotes(asked, ',');
    if (std::any_of(tags.begin(), tags.end(), [&](std::string_view each) { return weakly_equal(each, tag); }))
        report.add(subject.line(), "The client already has the version " + shown(tag) + ", and gets it again.", "Send 304 without content.", {304});
}

void failed_precondition_was_sent(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 412 && shows_request_fields(subject) && !has_precondition(subject))
        report.add(subject.line(), "412, but the request has no precondition that could have failed.", "Send 409 for a conflict with the present state, 428 to demand a precondition.", {409, 428});
}

void demanded_precondition_is_missing(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 428 && has_precondition(subject))
        report.add(subject.line(), "428 demands a precondition, but the request has one.", "Send 412 if it failed, else go on with the request.", {412});
}

constexpr RuleEntry rules[] = {
    {{"not-modified-unasked", Severity::Error, "304 answers a request with `If-None-Match` or `If-Modified-Since`.", "RFC 9110 15.4.5"}, not_modified_was_asked_for},
    {{"not-modified-method", Severity::Error, "304 answers GET and HEAD only.", "RFC 9110 13.1.2, 15.4.5"}, not_modified_answers_reading},
    {{"not-modified-tag-missing", Severity::Error, "304 repeats the `ETag` that a 200 would have.", "RFC 9110 15.4.5"}, not_modified_repeats_tag},
    {{"not-modified-other-tag", Severity::Error, "304 names a version that the client has.", "RFC 9110 13.1.2"}, not_modified_names_asked_tag},
    {{"not-modified-metadata", Severity::Warning, "304 does not describe content that it does not send.", "RFC 9110 15.4.5"}, not_modified_has_no_metadata},
    {{"unchanged-sent-again", Severity::Error, "A version that the client has is answered with 304.", "RFC 9110 13.1.2"}, unchanged_is_not_sent_again},
    {{"precondition-unasked", Severity::Warning, "412 answers a request with a precondition.", "RFC 9110 15.5.13"}, failed_precondition_was_sent},
    {{"precondition-already-sent", Severity::Warning, "428 answers a request without a precondition.", "RFC 6585 3"}, demanded_precondition_is_missing},
};

} // namespace

std::span<const RuleEntry> conditional_rules() { return rules; }

} // namespace core
