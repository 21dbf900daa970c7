// Rules about codes of WebDAV, used in WebDAV and outside of it.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"

namespace core {

namespace {

bool is_webdav_request(const CheckSubject& subject)
{
    constexpr std::string_view methods[] = {"PROPFIND", "PROPPATCH", "MKCOL",  "COPY",       "MOVE",
                                            "LOCK",     "UNLOCK",    "REPORT", "SEARCH",     "BIND",
                                            "UNBIND",   "REBIND",    "ACL",    "MKCALENDAR", "VERSION-CONTROL"};
    constexpr std::string_view fields[] = {"Depth", "Destination", "DAV", "If", "Overwrite", "Lock-Token"};
    if (subject.request == nullptr || is_one_of(subject.request->method, methods))
        return true;
    for (const std::string_view field : fields)
        if (subject.asked_with(field))
            return true;
    return false;
}

bool is_xml(const CheckSubject& subject) { return subject.media_type && subject.media_type->is_xml(); }

// What to send in place of a code of WebDAV; empty: that depends.
std::vector<int> general_codes_for(int code)
{
    switch (code) {
    case 207: return {200};
    case 423: return {409};
    case 424: return {502, 409};
    }
    return {};
}

void code_is_used_in_webdav(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view codes[] = {"102", "207", "208", "423", "424", "507", "508"};
    if (is_one_of(subject.response.digits, codes) && !is_webdav_request(subject) && !is_xml(subject))
        report.add(subject.line(), subject.title() + " belongs to WebDAV; other clients only know its class.",
                   "Make sure that your documentation explains it, or use a general code.",
                   general_codes_for(subject.code()));
}

void multi_status_is_a_multistatus(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 207 || !is_xml(subject) || !subject.shows_content())
        return;
    if (fold_case(std::string_view(subject.response.content.text).substr(0, 4096)).find("multistatus") ==
        std::string::npos)
        report.add(subject.line_at(0), "The content of 207 is no `multistatus` document.",
                   "Make `DAV:multistatus` its root element.");
}

void reported_is_no_answer(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 208)
        report.add(subject.line(), "208 stands inside a 207 document, not in a status line.",
                   "Send 207 and put 208 into the `propstat` of the member.", {207});
}

// A LOCK with content asks for a new lock, one without refreshes an old one.
void new_lock_has_its_token(const CheckSubject& subject, Report& report)
{
    const bool creates = subject.has_method("LOCK") && !subject.request->content.is_blank();
    if (creates && (subject.code() == 200 || subject.code() == 201) && subject.response.shows_fields() &&
        !subject.fields().has("Lock-Token"))
        report.add(subject.line(), "The lock comes without `Lock-Token`: the client cannot use it.",
                   "Add the token, such as `Lock-Token: <urn:uuid:e71d4fae-5dec-22d6-fea5-00a0c91e6be4>`.");
}

void failed_dependency_is_no_upstream(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view marks[] = {"upstream",   "external service", "third-party", "third party",
                                          "downstream", "payment provider", "backend"};
    if (subject.code() != 424)
        return;
    for (const Passage& passage : subject.passages) {
        if (!holds_one_of(fold_case(passage.text), marks))
            continue;
        report.add(subject.line_of(passage, 0),
                   "424 is about another part of the same request, not about a service behind the server.",
                   "Send 502, 503 or 504 for a service that failed.", {502, 503, 504});
        return;
    }
}

constexpr RuleEntry rules[] = {
    {{"webdav-code", Severity::Info, "Codes of WebDAV stay in WebDAV.", "RFC 4918 11; RFC 9205 4.6"},
     code_is_used_in_webdav},
    {{"multistatus-shape", Severity::Warning, "207 has a `multistatus` document.", "RFC 4918 13"},
     multi_status_is_a_multistatus},
    {{"already-reported-outside", Severity::Warning, "208 stands inside a 207 document.", "RFC 5842 7.1"},
     reported_is_no_answer},
    {{"lock-token-missing", Severity::Error, "A new lock comes with `Lock-Token`.", "RFC 4918 9.10.1"},
     new_lock_has_its_token},
    {{"failed-dependency-upstream", Severity::Warning, "424 is not sent for a failed upstream.", "RFC 4918 11.4"},
     failed_dependency_is_no_upstream},
};

} // namespace

std::span<const RuleEntry> webdav_rules() { return rules; }

} // namespace core
