// Rules about preconditions: 304, 412 and 428, and the request that leads to them.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/http_date.h"

#include <algorithm>

namespace core {

namespace {

using Tags = std::optional<std::vector<std::string_view>>;

bool shows_request_fields(const CheckSubject& subject)
{
    return subject.request != nullptr && !subject.request->fields.lines.empty();
}

// The method was performed: the response is what it selects, or a part of it.
bool sends_what_it_selects(const CheckSubject& subject)
{
    return subject.reads() && (subject.code() == 200 || subject.code() == 203 || subject.code() == 206);
}

// The fields that can make a request fail: "If-Match", WebDAV's "If" and "Overwrite", "x-ms-source-if-match", a lease.
// If-Modified-Since only chooses between 200 and 304, If-Range between 200 and 206.
bool can_fail(std::string_view name)
{
    constexpr std::string_view others[] = {"if", "overwrite", "lock-token"};
    const std::string folded = fold_case(name);
    const bool is_conditional = folded.starts_with("if-") || folded.find("-if-") != std::string::npos ||
                                folded.find("lease") != std::string::npos || is_one_of(folded, others);
    return is_conditional && folded != "if-modified-since" && folded != "if-range";
}

bool has_precondition(const CheckSubject& subject)
{
    return subject.request != nullptr &&
           std::any_of(subject.request->fields.lines.begin(), subject.request->fields.lines.end(),
                       [](const FieldLine& field) { return can_fail(field.name); });
}

bool has_no_precondition_but(const CheckSubject& subject, std::string_view name)
{
    const auto is_another = [&](const FieldLine& field) {
        return can_fail(field.name) && !equal_ignoring_case(field.name, name);
    };
    return subject.asked_with(name) &&
           std::none_of(subject.request->fields.lines.begin(), subject.request->fields.lines.end(), is_another);
}

bool is_any_weakly(const std::vector<std::string_view>& tags, std::string_view tag)
{
    return std::any_of(tags.begin(), tags.end(),
                       [&](std::string_view each) { return each == "*" || weakly_equal(each, tag); });
}

bool is_any_strongly(const std::vector<std::string_view>& tags, std::string_view tag)
{
    return std::any_of(tags.begin(), tags.end(),
                       [&](std::string_view each) { return each == "*" || strongly_equal(each, tag); });
}

std::optional<long long> date_asked(const CheckSubject& subject, std::string_view name)
{
    const std::vector<const FieldLine*> lines =
        subject.request != nullptr ? subject.request->fields.all(name) : std::vector<const FieldLine*>();
    const std::optional<HttpDate> date = lines.size() == 1 ? parse_http_date(lines[0]->value) : std::nullopt;
    return date ? std::optional(date->seconds) : std::nullopt;
}

std::optional<long long> date_sent(const CheckSubject& subject, std::string_view name)
{
    const std::optional<HttpDate> date = parse_http_date(subject.fields().value(name));
    return date ? std::optional(date->seconds) : std::nullopt;
}

void not_modified_was_asked_for(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 304 && subject.reads() && subject.asked_without("If-None-Match") &&
        subject.asked_without("If-Modified-Since"))
        report.add(subject.line(),
                   "304, but the request has neither `If-None-Match` nor `If-Modified-Since`: the client may have "
                   "nothing stored.",
                   "Send 200 with the content.", {200});
}

void not_modified_answers_reading(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 304 && subject.request != nullptr && !subject.reads())
        report.add(subject.line(),
                   "304 answers GET and HEAD only; the request was " + shown(subject.request->method) + '.',
                   "Send 412 if a precondition failed, else the code of the outcome.", {412});
}

void not_modified_repeats_tag(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 304 || !subject.response.shows_fields() || subject.fields().has("ETag") ||
        !subject.asked_with("If-None-Match"))
        return;
    if (trim(subject.request->fields.value("If-None-Match")) != "*")
        report.add(subject.line(),
                   "304 to a request with `If-None-Match`, but without the `ETag` that a 200 would have.",
                   "Repeat the `ETag`.");
}

