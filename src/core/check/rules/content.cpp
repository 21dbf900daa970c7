// Rules about the content as such and the fields that describe it: its type, coding and language, its name, its links
// to other content.
#include "core/base/percent.h"
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/http/link_list.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

void content_has_type(const CheckSubject& subject, Report& report)
{
    const bool may_have_content = !subject.forbids_content() && subject.code() != 205 && !subject.has_method("HEAD");
    if (subject.shows_content() && may_have_content && !subject.fields().has("Content-Type"))
        report.add(subject.line(), "The content comes without `Content-Type`: clients have to guess what it is.",
                   "Add the type, such as `Content-Type: application/json`.");
}

void type_is_a_media_type(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Content-Type");
    if (field != nullptr && !subject.media_type)
        report.add(field->line, shown(field->value) + " is no media type.",
                   "Write type, slash and subtype, with parameters behind semicolons: `text/html; charset=utf-8`.");
}

// Types that can begin neither with "<!doctype html" nor with "{\"".
bool is_never_page_or_json(std::string_view type)
{
    constexpr std::string_view names[] = {
        "text/css",          "text/javascript", "application/javascript", "text/csv",         "text/calendar",
        "text/event-stream", "application/pdf", "application/zip",        "application/gzip", "application/wasm"};
    const bool is_media = type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/") ||
                          type.starts_with("font/");
    return (is_media && !type.ends_with("+xml") && !type.ends_with("+json")) || is_one_of(type, names);
}

void content_is_of_its_type(const CheckSubject& subject, Report& report)
{
    if (!subject.media_type || !subject.shows_content())
        return;
    const std::string start = fold_case(trim(subject.response.content.text).substr(0, 16));
    const std::string& type = subject.media_type->name;
    const bool is_page = start.starts_with("<!doctype html") || start.starts_with("<html");
    const bool is_json = start.starts_with("{\"") && !type.ends_with("javascript");
    const bool is_wrong_page = is_page && is_never_page_or_json(type);
    const bool is_wrong_json = is_json && (is_never_page_or_json(type) || subject.media_type->is_xml());
    if (is_wrong_page || is_wrong_json)
        report.add(subject.line_of("Content-Type"),
                   "`Content-Type` says " + shown(type) + ", but the content is " +
                       (is_page ? "an HTML page." : "JSON."),
                   is_page ? "Send `text/html`, or what was asked for." : "Send `application/json`.");
}

bool is_language_tag(std::string_view text)
{
    const std::vector<std::string_view> subtags = split(text, '-');
    return is_ascii_letter(text.empty() ? ' ' : text[0]) &&
           std::all_of(subtags.begin(), subtags.end(), [](std::string_view subtag) {
               return !subtag.empty() && subtag.size() <= 8 &&
                      std::all_of(subtag.begin(), subtag.end(), is_ascii_alphanumeric);
           });
}

void languages_are_tags(const CheckSubject& subject, Report& report)
{
    for (const auto& [language, line] : subject.fields().elements("Content-Language"))
        if (!is_language_tag(language))
            report.add(line, shown(language) + " in `Content-Language` is no language tag.",
                       "Write it with hyphens: `en`, `pt-BR`.");
}

// "UTF-8''na%C3%AFve.txt", as `filename*` has it.
bool is_extended_value(const Parameter& parameter)
{
    return !parameter.is_quoted && std::count(parameter.value->begin(), parameter.value->end(), '\'') == 2;
}

bool is_disposition(std::string_view value)
{
    const std::vector<std::string_view> parts = split_outside_quotes(value, ';');
    if (parts.empty() || trim(value).front() == ';' || !is_token(parts[0]))
        return false;
    std::set<std::string> names;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::optional<Parameter> parameter = parse_parameter(parts[i]);
        if (!parameter || !parameter->value || !names.insert(parameter->name).second ||
            (parameter->name.ends_with('*') && !is_extended_value(*parameter)))
            return false;
    }
    return true;
}

