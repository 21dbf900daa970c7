// Rules about answers to something that the request has not asked, sent or done. They need the request.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"

#include <set>

namespace core {

namespace {

void switch_was_offered(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 101 || subject.request == nullptr)
        return;
    const std::string asked = subject.request->fields.combined("Upgrade");
    const std::set<std::string> offered = list_names(asked);
    if (subject.asked_without("Upgrade")) {
        report.add(subject.line(), "101, but the client has offered no other protocol.",
                   "Answer in HTTP; to demand another protocol send 426.", {426});
        return;
    }
    for (const std::string& protocol : list_names(subject.fields().combined("Upgrade")))
        if (!offered.empty() && offered.count(protocol) == 0)
            report.add(subject.line_of("Upgrade"),
                       "The server switches to " + shown(protocol) + ", which the client has not offered.",
                       "Switch to one of " + shown(asked) + '.');
}

// Subprotocols and extensions; the client fails the connection otherwise.
void websocket_options_were_offered(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 101 || !subject.asked_with("Sec-WebSocket-Key"))
        return;
    for (const std::string_view name : {"Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions"}) {
        const std::set<std::string> offered = list_names(subject.request->fields.combined(name));
        for (const std::string& option : list_names(subject.fields().combined(name))) {
            if (offered.count(option) == 0)
                report.add(subject.line_of(name),
                           "The server chooses " + shown(option) + ", which the client has not offered in " +
                               shown(name) + '.',
                           "Choose from what was offered, or leave the field out.");
        }
    }
}

void continue_was_expected(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 100 && subject.asked_without("Expect"))
        report.add(subject.line(), "100, but the request has no `Expect: 100-continue`; the client throws it away.",
                   "Send the final response only.");
}

void expectation_was_sent(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 417 && subject.asked_without("Expect"))
        report.add(subject.line(), "417, but the request has no `Expect`.",
                   "Send the code of the real fault; 422 for content that breaks a rule.", {400, 422});
}

void negotiation_was_asked_for(const CheckSubject& subject, Report& report)
{
    const bool negotiates = subject.asked_with("Accept") || subject.asked_with("Accept-Language") ||
                            subject.asked_with("Accept-Encoding") || subject.asked_with("Accept-Charset");
    if (subject.code() == 406 && subject.asked_without("Accept") && !negotiates)
        report.add(subject.line(),
                   "406, but the request sets no conditions in `Accept` or its kin: any format will do.",
                   "Send what there is; 415 is for a format that the client has sent.", {200, 415});
}

void refused_type_was_sent(const CheckSubject& subject, Report& report)
{
    const bool needs_no_content = subject.reads() || subject.has_method("DELETE");
    if (subject.code() == 415 && needs_no_content && !subject.sent_content() &&
        subject.asked_without("Content-Encoding"))
        report.add(subject.line(), "415 refuses the format of the content, but the request has none.",
                   "If no wanted format is to be had, send 406.", {406});
}

void refused_coding_was_sent(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Accept-Encoding");
    if (subject.code() == 415 && field != nullptr && subject.asked_without("Content-Encoding"))
        report.add(field->line, "`Accept-Encoding` blames the coding, but the content of the request has none.",
                   "Leave it out; name the formats that are accepted in `Accept`.");
}

void refused_patch_leads_to_another(const CheckSubject& subject, Report& report)
{
    const bool may_be_the_coding = subject.asked_with("Content-Encoding") || subject.fields().has("Accept-Encoding");
    if (subject.code() == 415 && subject.has_method("PATCH") && subject.response.shows_fields() && !may_be_the_coding &&
        !subject.fields().has("Accept-Patch") && !subject.fields().has("Accept"))
        report.add(subject.line(),
                   "415 to PATCH without `Accept-Patch`: the client does not learn which formats are taken.",
                   "Add them, such as `Accept-Patch: application/merge-patch+json`.");
}

void missing_length_is_missing(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 411 && subject.asked_with("Content-Length"))
        report.add(subject.line(), "411 demands `Content-Length`, but the request has it.",
                   "Send the code of the real fault.", {400, 413});
}

void large_content_was_sent(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 413 && subject.reads() && !subject.sent_content())
        report.add(subject.line(), "413 says that the content is too large, but the request has none.",
                   "Send 414 for a long URI, 431 for large header fields.", {414, 431});
}

void long_uri_is_long(const CheckSubject& subject, Report& report)
{
    constexpr std::size_t short_uri = 1000;
    const bool is_shortened = subject.request != nullptr && holds_one_of(subject.request->target, ellipses);
    if (subject.code() == 414 && subject.request != nullptr && subject.request->target.size() < short_uri &&
        !is_shortened)
        report.add(subject.line(),
                   "414, but the target has only " + std::to_string(subject.request->target.size()) +
                       " bytes; 8000 are to be expected to work.",
                   "Raise the limit, or send the code of the real fault.");
}

