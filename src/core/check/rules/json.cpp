// Rules about JSON: whether it is JSON, whether it is called so, and what parsers trip over.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"

#include <set>

namespace core {

namespace {

void json_is_json(const CheckSubject& subject, Report& report)
{
    if (subject.json_state != JsonState::Malformed)
        return;
    const std::string_view text = trim(subject.response.content.text);
    if (text.starts_with('<'))
        report.add(subject.line_at(0),
                   "`Content-Type` says " + shown(subject.media_type->name) + ", but the content is markup.",
                   "Send the type of what is sent: `text/html` for a page, JSON for an API.");
    else
        report.add(subject.line_at(subject.json_fault_offset), "The content is no JSON: " + subject.json_fault + '.',
                   "Let a library write the JSON: names and strings in double quotes, no comma at the end, no NaN.");
}

void json_is_not_called_html(const CheckSubject& subject, Report& report)
{
    if (subject.json && subject.has_media_type("text/html"))
        report.add(
            subject.line_of("Content-Type"),
            "The content is JSON, but `Content-Type` says `text/html`: browsers show it, and may run what is in it.",
            "Send `Content-Type: application/json`.");
}

void json_is_not_called_text(const CheckSubject& subject, Report& report)
{
    if (subject.json && subject.has_media_type("text/plain"))
        report.add(subject.line_of("Content-Type"), "The content is JSON, but `Content-Type` says `text/plain`.",
                   "Send `Content-Type: application/json`, unless it is meant to be shown as text.");
}

void json_is_not_empty(const CheckSubject& subject, Report& report)
{
    const bool is_json = subject.media_type && subject.media_type->is_json();
    if (is_json && subject.fields().value("Content-Length") == "0" && !subject.forbids_content())
        report.add(subject.line_of("Content-Type"), "The content is empty, and so no JSON.",
                   "Leave `Content-Type` out, or send JSON.");
}

void json_has_no_byte_order_mark(const CheckSubject& subject, Report& report)
{
    const bool is_json = subject.media_type && subject.media_type->is_json();
    if (is_json && subject.response.content.text.starts_with(byte_order_mark))
        report.add(subject.line_at(0), "The JSON starts with a byte order mark, at which many parsers fail.",
                   "Write it without: save and send UTF-8 without a BOM.");
}

void json_is_utf_8(const CheckSubject& subject, Report& report)
{
    const std::string charset = subject.media_type && subject.media_type->is_json()
                                    ? fold_case(subject.media_type->parameter("charset"))
                                    : std::string();
    if (!charset.empty() && !is_one_of(charset, {"utf-8", "utf8", "us-ascii", "ascii"}))
        report.add(subject.line_of("Content-Type"),
                   "JSON is exchanged as UTF-8, but `Content-Type` says " + shown(charset) + '.',
                   "Send UTF-8, and leave `charset` out.");
}

// The second of two members with the same name; `budget` keeps large data from being searched to its end.
std::optional<JsonValue> find_repeated_member(const JsonValue& value, int& budget)
{
    std::set<std::string_view> keys;
    for (const JsonValue::Member& member : value.members()) {
        if (--budget < 0)
            return std::nullopt;
        if (!keys.insert(member.key).second)
            return member.key_value;
        if (std::optional<JsonValue> found = find_repeated_member(member.value, budget))
            return found;
    }
    for (const JsonValue& item : value.items()) {
        if (--budget < 0)
            return std::nullopt;
        if (std::optional<JsonValue> found = find_repeated_member(item, budget))
            return found;
    }
    return std::nullopt;
}

void json_names_are_unique(const CheckSubject& subject, Report& report)
{
    int budget = 20'000;
    const std::optional<JsonValue> repeated =
        subject.json ? find_repeated_member(subject.json->root(), budget) : std::nullopt;
    if (repeated)
        report.add(subject.line_of(*repeated),
                   "The member " + shown(repeated->text()) +
                       " stands in the same object twice; which one counts is up to the parser.",
                   "Give each member of an object a name of its own.");
}

constexpr RuleEntry rules[] = {
    {{"json-malformed", Severity::Error, "Content that is called JSON is JSON.", "RFC 8259 2, 10; RFC 9110 8.3"},
     json_is_json},
    {{"json-called-html", Severity::Warning, "JSON is not called HTML.", "RFC 9110 8.3; RFC 8259 11"},
     json_is_not_called_html},
    {{"json-called-text", Severity::Info, "JSON is called JSON.", "RFC 9110 8.3; RFC 8259 11"},
     json_is_not_called_text},
    {{"json-empty", Severity::Info, "JSON is not empty.", "RFC 8259 2"}, json_is_not_empty},
    {{"json-byte-order-mark", Severity::Error, "JSON has no byte order mark.", "RFC 8259 8.1"},
     json_has_no_byte_order_mark},
    {{"json-charset", Severity::Warning, "JSON is UTF-8.", "RFC 8259 8.1, 11"}, json_is_utf_8},
    {{"json-member-repeated", Severity::Warning, "The members of a JSON object have different names.", "RFC 8259 4"},
     json_names_are_unique},
};

} // namespace

std::span<const RuleEntry> json_rules() { return rules; }

} // namespace core