void disposition_is_well_formed(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Content-Disposition"))
        if (!is_disposition(field->value))
            report.add(field->line, shown(field->value) + " cannot be read as a `Content-Disposition`.",
                       "Quote names with spaces or brackets: `attachment; filename=\"report (1).pdf\"`; write others "
                       "as `filename*=UTF-8''na%C3%AFve.pdf`.");
}

// Of `filename` or `filename*`, behind the character set and the language.
std::string suggested_name(const Parameter& parameter)
{
    const bool is_extended = parameter.name.ends_with('*');
    return is_extended ? percent_decoded(parameter.value->substr(parameter.value->rfind('\'') + 1)) : *parameter.value;
}

void file_name_is_no_path(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Content-Disposition"))
        for (const std::string_view part : split_outside_quotes(field->value, ';')) {
            const std::optional<Parameter> parameter = parse_parameter(part);
            const bool is_name = parameter && parameter->value && is_one_of(parameter->name, {"filename", "filename*"});
            const std::string name = is_name ? suggested_name(*parameter) : std::string();
            if (name.find_first_of("/\\") != std::string::npos || name == "..")
                report.add(field->line,
                           "The file name " + shown(name) +
                               " is a path: clients cut it off, and a careless one writes "
                               "outside of its folder.",
                           "Send the last part alone: `attachment; filename=\"report.pdf\"`.");
        }
}

std::vector<std::string> codings_of(const CheckSubject& subject)
{
    std::vector<std::string> codings;
    const std::string value = subject.fields().combined("Content-Encoding");
    for (const std::string_view coding : split_outside_quotes(value, ','))
        codings.push_back(fold_case(coding));
    return codings;
}

void coding_is_registered(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view known[] = {"gzip",         "x-gzip", "deflate",  "compress",  "x-compress",
                                          "br",           "zstd",   "identity", "aes128gcm", "exi",
                                          "pack200-gzip", "dcb",    "dcz"};
    for (const std::string& coding : codings_of(subject))
        if (!is_one_of(coding, known))
            report.add(subject.line_of("Content-Encoding"), shown(coding) + " is no registered content coding.",
                       "Use `gzip`, `br` or `zstd`; a character set belongs into `Content-Type`.");
}

void coding_is_not_identity(const CheckSubject& subject, Report& report)
{
    const std::vector<std::string> codings = codings_of(subject);
    if (std::find(codings.begin(), codings.end(), "identity") != codings.end())
        report.add(subject.line_of("Content-Encoding"), "`Content-Encoding: identity` says that nothing was done.",
                   "Leave the field out.");
}

// The codings that the client takes: "gzip" of "gzip;q=0.8, br;q=0".
std::set<std::string> accepted_codings(std::string_view accepted)
{
    std::set<std::string> names;
    for (const std::string_view element : split_outside_quotes(accepted, ',')) {
        const std::vector<std::string_view> parts = split_outside_quotes(element, ';');
        const bool is_refused = parts.size() > 1 && (parts[1] == "q=0" || parts[1] == "q=0.0" || parts[1] == "q=0.00" ||
                                                     parts[1] == "q=0.000");
        if (!parts.empty() && !is_refused)
            names.insert(fold_case(parts[0]));
    }
    return names;
}

void coding_is_accepted(const CheckSubject& subject, Report& report)
{
    if (!subject.asked_with("Accept-Encoding"))
        return;
    const std::set<std::string> accepted = accepted_codings(subject.request->fields.combined("Accept-Encoding"));
    for (const std::string& coding : codings_of(subject)) {
        const std::string plain = coding.starts_with("x-") ? coding.substr(2) : coding;
        if (coding != "identity" && accepted.count(coding) == 0 && accepted.count(plain) == 0 &&
            accepted.count("*") == 0)
            report.add(subject.line_of("Content-Encoding"),
                       "The content is coded with " + shown(coding) + ", which the client has not offered to decode.",
                       "Send the content without a coding, or with one from `Accept-Encoding`.");
    }
}

void error_explains_itself(const CheckSubject& subject, Report& report)
{
    if (subject.is_error() && !subject.has_method("HEAD") && !subject.shows_content() &&
        subject.fields().value("Content-Length") == "0")
        report.add(subject.line(), "The error has no content that explains it.",
                   "Add a short explanation, for example as `application/problem+json`.");
}

