#include "core/check/check_subject.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/check/leak_marks.h"
#include "core/http/elision.h"
#include "core/http/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t most_passages = 2000;
constexpr std::size_t most_passage_bytes = 32u << 10; // a longer explanation of an error is none

// The parser refuses such text; that is no fault of the text.
bool is_too_deep(std::string_view json)
{
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"')
            in_string = !in_string;
        else if (in_string)
            i += c == '\\' ? 1 : 0;
        else if ((c == '[' || c == '{') && ++depth > max_json_depth)
            return true;
        else if (c == ']' || c == '}')
            --depth;
    }
    return false;
}

std::size_t offset_of(const MessageContent& content, const Problem& problem)
{
    const std::string_view text = content.text;
    std::size_t offset = content.offset_of_line(problem.line);
    for (int column = 1; column < problem.column && offset < text.size(); ++column)
        offset += first_code_point(text.substr(offset)).length;
    return offset;
}

bool looks_like_json(std::string_view text)
{
    text = trim(text);
    return !text.empty() && (text.front() == '{' || text.front() == '[');
}

// Compressed bytes as a terminal shows them, or the words that a tool puts in their place.
bool hides_compressed_content(const CheckSubject& subject)
{
    const std::string coding = fold_case(trim(subject.fields().combined("Content-Encoding")));
    return !coding.empty() && coding != "identity" && !looks_like_json(subject.response.content.text);
}

// Whoever pasted it has left something out where the fault is: "[1, 2, ...]", or a line of its own.
bool is_left_out(std::string_view text, std::size_t offset)
{
    const std::string_view rest = trim(text.substr(std::min(offset, text.size())));
    const std::string_view line = rest.substr(0, rest.find('\n'));
    const std::string_view end = trim_end(text, "\r\n \t");
    return is_elision(line) || rest.starts_with("//") || is_elision(end.substr(end.rfind('\n') + 1)) ||
           ends_with_one_of(end, ellipses);
}

bool is_text(const std::optional<MediaType>& type)
{
    return !type || type->name == "text/html" || type->name == "text/plain";
}

void read_json(CheckSubject& subject)
{
    const std::string& text = subject.response.content.text;
    const bool declared = subject.media_type && subject.media_type->is_json();
    if (subject.response.content.is_blank() || !(declared || (is_text(subject.media_type) && looks_like_json(text))))
        return;
    Problems problems;
    if (std::optional<JsonDocument> document = JsonDocument::parse("content", text, problems)) {
        subject.json = std::make_unique<const JsonDocument>(std::move(*document));
        subject.json_state = JsonState::Valid;
        return;
    }
    if (!declared)
        return;
    if (hides_compressed_content(subject)) {
        subject.json_state = JsonState::Unreadable;
        return;
    }
    subject.json_fault = problems.front().message;
    subject.json_fault_offset = offset_of(subject.response.content, problems.front());
    const bool is_cut = subject.response.content.omission_line > 0 || is_left_out(text, subject.json_fault_offset);
    subject.json_state = is_cut || is_too_deep(text) ? JsonState::Unreadable : JsonState::Malformed;
}

void collect_passages(const JsonValue& value, std::string_view key, std::vector<Passage>& passages, std::size_t& bytes)
{
    if (passages.size() >= most_passages || bytes >= most_passage_bytes)
        return;
    if (value.is(JsonKind::String)) {
        passages.push_back({std::string(key), std::string(value.text().substr(0, most_passage_bytes)), value});
        bytes += passages.back().text.size();
    } else if (value.is(JsonKind::Object)) {
        for (const JsonValue::Member& member : value.members())
            collect_passages(member.value, member.key, passages, bytes);
    } else if (value.is(JsonKind::Array)) {
        for (const JsonValue& item : value.items())
            collect_passages(item, key, passages, bytes);
    }
}

// A list of errors that somebody asked for is data.
bool asks_about_errors(const Request* request)
{
    if (request == nullptr)
        return false;
    constexpr std::string_view subjects[] = {"error",   "exception", "failure", "incident",
                                             "problem", "logs",      "codes",   "statuses"};
    return holds_one_of(fold_case(request->target), subjects);
}

} // namespace

bool CheckSubject::asked_without(std::string_view field) const
{
    return request != nullptr && !request->fields.lines.empty() && request->fields.omission_line == 0 &&
           !request->fields.has(field);
}

std::string_view CheckSubject::asked(std::string_view field) const
{
    return request != nullptr ? request->fields.value(field) : std::string_view();
}

std::string_view CheckSubject::asked_host() const { return host_of(asked("Host")); }

bool CheckSubject::uploads_part() const
{
    return (has_method("PATCH") || has_method("PUT") || has_method("POST")) && asked_with("Content-Range");
}

bool CheckSubject::may_be_page() const
{
    return !media_type || has_media_type("text/html") || has_media_type("application/xhtml+xml");
}

bool CheckSubject::sent_content() const
{
    if (request == nullptr)
        return false;
    const std::string_view length = request->fields.value("Content-Length");
    return !request->content.is_blank() || (!length.empty() && length != "0") ||
           request->fields.has("Transfer-Encoding") || request->fields.has("Content-Type");
}

int CheckSubject::line_at(std::size_t content_offset) const
{
    const int line = response.content.line_at(content_offset);
    return line > 0 ? line : response.line;
}

int CheckSubject::line_of(std::string_view field) const { return fields().line_of(field, response.line); }

int CheckSubject::line_of(const JsonValue& value) const
{
    return line_at(response.content.offset_of_line(value.problem({}).line));
}

int CheckSubject::line_of(const Passage& passage, std::size_t offset) const
{
    return passage.place ? line_of(*passage.place) : line_at(offset);
}

CheckSubject make_check_subject(const Catalog& catalog, const Request* request, const Response& response)
{
    CheckSubject subject{catalog, request, response};
    subject.media_type = parse_media_type(response.fields.value("Content-Type"));
    read_json(subject);
    if (subject.is_class(2) && subject.json && !asks_about_errors(request))
        subject.false_success = error_shape(subject.json->root());
    if (!subject.is_error() && !subject.false_success)
        return subject;
    std::size_t bytes = 0;
    if (subject.json)
        collect_passages(subject.json->root(), {}, subject.passages, bytes);
    else if (subject.shows_content())
        subject.passages.push_back({{}, response.content.text.substr(0, most_passage_bytes), {}});
    subject.shows_trace = std::any_of(subject.passages.begin(), subject.passages.end(),
                                      [](const Passage& passage) { return shows_trace(passage.text); });
    return subject;
}

} // namespace core
