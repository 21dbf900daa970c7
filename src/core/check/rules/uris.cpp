// Rules about the URIs in whatever field they stand.
#include "core/check/check_rules.h"
#include "core/http/link_list.h"
#include "core/http/uri_reference.h"

#include <utility>

namespace core {

namespace {

// The URIs that the fields of a response name, with their lines.
std::vector<std::pair<std::string_view, int>> uris_of(const CheckSubject& subject)
{
    std::vector<std::pair<std::string_view, int>> uris;
    for (const std::string_view name : {"Location", "Content-Location"})
        for (const FieldLine* field : subject.fields().all(name))
            uris.emplace_back(field->value, field->line);
    for (const FieldLine* field : subject.fields().all("Link"))
        for (const Link& link : parse_links(field->value).value_or(std::vector<Link>()))
            uris.emplace_back(link.target, field->line);
    return uris;
}

void uris_have_a_host(const CheckSubject& subject, Report& report)
{
    for (const auto& [text, line] : uris_of(subject)) {
        const std::optional<UriReference> uri = parse_uri_reference(text);
        if (uri && uri->is_web() && uri->has_authority && uri->host.empty())
            report.add(line, "The host in " + shown(text) + " is empty.",
                       "Write the whole URI, `https://example.com/new`, or only the path, `/new`.");
    }
}

void uris_have_no_user(const CheckSubject& subject, Report& report)
{
    for (const auto& [text, line] : uris_of(subject)) {
        const std::optional<UriReference> uri = parse_uri_reference(text);
        if (uri && !uri->userinfo.empty() && (uri->is_web() || uri->scheme.empty()))
            report.add(line, "A URI holds a user name or password before the host.",
                       "Leave out everything up to the `@`.");
    }
}

void content_location_is_a_uri(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Content-Location")) {
        const std::optional<UriReference> uri = parse_uri_reference(field->value);
        const bool has_fragment = field->value.find('#') != std::string::npos;
        if (!uri || has_fragment)
            report.add(field->line,
                       shown(field->value) + " in `Content-Location` " +
                           (uri ? "has a fragment, which may not stand there."
                                : "is no URI: a character in it may not stand there."),
                       uri ? "Leave out the `#` and what follows." : "Escape spaces and other characters with `%`.");
    }
}

constexpr RuleEntry rules[] = {
    {{"uri-without-host", Severity::Error, "The host of an `http` or `https` URI is not empty.",
      "RFC 9110 4.2.1, 4.2.2"},
     uris_have_a_host},
    {{"location-userinfo", Severity::Error, "`Location` and other URIs have no user name or password.",
      "RFC 9110 4.2.4"},
     uris_have_no_user},
    {{"content-location-syntax", Severity::Error, "`Content-Location` is a URI without a fragment.",
      "RFC 9110 8.7, 2.2"},
     content_location_is_a_uri},
};

} // namespace

std::span<const RuleEntry> uri_rules() { return rules; }

} // namespace core
