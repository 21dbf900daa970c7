// Rules about where the content ends: codes and methods without content, lengths, chunks, trailers.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/check/content_length.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

void code_without_content_has_none(const CheckSubject& subject, Report& report)
{
    if (subject.forbids_content() && subject.shows_content())
        report.add(subject.line_at(0),
                   std::to_string(subject.code()) + " ends with its header fields, but content follows.",
                   subject.code() == 204 ? "Leave the content out, or send 200." : "Leave the content out.",
                   subject.code() == 204 ? std::vector<int>{200} : std::vector<int>{});
}

void reset_has_no_content(const CheckSubject& subject, Report& report)
{
    const FieldLine* length = subject.fields().find("Content-Length");
    const bool announces_content =
        length != nullptr && parse_digits(length->value).value_or(0) > 0 && !subject.has_method("HEAD");
    if (subject.code() == 205 && (subject.shows_content() || announces_content))
        report.add(subject.shows_content() ? subject.line_at(0) : length->line,
                   "205 tells the client to reset its form; it must not have content.",
                   "Leave the content out, or send 200.", {200});
}

void head_reply_has_no_content(const CheckSubject& subject, Report& report)
{
    if (subject.has_method("HEAD") && subject.shows_content() && !subject.forbids_content())
        report.add(subject.line_at(0), "The answer to HEAD has content.",
                   "Send the same header fields as for GET, and no content.");
}

void code_without_content_has_no_length(const CheckSubject& subject, Report& report)
{
    const FieldLine* length = subject.fields().find("Content-Length");
    if (length != nullptr && (subject.is_class(1) || subject.code() == 204))
        report.add(length->line, std::to_string(subject.code()) + " must not have `Content-Length`, not even 0.",
                   "Leave the field out.");
}

void code_without_content_has_no_coding(const CheckSubject& subject, Report& report)
{
    const FieldLine* coding = subject.fields().find("Transfer-Encoding");
    if (coding != nullptr && (subject.is_class(1) || subject.code() == 204))
        report.add(coding->line, std::to_string(subject.code()) + " must not have `Transfer-Encoding`.",
                   "Leave the field out.");
}

void tunnel_has_no_framing(const CheckSubject& subject, Report& report)
{
    if (!subject.has_method("CONNECT") || !subject.is_class(2))
        return;
    for (const std::string_view name : {"Content-Length", "Transfer-Encoding"})
        if (const FieldLine* field = subject.fields().find(name))
            report.add(field->line,
                       "After a successful CONNECT the tunnel begins; `" + std::string(name) + "` has no place there.",
                       "Leave the field out.");
}

void one_kind_of_framing(const CheckSubject& subject, Report& report)
{
    const FieldLine* length = subject.fields().find("Content-Length");
    if (length != nullptr && subject.fields().has("Transfer-Encoding"))
        report.add(
            length->line,
            "`Content-Length` stands beside `Transfer-Encoding`: recipients may disagree about where the message ends.",
            "Leave `Content-Length` out.");
}

void length_is_a_number(const CheckSubject& subject, Report& report)
{
    for (const FieldLine* field : subject.fields().all("Content-Length"))
        if (!parse_digits(field->value))
            report.add(field->line, shown(field->value) + " is no length.",
                       "Send the number of bytes in decimal digits.");
}

void length_fits_content(const CheckSubject& subject, Report& report)
{
    const std::vector<const FieldLine*> lines = subject.fields().all("Content-Length");
    const std::optional<long long> length = lines.size() == 1 ? parse_digits(lines[0]->value) : std::nullopt;
    if (!length || !has_comparable_content(subject) || could_have_length(subject, *length))
        return;
    const LengthRange actual = shown_length(subject);
    const std::string with_crlf =
        actual.high > actual.low ? " (" + std::to_string(actual.high) + " with CRLF at the ends of its lines)" : "";
    report.add(lines[0]->line,
               "`Content-Length` says " + std::to_string(*length) + " bytes, the content has " +
                   std::to_string(actual.low) + with_crlf + '.',
               *length < actual.low    ? "Count the bytes, not the characters, after all changes to the content."
               : *length > actual.high ? "Send the whole content, or its real length: clients wait for the rest."
                                       : "Send the real length: count the bytes as they are sent, line ends included.");
}

