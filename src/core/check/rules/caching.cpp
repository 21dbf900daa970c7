// Rules about what caches may do with the response.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/http_date.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

using Directives = std::vector<Parameter>;

Directives directives_of(const CheckSubject& subject)
{
    return parse_directives(subject.fields().combined("Cache-Control")).value_or(Directives());
}

long long seconds_of(const Directives& directives, std::string_view name)
{
    const Parameter* found = find_parameter(directives, name);
    return found != nullptr && found->value ? parse_digits(*found->value).value_or(0) : 0;
}

bool expires_later(const CheckSubject& subject)
{
    const std::optional<HttpDate> date = parse_http_date(subject.fields().value("Date"));
    const std::optional<HttpDate> expires = parse_http_date(subject.fields().value("Expires"));
    return date && expires && expires->seconds > date->seconds;
}

void transient_refusal_is_not_stored(const CheckSubject& subject, Report& report)
{
    const int code = subject.code();
    if (code != 428 && code != 429 && code != 431 && code != 511)
        return;
    const Directives directives = directives_of(subject);
    if (find_parameter(directives, "no-store") != nullptr)
        return;
    const bool is_offered = find_parameter(directives, "public") != nullptr ||
                            find_parameter(directives, "immutable") != nullptr ||
                            seconds_of(directives, "max-age") > 0 || seconds_of(directives, "s-maxage") > 0;
    if (is_offered || expires_later(subject))
        report.add(is_offered ? subject.line_of("Cache-Control") : subject.line_of("Expires"),
                   std::to_string(code) + " must not be stored, but the response asks caches to keep it.",
                   "Send `Cache-Control: no-store`.");
}

void cache_control_is_a_list(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Cache-Control"))
        if (!parse_directives(field->value))
            report.add(field->line, "The value of `Cache-Control` cannot be read as directives.",
                       "Separate directives with commas and write arguments with `=`: `public, max-age=600`.");
}

constexpr std::string_view seconds_directives[] = {"max-age", "s-maxage", "stale-while-revalidate", "stale-if-error"};

void directives_have_seconds(const CheckSubject& subject, Report& report)
{
    for (const Parameter& directive : directives_of(subject)) {
        const bool takes_seconds = is_one_of(directive.name, seconds_directives);
        if (takes_seconds && (!directive.value || directive.is_quoted || !parse_digits(*directive.value)))
            report.add(subject.line_of("Cache-Control"),
                       shown(directive.name) + " needs a whole number of seconds without quotes" +
                           (directive.value ? ", not " + shown(*directive.value) : std::string()) + '.',
                       "Write `" + directive.name + "=600`.");
    }
}

void directives_are_spelled_right(const CheckSubject& subject, Report& report)
{
    constexpr std::pair<std::string_view, std::string_view> slips[] = {
        {"nocache", "no-cache"},
        {"no_cache", "no-cache"},
        {"nostore", "no-store"},
        {"no_store", "no-store"},
        {"maxage", "max-age"},
        {"max_age", "max-age"},
        {"s-max-age", "s-maxage"},
        {"smaxage", "s-maxage"},
        {"s_maxage", "s-maxage"},
        {"mustrevalidate", "must-revalidate"},
        {"must_revalidate", "must-revalidate"},
        {"must-revalidation", "must-revalidate"},
        {"proxyrevalidate", "proxy-revalidate"},
        {"notransform", "no-transform"},
        {"no-chache", "no-cache"},
        {"privat", "private"},
        {"stale-while-revalidation", "stale-while-revalidate"},
    };
    for (const Parameter& directive : directives_of(subject))
        for (const auto& [slip, meant] : slips)
            if (directive.name == slip)
                report.add(subject.line_of("Cache-Control"),
                           "Caches do not know the directive " + shown(directive.name) + " and ignore it.",
                           "Write `" + std::string(meant) + "`.");
}

void directives_agree(const CheckSubject& subject, Report& report)
{
    const Directives directives = directives_of(subject);
    if (find_parameter(directives, "public") == nullptr)
        return;
    for (const std::string_view name : {"private", "no-store"})
        if (const Parameter* found = find_parameter(directives, name);
            found != nullptr && !found->value) // private="Field" is about a field
            report.add(subject.line_of("Cache-Control"),
                       "`public` and `" + std::string(name) + "` contradict each other.",
                       "Decide: `public` for shared caches, `private` for the browser, `no-store` for none.");
}

void directives_occur_once(const CheckSubject& subject, Report& report)
{
    const Directives directives = directives_of(subject);
    for (const std::string_view name : seconds_directives) {
        const Parameter* first = find_parameter(directives, name);
        const auto differs = [&](const Parameter& each) { return each.name == name && each.value != first->value; };
        if (first != nullptr && std::any_of(directives.begin(), directives.end(), differs))
            report.add(subject.line_of("Cache-Control"), shown(name) + " is given twice with different values.",
                       "Give it once.");
    }
}

void switches_have_no_argument(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view switches[] = {"no-store",        "no-transform", "must-revalidate", "proxy-revalidate",
                                             "must-understand", "public",       "immutable"};
    for (const Parameter& directive : directives_of(subject))
        if (is_one_of(directive.name, switches) && directive.value)
            report.add(subject.line_of("Cache-Control"),
                       shown(directive.name) + " takes no value, but has " + shown(*directive.value) +
                           ": caches may ignore the directive.",
                       "Write `" + directive.name + "` alone, or leave it out.");
}

