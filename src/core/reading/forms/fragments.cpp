// Less than a response: fields alone, content alone, a status code alone, a request. What can be said is said, and the
// rest is asked for.
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/bare_status.h"
#include "core/reading/command_line.h"
#include "core/reading/curl_command.h"
#include "core/reading/forms/forms.h"
#include "core/reading/json_message.h"
#include "core/reading/loose_pairs.h"
#include "core/reading/shell_words.h"
#include "core/reading/start_anchor.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

constexpr std::string_view request_fields[] = {
    "Host",   "User-Agent",    "Accept",  "Accept-Encoding", "Accept-Language",
    "Cookie", "Authorization", "Referer", "Origin"};

// Fields of responses whose names are one word.
constexpr std::string_view short_names[] = {"Age",     "Allow", "Connection", "Date",    "ETag",
                                            "Expires", "Link",  "Location",   "Pragma",  "Priority",
                                            "Server",  "Vary",  "Via",        "Upgrade", "Warning"};

std::optional<std::size_t> first_text_line(const PastedText& paste)
{
    const auto& lines = paste.lines();
    const auto found =
        std::find_if(lines.begin(), lines.end(), [](const MessageLine& line) { return !line.is_blank(); });
    return found == lines.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - lines.begin()));
}

bool has_one_line(const PastedText& paste)
{
    const auto& lines = paste.lines();
    return std::count_if(lines.begin(), lines.end(), [](const MessageLine& line) { return !line.is_blank(); }) == 1;
}

// Content that says what status it was sent with: problem details, and what many frameworks send.
std::string code_in_json(const JsonValue& root)
{
    constexpr std::string_view keys[] = {"status", "statusCode", "status_code", "code", "http_status", "httpStatus"};
    for (const std::string_view key : keys)
        if (const std::optional<JsonValue> value = root.member(key))
            if (value->is(JsonKind::Number))
                if (std::string code = status_in(*value); !code.empty() && code[0] >= '4' && code[0] <= '5')
                    return code;
    if (const std::optional<JsonValue> error = root.member("error"))
        return error->is(JsonKind::Object) ? code_in_json(*error) : std::string();
    return {};
}

// "<title>404 Not Found</title>", "<h1>502 Bad Gateway</h1>"
std::string code_in_page(std::string_view text)
{
    for (const std::string_view tag : {"<title>", "<h1>"}) {
        const std::size_t start = text.find(tag);
        if (start == std::string_view::npos)
            continue;
        const std::string_view title = text.substr(start + tag.size(), 80);
        const std::optional<BareStatus> status = bare_status(title.substr(0, title.find('<')));
        if (status && status->code[0] >= '4' && status->code[0] <= '5')
            return std::string(status->code);
    }
    return {};
}

void add_content_alone(const PastedText& paste, std::size_t first, const std::string& code, Draft& draft)
{
    const int line = paste.lines()[first].number;
    draft.form = "content alone";
    draft.add_response(line, {}, code);
    draft.add_omission(line);
    draft.end_head(line);
    for (std::size_t i = first; i < paste.lines().size(); ++i)
        draft.add(paste.lines()[i].text, paste.lines()[i].number);
    draft.note(line, "The status line and the header fields are missing. The content speaks of " + code +
                         ", so it is read as that of a " + code +
                         "; paste what `curl -i` prints to have it all checked.");
}

std::string short_address(std::string_view target)
{
    const std::string_view path = target.substr(0, target.find('?'));
    return std::string(utf8_prefix(path, 80)) + (path.size() < target.size() ? "?…" : "");
}

} // namespace

void begin_fields_alone(int line, Draft& draft)
{
    draft.status_is_assumed = true;
    draft.add_response(line, {}, "200");
    draft.add_omission(line);
    draft.note(line,
               "The status line is missing: the fields are checked as those of a 200. Write the real one, such as "
               "`HTTP/1.1 404 Not Found`, above them to have the rest checked.");
}