void length_has_content(const CheckSubject& subject, Report& report)
{
    const FieldLine* length = subject.fields().find("Content-Length");
    const bool expects_content = subject.request != nullptr && !subject.has_method("HEAD") &&
                                 !subject.forbids_content() && subject.code() != 205;
    if (length != nullptr && expects_content && !subject.shows_content() && parse_digits(length->value).value_or(0) > 0)
        report.add(length->line,
                   "`Content-Length` announces " + shown(length->value) + " bytes, but no content is shown.",
                   "Paste the content too to have it checked.");
}

// Streams whose content goes on until the connection ends; their documentation names `keep-alive` for proxies of old.
bool is_endless(const CheckSubject& subject)
{
    return subject.has_media_type("text/event-stream") || subject.has_media_type("multipart/x-mixed-replace");
}

// Neither where a program shows the fields: it may have taken away those of the framing.
void kept_connection_has_an_end(const CheckSubject& subject, Report& report)
{
    const Fields& fields = subject.fields();
    const std::string connection = fields.combined("Connection");
    const bool is_kept = (list_contains(connection, "keep-alive") || fields.has("Keep-Alive")) &&
                         !list_contains(connection, "close") && !list_contains(connection, "upgrade");
    const bool has_content = subject.shows_content() && !subject.forbids_content() && !subject.has_method("HEAD") &&
                             !subject.has_method("CONNECT");
    const bool has_framing =
        fields.has("Content-Length") || fields.has("Transfer-Encoding") || subject.response.hides_framing;
    if (subject.response.version.major == 1 && is_kept && has_content && !has_framing && !is_endless(subject))
        report.add(fields.line_of("Connection", fields.line_of("Keep-Alive", subject.line())),
                   "The connection is kept open, but nothing says where the content ends: clients wait for more.",
                   "Send `Content-Length` or `Transfer-Encoding: chunked`, or `Connection: close`.");
}

void codings_are_known(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view known[] = {"chunked", "gzip", "x-gzip", "deflate", "compress", "x-compress"};
    for (const auto& [coding, line] : subject.fields().elements("Transfer-Encoding"))
        if (!is_one_of(element_name(coding), known))
            report.add(line, shown(coding) + " is no registered transfer coding.",
                       "Use `chunked`; name a compression in `Content-Encoding`.");
}

void chunked_is_last(const CheckSubject& subject, Report& report)
{
    const std::string codings = fold_case(subject.fields().combined("Transfer-Encoding"));
    const std::vector<std::string_view> parts = split_outside_quotes(codings, ',');
    const auto count = std::count(parts.begin(), parts.end(), "chunked");
    if (count > 1 || (count == 1 && parts.back() != "chunked"))
        report.add(subject.line_of("Transfer-Encoding"),
                   "`chunked` has to be the last transfer coding, and there only once.",
                   "Write `Transfer-Encoding: gzip, chunked`.");
}

// Without TE a client only knows `chunked`.
void codings_are_accepted(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Transfer-Encoding");
    if (field == nullptr || (!subject.asked_with("TE") && !subject.asked_without("TE")))
        return;
    const std::set<std::string> accepted = list_names(subject.request->fields.combined("TE"));
    for (const std::string& name : list_names(field->value))
        if (name != "chunked" && accepted.count(name) == 0)
            report.add(field->line,
                       "The message is coded with " + shown(name) + ", which the client has not offered in `TE`.",
                       "Send `chunked` alone; name a compression of the content in `Content-Encoding`.");
}

void http_1_0_has_no_codings(const CheckSubject& subject, Report& report)
{
    const FieldLine* field = subject.fields().find("Transfer-Encoding");
    const bool is_old_client =
        subject.request != nullptr && subject.request->version && subject.request->version->is_1_0();
    if (field != nullptr && (is_old_client || subject.response.version.is_1_0()))
        report.add(field->line, "HTTP/1.0 has no `Transfer-Encoding`; the client takes the chunk sizes for content.",
                   "Send `Content-Length`, or close the connection at the end.");
}

