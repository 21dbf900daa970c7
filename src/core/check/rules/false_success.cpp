// Rules about errors that come as a success: the status says that all went well, the content says otherwise.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/check/error_page.h"
#include "core/check/html_tags.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view advice =
    "Send the 4xx or 5xx code that fits, with the same content: monitoring, caches and retries only see the code.";

// 207 says by itself that the content has the outcomes.
bool claims_success(const CheckSubject& subject)
{
    return subject.is_class(2) && subject.code() != 207 && subject.code() != 208 && !subject.forbids_content();
}

bool is_problem(const CheckSubject& subject)
{
    return subject.has_media_type("application/problem+json") || subject.has_media_type("application/problem+xml");
}

bool asks_for_help(const CheckSubject& subject)
{
    constexpr std::string_view subjects[] = {"doc",  "error",  "help",    "guide", "blog",
                                             "wiki", "status", "article", "log",   "reference"};
    return subject.request != nullptr && holds_one_of(fold_case(subject.request->target), subjects);
}

void json_is_no_error(const CheckSubject& subject, Report& report)
{
    if (claims_success(subject) && subject.false_success && !is_problem(subject))
        report.add(subject.line_of(subject.false_success->place),
                   subject.title() + ", but " + subject.false_success->what + ".", std::string(advice), {400, 500});
}

void json_has_no_error_beside_data(const CheckSubject& subject, Report& report)
{
    if (!claims_success(subject) || !subject.json || subject.false_success)
        return;
    if (const std::optional<ErrorShape> shape = tolerated_error_shape(subject.json->root()))
        report.add(subject.line_of(shape->place),
                   shape->what + "; monitoring that only looks at the code counts this as a success.",
                   "Watch these errors where the protocol puts them.");
}

void page_is_no_error(const CheckSubject& subject, Report& report)
{
    if (!claims_success(subject) || !subject.may_be_page() || subject.json || asks_for_help(subject))
        return;
    const PageHeading heading = error_heading(subject.response.content.text);
    if (!heading.text.empty())
        report.add(subject.line_at(heading.offset),
                   subject.title() + ", but the page is headed " + shown(heading.text) + '.', std::string(advice),
                   {404, 500});
}

void text_is_no_error(const CheckSubject& subject, Report& report)
{
    const bool is_text =
        subject.has_media_type("text/plain") || subject.has_media_type("text/html") || !subject.media_type;
    if (claims_success(subject) && is_text && subject.shows_content() && !subject.json && !asks_for_help(subject) &&
        is_error_line(subject.response.content.text))
        report.add(subject.line_at(0),
                   subject.title() + ", but the content is an error: " + shown(subject.response.content.text) + '.',
                   std::string(advice), {400, 500});
}

// Without its prefix: "fault" of "soap:fault".
std::string local_name(const std::optional<HtmlTag>& tag)
{
    return tag ? tag->name.substr(tag->name.find(':') + 1) : std::string(); // npos + 1 is 0
}

// The name of the element that tells what the XML is: the first one, inside of `Body` for SOAP, whatever headers it
// has, and inside of `methodResponse` for XML-RPC.
std::string telling_element(std::string_view xml)
{
    constexpr int most_tags = 200;
    HtmlTags tags(xml);
    std::string name = local_name(tags.next());
    if (name == "methodresponse")
        return local_name(tags.next());
    if (name != "envelope")
        return name;
    for (int i = 0; i < most_tags && name != "body" && !name.empty(); ++i)
        name = local_name(tags.next());
    return local_name(tags.next());
}

void xml_is_no_error(const CheckSubject& subject, Report& report)
{
    if (!claims_success(subject) || !subject.media_type || !subject.media_type->is_xml() || !subject.shows_content() ||
        is_problem(subject))
        return;
    constexpr std::string_view errors[] = {"error", "errors", "fault", "exception", "errorresponse"};
    const std::string name = telling_element(subject.response.content.text);
    if (is_one_of(name, errors))
        report.add(subject.line_at(0), subject.title() + ", but the content is a `" + name + "` element.",
                   std::string(advice), {400, 500});
}

void problem_is_no_success(const CheckSubject& subject, Report& report)
{
    if (claims_success(subject) && is_problem(subject))
        report.add(subject.line_of("Content-Type"), subject.title() + " with problem details, which describe an error.",
                   std::string(advice), {400, 500});
}

constexpr RuleEntry rules[] = {
    {{"error-under-success", Severity::Warning, "A 2xx does not carry an error as JSON.", "RFC 9205 4.6; API practice"},
     json_is_no_error},
    {{"error-beside-data", Severity::Info, "Errors beside data under a 2xx are watched.",
      "GraphQL and JSON-RPC practice"},
     json_has_no_error_beside_data},
    {{"error-page-under-success", Severity::Warning, "A 2xx does not carry an error page.",
      "RFC 9205 4.6; web practice"},
     page_is_no_error},
    {{"error-text-under-success", Severity::Warning, "A 2xx does not carry an error message.",
      "RFC 9205 4.6; API practice"},
     text_is_no_error},
    {{"xml-error-under-success", Severity::Warning, "A 2xx does not carry an error as XML.",
      "RFC 9205 4.6; API practice"},
     xml_is_no_error},
    {{"problem-under-success", Severity::Warning, "A 2xx does not carry problem details.", "RFC 9457 1, 3"},
     problem_is_no_success},
};

} // namespace

std::span<const RuleEntry> false_success_rules() { return rules; }

} // namespace core