void field_names_are_quoted(const CheckSubject& subject, Report& report)
{
    for (const Parameter& directive : directives_of(subject))
        if ((directive.name == "no-cache" || directive.name == "private") && directive.value && !directive.is_quoted)
            report.add(subject.line_of("Cache-Control"),
                       "The field names of " + shown(directive.name) + " stand there without quotes.",
                       "Write `" + directive.name + "=\"Set-Cookie\"`.");
}

void understanding_has_a_fallback(const CheckSubject& subject, Report& report)
{
    const Directives directives = directives_of(subject);
    if (find_parameter(directives, "must-understand") != nullptr && find_parameter(directives, "no-store") == nullptr)
        report.add(subject.line_of("Cache-Control"),
                   "`must-understand` without `no-store`: caches that do not know it store the response all the same.",
                   "Write `no-store, must-understand`.");
}

void directives_are_of_responses(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {"max-stale", "min-fresh", "only-if-cached"};
    for (const Parameter& directive : directives_of(subject))
        if (is_one_of(directive.name, names))
            report.add(subject.line_of("Cache-Control"),
                       shown(directive.name) + " is a directive of requests and says nothing in a response.",
                       "Leave it out; `stale-while-revalidate` allows caches to serve stale responses.");
}

void transformation_was_allowed(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 203 && find_parameter(directives_of(subject), "no-transform") != nullptr)
        report.add(subject.line_of("Cache-Control"),
                   "203 says that a proxy has changed the content, but `no-transform` forbids it.",
                   "Pass the content on as it is, with the code of the origin.", {200});
}

void tag_is_quoted(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("ETag"))
        if (!is_entity_tag(field->value))
            report.add(field->line, shown(field->value) + " is no entity tag.",
                       "Put it in double quotes, with `W/` before them for a weak one: `ETag: \"v7\"`.");
}

void vary_lists_names(const CheckSubject& subject, Report& report)
{
    for (const auto& [name, line] : subject.fields().elements("Vary"))
        if (!is_token(name))
            report.add(line, shown(name) + " in `Vary` is no field name.",
                       "List request fields with commas: `Vary: Accept, Accept-Encoding`.");
}

void negotiated_coding_varies(const CheckSubject& subject, Report& report)
{
    const std::string vary = subject.fields().combined("Vary");
    const bool is_stored =
        !find_parameter(directives_of(subject), "no-store") && !find_parameter(directives_of(subject), "private");
    if (subject.asked_with("Accept-Encoding") && subject.fields().has("Content-Encoding") && is_stored &&
        !list_contains(vary, "Accept-Encoding") && !list_contains(vary, "*"))
        report.add(subject.line_of("Content-Encoding"),
                   "The coding was chosen for this client, but `Vary` does not say so.",
                   "Add `Vary: Accept-Encoding`.");
}

constexpr RuleEntry rules[] = {
    {{"must-not-be-stored", Severity::Error, "428, 429, 431 and 511 do not ask to be stored.", "RFC 6585 3, 4, 5, 6"},
     transient_refusal_is_not_stored},
    {{"cache-control-syntax", Severity::Error, "`Cache-Control` is a list of directives.",
      "RFC 9111 5.2; RFC 9110 2.2"},
     cache_control_is_a_list},
    {{"cache-control-seconds", Severity::Error, "Ages in `Cache-Control` are whole seconds.", "RFC 9111 1.2.2, 5.2.2"},
     directives_have_seconds},
    {{"cache-control-misspelt", Severity::Warning, "The directives in `Cache-Control` are spelled right.",
      "RFC 9111 5.2.3"},
     directives_are_spelled_right},
    {{"cache-control-contradicts", Severity::Warning, "The directives in `Cache-Control` do not contradict each other.",
      "RFC 9111 5.2.2.5, 5.2.2.7, 5.2.2.9"},
     directives_agree},
    {{"cache-control-twice", Severity::Warning, "A directive in `Cache-Control` has one value.", "RFC 9111 4.2.1"},
     directives_occur_once},
    {{"cache-control-argument", Severity::Warning, "A directive that takes no value has none.", "RFC 9111 5.2.2"},
     switches_have_no_argument},
    {{"cache-control-unquoted", Severity::Warning, "Field names in `Cache-Control` are quoted.",
      "RFC 9111 5.2.2.4, 5.2.2.7"},
     field_names_are_quoted},
    {{"must-understand-alone", Severity::Warning, "`must-understand` comes with `no-store`.", "RFC 9111 5.2.2.3"},
     understanding_has_a_fallback},
    {{"cache-control-of-request", Severity::Info, "`Cache-Control` has directives of responses.",
      "RFC 9111 5.2.1, 5.2.2"},
     directives_are_of_responses},
    {{"transformed-despite-no-transform", Severity::Error, "Content with `no-transform` is not transformed.",
      "RFC 9110 7.7, 15.3.4"},
     transformation_was_allowed},
    {{"etag-syntax", Severity::Error, "`ETag` is a quoted entity tag.", "RFC 9110 8.8.3, 2.2"}, tag_is_quoted},
    {{"vary-syntax", Severity::Error, "`Vary` lists field names or is `*`.", "RFC 9110 12.5.5, 2.2"}, vary_lists_names},
    {{"vary-missing", Severity::Info, "A response whose coding was negotiated says so in `Vary`.", "RFC 9110 12.5.5"},
     negotiated_coding_varies},
};

} // namespace

std::span<const RuleEntry> caching_rules() { return rules; }

} // namespace core