void not_modified_names_asked_tag(const CheckSubject& subject, Report& report)
{
    const std::string_view tag = subject.fields().value("ETag");
    if (subject.code() != 304 || !is_entity_tag(tag) || !subject.asked_with("If-None-Match"))
        return;
    const std::string asked = subject.request->fields.combined("If-None-Match");
    const Tags tags = parse_entity_tags(asked);
    if (tags && !is_any_weakly(*tags, tag))
        report.add(subject.line_of("ETag"), "304 with the tag " + shown(tag) + ", but the client has another version.",
                   "Send 200 with the content.", {200});
}

void not_modified_is_not_newer(const CheckSubject& subject, Report& report)
{
    const std::optional<long long> known = date_asked(subject, "If-Modified-Since");
    const std::optional<long long> modified = date_sent(subject, "Last-Modified");
    if (subject.code() == 304 && subject.reads() && !subject.asked_with("If-None-Match") && known && modified &&
        *modified > *known)
        report.add(subject.line_of("Last-Modified"),
                   "304, but `Last-Modified` is later than the date in `If-Modified-Since`.",
                   "Send 200 with the content.", {200});
}

void not_modified_has_no_metadata(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 304)
        return;
    for (const std::string_view name : {"Content-Type", "Content-Encoding", "Content-Language", "Content-Range"})
        if (const FieldLine* field = subject.fields().find(name))
            report.add(field->line, "304 repeats " + shown(name) + ", which describes content that is not sent.",
                       "Leave it out; keep `ETag`, `Date`, `Vary`, `Cache-Control`, `Expires` and `Content-Location`.");
}

void unchanged_is_not_sent_again(const CheckSubject& subject, Report& report)
{
    if (!sends_what_it_selects(subject) || !subject.asked_with("If-None-Match"))
        return;
    const std::string_view tag = subject.fields().value("ETag");
    const std::string asked = subject.request->fields.combined("If-None-Match");
    const Tags tags = parse_entity_tags(asked);
    if (tags && tags->front() == "*")
        report.add(subject.line(), "`If-None-Match: *` asks for content only if there is none.",
                   "Send 304 without content.", {304});
    else if (tags && is_entity_tag(tag) && is_any_weakly(*tags, tag))
        report.add(subject.line(), "The client already has the version " + shown(tag) + ", and gets it again.",
                   "Send 304 without content.", {304});
}

void unmodified_is_not_sent_again(const CheckSubject& subject, Report& report)
{
    const std::optional<long long> known = date_asked(subject, "If-Modified-Since");
    const std::optional<long long> modified = date_sent(subject, "Last-Modified");
    if (!sends_what_it_selects(subject) || subject.asked_with("If-None-Match") || !known || !modified)
        return;
    const bool lies_ahead = *known > date_sent(subject, "Date").value_or(*known); // by the clock of the server
    if (*modified <= *known && !lies_ahead)
        report.add(subject.line_of("Last-Modified"),
                   "The content has not changed since the date in `If-Modified-Since`, and is sent again.",
                   "Send 304 without content.", {304});
}

// A cache may ignore these two conditions; Age tells that the response comes from one.
void failed_condition_is_heeded(const CheckSubject& subject, Report& report)
{
    if (!sends_what_it_selects(subject) || subject.fields().has("Age"))
        return;
    const std::string_view tag = subject.fields().value("ETag");
    const std::string asked = subject.request->fields.combined("If-Match");
    const Tags tags = parse_entity_tags(asked);
    if (tags && is_entity_tag(tag) && !is_any_strongly(*tags, tag))
        report.add(subject.line_of("ETag"),
                   "The version " + shown(tag) + " is none of those in `If-Match`, and is sent all the same.",
                   "Send 412.", {412});
    const std::optional<long long> known = date_asked(subject, "If-Unmodified-Since");
    const std::optional<long long> modified = date_sent(subject, "Last-Modified");
    if (!subject.asked_with("If-Match") && known && modified && *modified > *known)
        report.add(subject.line_of("Last-Modified"),
                   "The content has changed since the date in `If-Unmodified-Since`, and is sent all the same.",
                   "Send 412.", {412});
}

void reading_does_not_fail_for_its_cache(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 412 && subject.reads() && has_no_precondition_but(subject, "If-None-Match"))
        report.add(subject.line(),
                   "412, but " + subject.request->method + " with `If-None-Match` cannot fail: it only asks for news.",
                   "Send 304 if the client has the present version, else 200.", {304, 200});
}

