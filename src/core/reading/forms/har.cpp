// A recording of a browser's network panel or of a proxy (HAR 1.2): all its entries.
#include "core/base/text.h"
#include "core/reading/forms/forms.h"
#include "core/reading/json_message.h"
#include "core/reading/reading.h"

#include <algorithm>

namespace core {

namespace {

std::string_view text_of(const JsonValue& object, std::string_view key)
{
    const std::optional<JsonValue> found = object.member(key);
    return found ? found->text() : std::string_view();
}

// Without what may hold a secret.
std::string shown_address(std::string_view url)
{
    const std::size_t end = url.find_first_of("?#");
    return std::string(utf8_prefix(url.substr(0, end), 120)) + (end == std::string_view::npos ? "" : "?…");
}

// Why a browser writes 0 where a status belongs.
void note_missing_response(const JsonValue& entry, const JsonValue& request, const JsonValue& response, Draft& draft)
{
    std::string_view error = text_of(response, "_error");
    if (error.empty())
        error = text_of(entry, "_error");
    if (error.empty())
        error = text_of(response, "comment");
    const std::string name(utf8_prefix(error, 80));
    draft.note(line_of(entry), "Status 0 for " + std::string(utf8_prefix(text_of(request, "method"), 20)) + ' ' +
                                   shown_address(text_of(request, "url")) + ": no response was readable" +
                                   (name.empty() ? "" : " (" + name + ")") +
                                   ". The request was blocked, cancelled, refused by CORS, or the connection failed.");
}

void add_entry_request(const JsonValue& request, Draft& draft)
{
    draft.add_request(line_of(request), text_of(request, "method"), text_of(request, "url"),
                      text_of(request, "httpVersion"));
    if (const std::optional<JsonValue> headers = request.member("headers"))
        take_fields(*headers, [&](int line, std::string_view name, std::string_view value) {
            draft.add_request_field(line, name, value);
        });
    draft.add_omission(line_of(request)); // browsers leave out cookies and credentials
    if (const std::optional<JsonValue> post = request.member("postData"))
        draft.add_content(line_of(*post), text_of(*post, "text"));
}

void add_entry_content(const JsonValue& response, Draft& draft)
{
    const std::optional<JsonValue> content = response.member("content");
    const std::optional<JsonValue> text = content ? content->member("text") : std::nullopt;
    const bool is_coded = content && !text_of(*content, "encoding").empty();
    if (text && !is_coded && !text->text().empty())
        return draft.add_content(line_of(*text), text->text());
    draft.end_head(line_of(response));
    const std::optional<JsonValue> size = content ? content->member("size") : std::nullopt;
    if (is_coded || !text || (size && size->integer().value_or(0) > 0))
        draft.add_omission(line_of(response));
}

void add_entry(const JsonValue& entry, Draft& draft)
{
    const std::optional<JsonValue> request = entry.member("request");
    const std::optional<JsonValue> response = entry.member("response");
    const std::optional<JsonValue> status = response ? response->member("status") : std::nullopt;
    if (!request || !status)
        return;
    if (status->integer().value_or(0) == 0)
        return note_missing_response(entry, *request, *response, draft);
    add_entry_request(*request, draft);
    const std::string version = http_version(text_of(*response, "httpVersion"));
    const bool has_reason = version.starts_with("HTTP/1");
    draft.add_response(line_of(*response), version, std::to_string(*status->integer()),
                       has_reason ? text_of(*response, "statusText") : std::string_view());
    if (const std::optional<JsonValue> headers = response->member("headers"))
        take_fields(*headers, [&](int line, std::string_view name, std::string_view value) {
            draft.add_response_field(line, name, value);
        });
    add_entry_content(*response, draft);
}

std::vector<JsonValue> entries_of(const JsonValue& root)
{
    const std::optional<JsonValue> log = root.member("log");
    const std::optional<JsonValue> entries = (log ? *log : root).member("entries");
    if (entries)
        return entries->items();
    if (root.is(JsonKind::Array))
        return root.items();
    return root.member("request") && root.member("response") ? std::vector<JsonValue>{root} : std::vector<JsonValue>{};
}

bool is_entry(const JsonValue& value)
{
    const std::optional<JsonValue> request = value.member("request");
    const std::optional<JsonValue> response = value.member("response");
    return request && response && request->member("method") && request->member("url") && response->member("status") &&
           response->member("headers");
}

} // namespace

bool is_recording(std::string_view text)
{
    const std::string_view start = trim(text.substr(0, 4096));
    return start.starts_with('{') && start.substr(0, 64).find("\"log\"") != std::string_view::npos &&
           (start.find("\"creator\"") != std::string_view::npos ||
            start.find("\"entries\"") != std::string_view::npos || start.find("\"pages\"") != std::string_view::npos);
}

bool read_har(const PastedText& paste, Draft& draft)
{
    const std::string_view text = trim(paste.text());
    const bool is_whole = is_recording(text);
    const std::string_view start = text.substr(0, 8192);
    const bool may_be_entries =
        start.find("\"request\"") != std::string_view::npos && (text.starts_with('{') || text.starts_with('['));
    if (!is_whole && !may_be_entries)
        return false;
    Problems problems;
    const std::optional<JsonDocument> document =
        JsonDocument::parse("recording", paste.text(), problems, max_recording_bytes);
    if (!document && !is_whole)
        return false;
    draft.form = recording_form;
    draft.hides_framing = true;
    if (!document) {
        draft.refusal = "this is a recording (HAR) that is no JSON from line " +
                        std::to_string(std::max(problems.front().line, 1)) + " on: " + problems.front().message +
                        ". Save it once more from the network panel, and take the whole file";
        return true;
    }
    const std::vector<JsonValue> entries = entries_of(document->root());
    if (!is_whole && (entries.empty() || !is_entry(entries.front())))
        return false;
    for (const JsonValue& entry : entries)
        if (is_entry(entry))
            add_entry(entry, draft);
    if (draft.segments.empty() && draft.notes.empty())
        draft.refusal =
            "this recording (HAR) holds no entry with a response: reload the page while the network panel is "
            "open, and save it then";
    return true;
}

} // namespace core