void large_fields_are_large(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 431 || subject.request == nullptr || subject.request->fields.lines.empty())
        return;
    constexpr std::size_t small_section = 1000;
    std::size_t bytes = 0;
    bool is_shortened = false;
    for (const FieldLine& field : subject.request->fields.lines) {
        bytes += field.name.size() + field.value.size();
        is_shortened = is_shortened || holds_one_of(field.value, ellipses);
    }
    if (bytes < small_section && !is_shortened)
        report.add(subject.line(), "431, but the fields of the request have only " + std::to_string(bytes) + " bytes.",
                   "Raise the limit, or send the code of the real fault.");
}

void version_is_another(const CheckSubject& subject, Report& report)
{
    const bool shows_version = subject.request != nullptr && subject.request->version;
    if (subject.code() == 505 && shows_version && subject.request->version->major == subject.response.version.major)
        report.add(subject.line(), "505 refuses the major version of the request, but answers in it.",
                   "Send the code of the real fault.", {400, 500});
}

void reading_is_implemented(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 501 && subject.reads())
        report.add(subject.line(),
                   "501 says that the server does not know the method, but every server knows " +
                       subject.request->method + '.',
                   "Send 404 for what is not there (yet), 405 for what cannot be read.", {404, 405});
}

void replay_was_possible(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 425 && subject.asked_without("Early-Data"))
        report.add(subject.line(), "425 is for requests in TLS early data; nothing in the request shows that it was.",
                   "Make sure that the request came in early data.");
}

void delta_was_asked_for(const CheckSubject& subject, Report& report)
{
    if (subject.code() == 226 && subject.asked_without("A-IM"))
        report.add(subject.line(), "226, but the request has no `A-IM`: the client cannot undo the manipulation.",
                   "Send 200 with the whole content.", {200});
}

void manipulations_are_accepted(const CheckSubject& subject, Report& report)
{
    if (subject.code() != 226 || !subject.asked_with("A-IM"))
        return;
    const std::set<std::string> accepted = list_names(subject.request->fields.combined("A-IM"));
    for (const std::string& manipulation : list_names(subject.fields().combined("IM"))) {
        if (accepted.count(manipulation) == 0)
            report.add(subject.line_of("IM"),
                       "The server has applied " + shown(manipulation) + ", which the client does not list in `A-IM`.",
                       "Apply only what is listed, or send 200 with the whole content.", {200});
    }
}

constexpr RuleEntry rules[] = {
    {{"switch-unasked", Severity::Error, "101 switches to a protocol that the client has offered.", "RFC 9110 7.8"},
     switch_was_offered},
    {{"websocket-unasked", Severity::Error,
      "A WebSocket gets a subprotocol and extensions that the client has offered.", "RFC 6455 4.1, 4.2.2"},
     websocket_options_were_offered},
    {{"continue-unasked", Severity::Info, "100 answers `Expect: 100-continue`.", "RFC 9110 10.1.1, 15.2.1"},
     continue_was_expected},
    {{"expectation-unasked", Severity::Warning, "417 answers a request with `Expect`.", "RFC 9110 15.5.18"},
     expectation_was_sent},
    {{"negotiation-unasked", Severity::Warning, "406 answers a request with `Accept` or its kin.", "RFC 9110 15.5.7"},
     negotiation_was_asked_for},
    {{"media-type-unsent", Severity::Warning, "415 answers a request with content.", "RFC 9110 15.5.16"},
     refused_type_was_sent},
    {{"coding-unsent", Severity::Error, "415 names codings in `Accept-Encoding` only if the coding was refused.",
      "RFC 9110 12.5.3"},
     refused_coding_was_sent},
    {{"patch-formats-missing", Severity::Warning, "415 to PATCH lists the formats in `Accept-Patch`.", "RFC 5789 2.2"},
     refused_patch_leads_to_another},
    {{"length-already-sent", Severity::Warning, "411 answers a request without `Content-Length`.", "RFC 9110 15.5.12"},
     missing_length_is_missing},
    {{"content-unsent", Severity::Warning, "413 answers a request with content.", "RFC 9110 15.5.14"},
     large_content_was_sent},
    {{"uri-not-long", Severity::Info, "414 answers a request with a long target.", "RFC 9110 15.5.15; RFC 9112 3"},
     long_uri_is_long},
    {{"fields-not-large", Severity::Info, "431 answers a request with large fields.", "RFC 6585 5"},
     large_fields_are_large},
    {{"version-supported", Severity::Warning, "505 refuses another major version than it answers in.",
      "RFC 9110 15.6.6"},
     version_is_another},
    {{"not-implemented-reading", Severity::Warning, "GET and HEAD are not answered with 501.", "RFC 9110 9.1, 15.6.2"},
     reading_is_implemented},
    {{"early-data-unasked", Severity::Info, "425 answers a request in early data.", "RFC 8470 5.2"},
     replay_was_possible},
    {{"delta-unasked", Severity::Warning, "226 answers a request with `A-IM`.", "RFC 3229 10.4.1"},
     delta_was_asked_for},
    {{"delta-not-accepted", Severity::Error, "226 applies what the client lists in `A-IM`.", "RFC 3229 10.5.3"},
     manipulations_are_accepted},
};

} // namespace

std::span<const RuleEntry> unasked_rules() { return rules; }

} // namespace core