bool read_request_alone(const PastedText& paste, Draft& draft)
{
    const std::optional<std::size_t> first = first_text_line(paste);
    if (!first)
        return false;
    const std::string_view text = trim(paste.text());
    const MessageLine& line = paste.lines()[*first];
    if (text.starts_with("fetch(") || text.starts_with("await fetch(")) {
        draft.form = "a request copied as fetch";
        draft.refusal =
            "this is only a request, copied as `fetch`: copy the response headers from the network panel, or "
            "save the panel as HAR";
        return true;
    }
    if (text.starts_with("Invoke-WebRequest -") || text.starts_with("$session = New-Object Microsoft.PowerShell")) {
        draft.form = "a request copied as PowerShell";
        draft.refusal = "this is only a request, copied as PowerShell: run it and print `.RawContent` of what it gives";
        return true;
    }
    if (!is_http_command(line.text))
        return false;
    const std::size_t start = static_cast<std::size_t>(line.text.data() - paste.text().data());
    const std::optional<Request> request = request_of_command(bare_command(paste.text().substr(start)), line.number);
    if (!request)
        return false;
    draft.form = "a request as a command";
    draft.refusal = "this is only a request, " + request->method + ' ' + short_address(request->target) +
                    ": run the command with `-i` (HTTPie and xh: without it), and paste what it prints";
    return true;
}

bool read_status_alone(const PastedText& paste, Draft& draft)
{
    const std::optional<std::size_t> first = first_text_line(paste);
    if (!first || !has_one_line(paste))
        return false;
    const MessageLine& line = paste.lines()[*first];
    std::optional<BareStatus> status = bare_status(line.text);
    const std::size_t anchor = find_status(line.text);
    if (!status && anchor != no_anchor)
        status = bare_status(line.text.substr(line.text.find(' ', anchor) + 1).substr(0, 3));
    if (!status)
        return false;
    draft.form = "a status code alone";
    draft.add_response(line.number, {}, status->code, status->reason);
    draft.note(line.number, "Only the status code is known. Paste the header fields and the content too, as `curl -i` "
                            "prints them, to have them checked.");
    return true;
}

bool read_fields_alone(const PastedText& paste, Draft& draft)
{
    const std::optional<std::size_t> first = first_text_line(paste);
    if (!first)
        return false;
    const auto& lines = paste.lines();
    if (is_dictionary_start(lines[*first].text) && !trim(lines[*first].text).starts_with("{\"")) {
        const std::size_t start = static_cast<std::size_t>(trim(lines[*first].text).data() - paste.text().data());
        Draft fields;
        begin_fields_alone(lines[*first].number, fields);
        const std::string_view rest = paste.text().substr(start);
        int usual = 0;
        const bool found = take_loose_pairs(rest.substr(0, dictionary_size(rest)), lines[*first].number,
                                            [&](int line, std::string_view name, std::string_view value) {
                                                usual += equal_ignoring_case(name, "Content-Type") ||
                                                         equal_ignoring_case(name, "Date");
                                                fields.add_response_field(line, name, value);
                                            });
        if (!found || usual == 0)
            return false;
        draft = std::move(fields);
        draft.form = "a program's dictionary of header fields";
        draft.hides_framing = true;
        return true;
    }
    std::size_t end = *first;
    int requests = 0, count = 0;
    bool has_known = false; // "Expected: 200" and "Received: 404" are none
    for (; end < lines.size() && is_like_a_field(lines[end].text); ++end, ++count) {
        const std::string_view name = lines[end].text.substr(0, lines[end].text.find(':'));
        requests += is_one_of_ignoring_case(name, request_fields) ? 1 : 0;
        has_known = has_known || name.find('-') != std::string_view::npos || is_one_of_ignoring_case(name, short_names);
    }
    const bool is_over = end == lines.size() || lines[end].is_blank();
    if (!is_over || count < 2 || (!has_known && requests == 0))
        return false;
    draft.form = "header fields alone";
    if (requests * 2 >= count) {
        draft.refusal = "these are the header fields of a request: the response is missing, with its status line first";
        return true;
    }
    begin_fields_alone(lines[*first].number, draft);
    for (std::size_t i = *first; i < lines.size(); ++i)
        draft.add(lines[i].text, lines[i].number, i <= end ? MessageLine::Kind::Received : MessageLine::Kind::Plain);
    return true;
}

bool read_content_alone(const PastedText& paste, Draft& draft)
{
    const std::optional<std::size_t> first = first_text_line(paste);
    const std::string_view text = trim(paste.text());
    if (!first || (!text.starts_with('{') && !text.starts_with('<')))
        return false;
    std::string code;
    if (text.starts_with('<')) {
        code = code_in_page(text.substr(0, 4096));
    } else {
        Problems problems;
        if (const std::optional<JsonDocument> document = JsonDocument::parse("content", paste.text(), problems))
            code = code_in_json(document->root());
    }
    if (code.empty())
        return false;
    add_content_alone(paste, *first, code, draft);
    return true;
}

} // namespace core
