// Rules about what an error gives away of the server behind it. Data under a success may quote all of this.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/check_rules.h"
#include "core/check/leak_marks.h"
#include "core/http/uri_reference.h"

namespace core {

namespace {

// Members of the JSON that hold what the client sent, or a URL.
bool holds_client_data(const Passage& passage)
{
    constexpr std::string_view keys[] = {"path", "instance", "href",     "uri",          "url",   "pointer",
                                         "self", "location", "endpoint", "resource",     "input", "value",
                                         "type", "link",     "next",     "requested_url"};
    return is_one_of(fold_case(passage.key), keys);
}

bool was_sent(const CheckSubject& subject, std::string_view text)
{
    return subject.request != nullptr && (subject.request->content.text.find(text) != std::string::npos ||
                                          subject.request->target.find(text) != std::string::npos ||
                                          subject.request->fields.value("Host").find(text) != std::string_view::npos);
}

struct Leak
{
    FindLeak find;
    std::string_view what;
    bool hides_text = false;
};
constexpr Leak python_trace{find_python_trace, "The error shows a Python traceback"};
constexpr Leak java_trace{find_java_trace, "The error shows a Java stack trace"};
constexpr Leak node_trace{find_node_trace, "The error shows a JavaScript stack trace"};
constexpr Leak dotnet_trace{find_dotnet_trace, "The error shows a .NET stack trace"};
constexpr Leak php_trace{find_php_trace, "The error shows a PHP error with its place"};
constexpr Leak ruby_trace{find_ruby_trace, "The error shows a Ruby backtrace"};
constexpr Leak go_trace{find_go_trace, "The error shows a Go panic or stack"};
constexpr Leak other_trace{find_rust_or_elixir_trace, "The error shows the inside of the program"};
constexpr Leak debug_page{find_debug_page, "The error is a page for developers"};
constexpr Leak exception{find_exception, "The error names an exception of the program"};
constexpr Leak sql{find_sql, "The error shows the database at work"};
constexpr Leak secret{find_secret, "The error seems to hold a secret, such as a key or a password", true};

// Reports the first leak in the error that the client has not sent itself.
void report_leak(const CheckSubject& subject, Report& report, const Leak& leak)
{
    for (const Passage& passage : subject.passages) {
        const std::optional<LeakMark> mark = leak.find(passage.text);
        if (!mark)
            continue;
        const std::string_view text = std::string_view(passage.text).substr(mark->offset, mark->length);
        if (was_sent(subject, text))
            continue;
        report.add(subject.line_of(passage, mark->offset),
                   std::string(leak.what) + (leak.hides_text ? "" : ": " + shown(text)) + '.',
                   "Log it on the server under a request id, and send a general message with that id.", {500});
        return;
    }
}

template <const Leak& leak>
void shows_no(const CheckSubject& subject, Report& report)
{
    report_leak(subject, report, leak);
}

void no_exception(const CheckSubject& subject, Report& report)
{
    if (!subject.shows_trace) // which says more
        report_leak(subject, report, exception);
}

// {"trace": [...]}, whatever language it is of.
void no_trace_member(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view keys[] = {"trace",     "stacktrace",          "stack_trace", "stack",    "backtrace",
                                         "traceback", "exceptionstacktrace", "debug_info",  "debuginfo"};
    if (!subject.json || subject.passages.empty() || subject.shows_trace)
        return;
    for (const Passage& passage : subject.passages) {
        const bool is_long = passage.text.find('\n') != std::string::npos ||
                             passage.text.find("at ") != std::string::npos ||
                             passage.text.find('(') != std::string::npos;
        if (is_one_of(fold_case(passage.key), keys) && is_long) {
            report.add(subject.line_of(passage, 0),
                       "The error has a member " + shown(passage.key) + " with the inside of the program.",
                       "Leave it out in production; log it on the server under a request id.", {500});
            return;
        }
    }
}

void no_sql(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view targets[] = {"/query", "/sql"};
    const bool is_query_service =
        subject.request != nullptr && holds_one_of(fold_case(subject.request->target), targets);
    if (!is_query_service)
        report_leak(subject, report, sql);
}

void no_path(const CheckSubject& subject, Report& report)
{
    if (subject.shows_trace) // it has paths in it
        return;
    for (const Passage& passage : subject.passages) {
        const std::optional<LeakMark> mark = holds_client_data(passage) ? std::nullopt : find_path(passage.text);
        const std::string_view text =
            mark ? std::string_view(passage.text).substr(mark->offset, mark->length) : std::string_view();
        if (!mark || was_sent(subject, text))
            continue;
        report.add(subject.line_of(passage, mark->offset), "The error shows a path on the server: " + shown(text) + '.',
                   "Log it on the server under a request id, and send a general message with that id.", {500});
        return;
    }
}

void no_internal_host(const CheckSubject& subject, Report& report)
{
    // Of the client, or codes with dots in them.
    constexpr std::string_view others[] = {"ip",        "client_ip", "clientip", "remote_addr", "remoteaddr", "your_ip",
                                           "source_ip", "sourceip",  "code",     "error_code",  "errorcode"};
    const std::string_view host = subject.asked_host();
    const bool is_inside = !host.empty() && kind_of_host(host) != HostKind::Public;
    if (is_inside)
        return;
    for (const Passage& passage : subject.passages) {
        const bool is_harmless = is_one_of(fold_case(passage.key), others) || holds_client_data(passage) ||
                                 fold_case(passage.text).find("your ip") != std::string::npos;
        const std::optional<LeakMark> mark = is_harmless ? std::nullopt : find_internal_host(passage.text);
        const std::string_view text =
            mark ? std::string_view(passage.text).substr(mark->offset, mark->length) : std::string_view();
        if (!mark || was_sent(subject, text))
            continue;
        report.add(subject.line_of(passage, mark->offset), "The error names the internal host " + shown(text) + '.',
                   "Say which service failed without its address.", {502, 503});
        return;
    }
}

void no_debug_fields(const CheckSubject& subject, Report& report)
{
    constexpr std::string_view names[] = {
        "x-debug-exception", "x-debug-exception-file", "x-debug-token-link", "x-debug-error",
        "x-exception",       "x-stacktrace",           "x-aspnet-exception"};
    for (const FieldLine& field : subject.fields().lines)
        if (is_one_of(fold_case(field.name), names))
            report.add(field.line, shown(field.name) + " is for developers and shows the inside of the program.",
                       "Switch debugging off in production.");
}

void no_versions(const CheckSubject& subject, Report& report)
{
    for (const FieldLine& field : subject.fields().lines) {
        const std::string name = fold_case(field.name);
        const bool has_digit = field.value.find_first_of("0123456789") != std::string::npos;
        const bool is_detailed = name == "server" && (field.value.find('(') != std::string::npos ||
                                                      field.value.find(' ') != std::string::npos);
        const bool names_platform =
            name == "x-powered-by" || name == "x-aspnet-version" || name == "x-aspnetmvc-version";
        if (has_digit && (is_detailed || names_platform))
            report.add(field.line,
                       shown(field.name) + " tells attackers which version to look up: " + shown(field.value) + '.',
                       "Leave out the versions, or the field.");
    }
}

// "Warning: Undefined variable $x in /srv/app/index.php on line 12" at the start of a line, as PHP prints it into
// whatever it is about to send.
std::optional<LeakMark> find_php_notice(std::string_view text)
{
    constexpr std::string_view words[] = {"Warning",          "Notice",      "Deprecated",
                                          "Strict Standards", "Parse error", "Fatal error"};
    constexpr std::size_t longest = 1000;
    std::size_t start = 0;
    for (const std::string_view line : split(text, '\n')) {
        std::string_view rest = trim(line);
        while (rest.starts_with("<br />") || rest.starts_with("<b>") || rest.starts_with("<br>"))
            rest.remove_prefix(rest.find('>') + 1);
        const bool is_notice = starts_with_one_of(rest, words) &&
                               rest.substr(0, longest).find(" on line ") != rest.npos &&
                               rest.substr(0, longest).find(".php") != rest.npos;
        if (is_notice)
            return LeakMark{start, std::min(line.size(), longest)};
        start += line.size() + 1;
    }
    return std::nullopt;
}

void success_holds_no_php_notice(const CheckSubject& subject, Report& report)
{
    const std::string& text = subject.response.content.text;
    const bool is_page = fold_case(trim(text).substr(0, 15)).starts_with("<!doctype html"); // which may explain one
    const std::optional<LeakMark> mark =
        subject.is_error() || subject.json || is_page ? std::nullopt : find_php_notice(text);
    if (mark)
        report.add(subject.line_at(mark->offset),
                   "PHP has printed a message with its path into the content: " +
                       shown(std::string_view(text).substr(mark->offset, mark->length)) + '.',
                   "Set `display_errors` to off in production, and mend what the message says.", {500});
}

constexpr std::string_view source = "RFC 9457 5; API practice";

constexpr RuleEntry rules[] = {
    {{"leak-python", Severity::Warning, "An error shows no Python traceback.", source}, shows_no<python_trace>},
    {{"leak-java", Severity::Warning, "An error shows no Java stack trace.", source}, shows_no<java_trace>},
    {{"leak-node", Severity::Warning, "An error shows no JavaScript stack trace.", source}, shows_no<node_trace>},
    {{"leak-dotnet", Severity::Warning, "An error shows no .NET stack trace.", source}, shows_no<dotnet_trace>},
    {{"leak-php", Severity::Warning, "An error shows no PHP error with its place.", source}, shows_no<php_trace>},
    {{"php-message-in-content", Severity::Warning, "PHP prints no messages into the content.", source},
     success_holds_no_php_notice},
    {{"leak-ruby", Severity::Warning, "An error shows no Ruby backtrace.", source}, shows_no<ruby_trace>},
    {{"leak-go", Severity::Warning, "An error shows no Go panic.", source}, shows_no<go_trace>},
    {{"leak-trace", Severity::Warning, "An error shows no trace of Rust or Elixir.", source}, shows_no<other_trace>},
    {{"leak-trace-member", Severity::Warning, "An error has no member for a trace.", source}, no_trace_member},
    {{"leak-debug-page", Severity::Warning, "An error is no page for developers.", source}, shows_no<debug_page>},
    {{"leak-exception", Severity::Warning, "An error names no exception of the program.", source}, no_exception},
    {{"leak-sql", Severity::Warning, "An error shows no SQL and no words of a database.", source}, no_sql},
    {{"leak-path", Severity::Warning, "An error shows no path of the server.", source}, no_path},
    {{"leak-internal-host", Severity::Warning, "An error names no internal host.", source}, no_internal_host},
    {{"leak-secret", Severity::Warning, "An error holds no key and no password.", source}, shows_no<secret>},
    {{"leak-debug-field", Severity::Warning, "No header field is for developers.", source}, no_debug_fields},
    {{"version-shown", Severity::Info, "`Server` and its kin do not tell versions in detail.", "RFC 9110 10.2.4"},
     no_versions},
};

} // namespace

std::span<const RuleEntry> leak_rules() { return rules; }

} // namespace core