void chunks_are_well_formed(const CheckSubject& subject, Report& report)
{
    const Response& response = subject.response;
    if (response.chunking == Chunking::Broken)
        report.add(response.chunking_line, "The chunk sizes do not fit the content.",
                   "Write each chunk's size in bytes as a hexadecimal number.");
    else if (response.chunking == Chunking::Unfinished)
        report.add(response.chunking_line, "The last chunk is missing: clients take the content for cut off.",
                   "End with a chunk of size 0 and an empty line.");
}

// What a recipient needs before it has the content: framing, routing, control, authentication, and the description of
// the content.
void trailers_come_late(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {
        "transfer-encoding",
        "content-length",
        "host",
        "connection",
        "te",
        "upgrade",
        "trailer",
        "age",
        "cache-control",
        "date",
        "expires",
        "location",
        "pragma",
        "retry-after",
        "vary",
        "set-cookie",
        "www-authenticate",
        "proxy-authenticate",
        "content-encoding",
        "content-type",
        "content-range",
    };
    for (const auto& [name, line] : subject.fields().elements("Trailer"))
        if (is_one_of(fold_case(name), names))
            report.add(line, "`Trailer` announces " + shown(name) + ", which is of no use after the content.",
                       "Send it as a header field.");
}

constexpr RuleEntry rules[] = {
    {{"content-not-allowed", Severity::Error, "1xx, 204 and 304 have no content.", "RFC 9110 6.4.1, 15.3.5, 15.4.5"},
     code_without_content_has_none},
    {{"content-in-reset", Severity::Error, "205 has no content.", "RFC 9110 15.3.6"}, reset_has_no_content},
    {{"content-after-head", Severity::Error, "The answer to HEAD has no content.", "RFC 9110 9.3.2"},
     head_reply_has_no_content},
    {{"length-not-allowed", Severity::Error, "1xx and 204 have no `Content-Length`.", "RFC 9110 8.6"},
     code_without_content_has_no_length},
    {{"transfer-encoding-not-allowed", Severity::Error, "1xx and 204 have no `Transfer-Encoding`.", "RFC 9112 6.1"},
     code_without_content_has_no_coding},
    {{"framing-of-tunnel", Severity::Error, "A 2xx to CONNECT has neither `Content-Length` nor `Transfer-Encoding`.",
      "RFC 9110 9.3.6, 8.6; RFC 9112 6.1"},
     tunnel_has_no_framing},
    {{"length-and-transfer-encoding", Severity::Error,
      "A message has `Content-Length` or `Transfer-Encoding`, not both.", "RFC 9112 6.2"},
     one_kind_of_framing},
    {{"length-syntax", Severity::Error, "`Content-Length` is a decimal number.", "RFC 9110 8.6, 2.2"},
     length_is_a_number},
    {{"length-mismatch", Severity::Error, "`Content-Length` is the number of bytes of the content.",
      "RFC 9110 8.6; RFC 9112 6.3"},
     length_fits_content},
    {{"length-without-content", Severity::Info, "The content that `Content-Length` announces is there.",
      "RFC 9112 6.3"},
     length_has_content},
    {{"length-missing-kept-open", Severity::Warning,
      "A response on a connection that is kept open says how long it is.", "RFC 9112 6.3, 9.3"},
     kept_connection_has_an_end},
    {{"transfer-coding-unknown", Severity::Warning, "Transfer codings are registered ones.", "RFC 9112 7.3"},
     codings_are_known},
    {{"chunked-not-last", Severity::Error, "`chunked` is the last transfer coding, once.", "RFC 9112 6.1"},
     chunked_is_last},
    {{"transfer-encoding-in-http-1-0", Severity::Error, "HTTP/1.0 gets no `Transfer-Encoding`.", "RFC 9112 6.1"},
     http_1_0_has_no_codings},
    {{"chunks-broken", Severity::Error, "Chunks have their size in front and end with a chunk of size 0.",
      "RFC 9112 7.1"},
     chunks_are_well_formed},
    {{"transfer-coding-not-accepted", Severity::Warning, "Transfer codings beside `chunked` are offered by the client.",
      "RFC 9110 10.1.4; RFC 9112 7.4"},
     codings_are_accepted},
    {{"trailer-not-allowed", Severity::Error, "What is needed before the content is no trailer field.",
      "RFC 9110 6.5.1"},
     trailers_come_late},
};

} // namespace

std::span<const RuleEntry> framing_rules() { return rules; }

} // namespace core
