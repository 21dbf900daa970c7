// Rules about what a response offers or tells beside its content: formats and ranges that are taken, links, timings.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/link_list.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

void offered_formats_are_media_types(const CheckSubject& subject, Report& report)
{
    for (const std::string_view name : {"Accept-Patch", "Accept-Post"})
        for (const auto& [element, line] : subject.fields().elements(name))
            if (!parse_media_type(element) && !holds_one_of(element, ellipses))
                report.add(line, shown(element) + " in " + shown(name) + " is no media type.",
                           "List types with their subtypes: `application/json, application/merge-patch+json`.");
}

void offered_ranges_are_known(const CheckSubject& subject, Report& report)
{
    for (const auto& [unit, line] : subject.fields().elements("Accept-Ranges"))
        if (!is_one_of(fold_case(unit), {"bytes", "none"}) && !holds_one_of(unit, ellipses))
            report.add(line, "Clients only know `bytes` in `Accept-Ranges`, not " + shown(unit) + '.',
                       "Write `Accept-Ranges: bytes`, or `none`.");
}

void link_types_are_media_types(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Link"))
        for (const Link& link : parse_links(field->value).value_or(std::vector<Link>())) {
            const Parameter* type = link.find("type");
            if (type != nullptr && type->value && !parse_media_type(*type->value))
                report.add(field->line,
                           shown(*type->value) + " in `type` of the link to " + shown(link.target) +
                               " is no media type.",
                           "Write it whole and in quotes: `type=\"application/json\"`.");
        }
}

bool is_decimal(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
           std::count(text.begin(), text.end(), '.') <= 1 && text != ".";
}

void timings_are_numbers(const CheckSubject& subject, Report& report)
{
    for (const auto& [metric, line] : subject.fields().elements("Server-Timing"))
        for (const std::string_view part : split_outside_quotes(metric, ';')) {
            const std::optional<Parameter> parameter = parse_parameter(part);
            if (parameter && parameter->name == "dur" && parameter->value && !is_decimal(*parameter->value) &&
                !holds_one_of(*parameter->value, ellipses))
                report.add(line, shown(part) + " in `Server-Timing` is no number; browsers take it for 0.",
                           "Write milliseconds without a unit: `db;dur=53.2`.");
        }
}

void varying_fields_are_named_once(const CheckSubject& subject, Report& report)
{
    std::set<std::string> seen;
    for (const auto& [name, line] : subject.fields().elements("Vary"))
        if (!seen.insert(fold_case(name)).second)
            report.add(line, "`Vary` names " + shown(name) + " twice.", "Name it once.");
}

constexpr RuleEntry rules[] = {
    {{"accept-patch-syntax", Severity::Error, "`Accept-Patch` and `Accept-Post` list media types.",
      "RFC 5789 3.1; RFC 9110 8.3.1, 2.2"},
     offered_formats_are_media_types},
    {{"accept-ranges-unit", Severity::Info, "`Accept-Ranges` names units that clients know.", "RFC 9110 14.1, 14.3"},
     offered_ranges_are_known},
    {{"link-type-syntax", Severity::Error, "`type` of a link is a media type.", "RFC 8288 3.4.1"},
     link_types_are_media_types},
    {{"server-timing-duration", Severity::Warning, "`dur` in `Server-Timing` is a number.",
      "Server Timing, Server-Timing header field"},
     timings_are_numbers},
    {{"vary-repeated", Severity::Info, "`Vary` names a field once.", "RFC 9110 12.5.5"}, varying_fields_are_named_once},
};

} // namespace

std::span<const RuleEntry> offer_rules() { return rules; }

} // namespace core