void error_is_in_a_wanted_format(const CheckSubject& subject, Report& report)
{
    if (!subject.is_error() || !subject.has_media_type("text/html") || !subject.asked_with("Accept"))
        return;
    const std::string accept = fold_case(subject.request->fields.combined("Accept"));
    if (accept.find("json") != std::string::npos && accept.find("html") == std::string::npos &&
        accept.find("*/*") == std::string::npos)
        report.add(subject.line_of("Content-Type"), "The client wants JSON and gets the error as HTML.",
                   "Send errors of an API as `application/problem+json`.");
}

void links_are_links(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Link"))
        if (!parse_links(field->value))
            report.add(field->line, "The value of `Link` is no list of links.",
                       "Put the URI in angle brackets, parameters behind semicolons: `</page/2>; rel=\"next\"`.");
}

void links_name_their_relation(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Link"))
        for (const Link& link : parse_links(field->value).value_or(std::vector<Link>()))
            if (link.find("rel") == nullptr)
                report.add(field->line,
                           "The link to " + shown(link.target) + " has no `rel`: nobody can tell what it is for.",
                           "Name the relation: `</page/2>; rel=\"next\"`.");
}

void links_have_one_relation_parameter(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Link"))
        for (const Link& link : parse_links(field->value).value_or(std::vector<Link>())) {
            const auto count = std::count_if(link.parameters.begin(), link.parameters.end(),
                                             [](const Parameter& each) { return each.name == "rel"; });
            if (count > 1)
                report.add(field->line,
                           "The link to " + shown(link.target) + " has `rel` twice; only the first one counts.",
                           "Put several relations into one: `rel=\"next last\"`.");
        }
}

constexpr RuleEntry rules[] = {
    {{"content-type-missing", Severity::Warning, "Content comes with `Content-Type`.", "RFC 9110 8.3"},
     content_has_type},
    {{"content-type-syntax", Severity::Error, "`Content-Type` is a media type.", "RFC 9110 8.3.1, 2.2"},
     type_is_a_media_type},
    {{"content-of-another-type", Severity::Warning, "Content is of the type that it is called.", "RFC 9110 8.3"},
     content_is_of_its_type},
    {{"content-language-syntax", Severity::Error, "`Content-Language` lists language tags.",
      "RFC 9110 8.5, 8.5.1, 2.2"},
     languages_are_tags},
    {{"content-disposition-syntax", Severity::Error, "`Content-Disposition` is a type with parameters.",
      "RFC 6266 4.1; RFC 9110 2.2"},
     disposition_is_well_formed},
    {{"content-disposition-path", Severity::Warning, "A suggested file name is no path.", "RFC 6266 4.3"},
     file_name_is_no_path},
    {{"content-coding-unknown", Severity::Warning, "Content codings are registered ones.", "RFC 9110 8.4.1"},
     coding_is_registered},
    {{"content-coding-identity", Severity::Warning, "`Content-Encoding` does not say `identity`.",
      "RFC 9110 8.4.1, 12.5.3"},
     coding_is_not_identity},
    {{"content-coding-not-accepted", Severity::Warning, "Content is coded as the client can decode it.",
      "RFC 9110 12.5.3"},
     coding_is_accepted},
    {{"error-without-content", Severity::Info, "An error explains itself in its content.", "RFC 9110 15.5, 15.6"},
     error_explains_itself},
    {{"error-not-acceptable", Severity::Info, "An error comes in a format that the client wants.",
      "RFC 9110 12.5.1; API practice"},
     error_is_in_a_wanted_format},
    {{"link-syntax", Severity::Error, "`Link` is a list of links.", "RFC 8288 3; RFC 9110 2.2"}, links_are_links},
    {{"link-relation-missing", Severity::Error, "Each link says in `rel` what it is for.", "RFC 8288 3.3"},
     links_name_their_relation},
    {{"link-relation-repeated", Severity::Error, "A link has `rel` once.", "RFC 8288 3.3"},
     links_have_one_relation_parameter},
};

} // namespace

std::span<const RuleEntry> content_rules() { return rules; }

} // namespace core