// Holds the sole condition of a request that writes, by what the 412 says of the present version? Not If-None-Match:
// servers that put tags on everything put another one on the 412.
bool condition_holds(const CheckSubject& subject)
{
    const std::string_view tag = subject.fields().value("ETag");
    if (is_entity_tag(tag) && has_no_precondition_but(subject, "If-Match")) {
        const std::string asked = subject.request->fields.combined("If-Match");
        const Tags tags = parse_entity_tags(asked);
        return tags && tags->front() != "*" && is_any_strongly(*tags, tag);
    }
    const std::optional<long long> known = date_asked(subject, "If-Unmodified-Since");
    const std::optional<long long> modified = date_sent(subject, "Last-Modified");
    return has_no_precondition_but(subject, "If-Unmodified-Since") && known && modified && *modified <= *known;
}

void condition_that_holds_does_not_fail(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 412 && shows_request_fields(subject) && !subject.reads() && condition_holds(subject))
        report.add(subject.line(),
                   "412, but the condition of the request holds for the version that the response names.",
                   "Go on with the request, or name the version that it failed for.");
}

void failed_precondition_was_sent(const CheckSubject& subject, Report& report)
{
    const bool speaks_tus = subject.asked_with("Tus-Resumable"); // which sends 412 for a version of its own
    if (subject.code() == 412 && shows_request_fields(subject) && !has_precondition(subject) && !speaks_tus)
        report.add(subject.line(), "412, but the request has no precondition that could have failed.",
                   "Send 409 for a conflict with the present state, 428 to demand a precondition.", {409, 428});
}

void demanded_precondition_is_missing(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 428 && has_precondition(subject))
        report.add(subject.line(), "428 demands a precondition, but the request has one.",
                   "Send 412 if it failed, else go on with the request.", {412});
}

constexpr RuleEntry rules[] = {
    {{"not-modified-unasked", Severity::Error, "304 answers a request with `If-None-Match` or `If-Modified-Since`.",
      "RFC 9110 15.4.5"},
     not_modified_was_asked_for},
    {{"not-modified-method", Severity::Error, "304 answers GET and HEAD only.", "RFC 9110 13.1.2, 15.4.5"},
     not_modified_answers_reading},
    {{"not-modified-tag-missing", Severity::Error, "304 repeats the `ETag` that a 200 would have.", "RFC 9110 15.4.5"},
     not_modified_repeats_tag},
    {{"not-modified-other-tag", Severity::Error, "304 names a version that the client has.", "RFC 9110 13.1.2"},
     not_modified_names_asked_tag},
    {{"not-modified-newer", Severity::Error, "304 is not sent for what has changed since `If-Modified-Since`.",
      "RFC 9110 13.1.3, 15.4.5"},
     not_modified_is_not_newer},
    {{"not-modified-metadata", Severity::Warning, "304 does not describe content that it does not send.",
      "RFC 9110 15.4.5"},
     not_modified_has_no_metadata},
    {{"unchanged-sent-again", Severity::Error, "A version that the client has is answered with 304.",
      "RFC 9110 13.1.2"},
     unchanged_is_not_sent_again},
    {{"unmodified-sent-again", Severity::Warning,
      "What has not changed since `If-Modified-Since` is answered with 304.", "RFC 9110 13.1.3"},
     unmodified_is_not_sent_again},
    {{"failed-condition-ignored", Severity::Error,
      "A GET whose `If-Match` or `If-Unmodified-Since` fails is not performed.", "RFC 9110 13.1.1, 13.1.4"},
     failed_condition_is_heeded},
    {{"not-modified-as-412", Severity::Error, "`If-None-Match` on GET and HEAD leads to 304 or 200, not to 412.",
      "RFC 9110 13.1.2, 13.2.2"},
     reading_does_not_fail_for_its_cache},
    {{"precondition-held", Severity::Warning, "412 is not sent for a condition that holds.",
      "RFC 9110 13.1.1, 13.1.4, 15.5.13"},
     condition_that_holds_does_not_fail},
    {{"precondition-unasked", Severity::Warning, "412 answers a request with a precondition.", "RFC 9110 15.5.13"},
     failed_precondition_was_sent},
    {{"precondition-already-sent", Severity::Warning, "428 answers a request without a precondition.", "RFC 6585 3"},
     demanded_precondition_is_missing},
};

} // namespace

std::span<const RuleEntry> conditional_rules() { return rules; }

} // namespace core
