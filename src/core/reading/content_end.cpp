#include "core/reading/content_end.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/elision.h"
#include "core/http/field_value.h"
#include "core/http/json_extent.h"
#include "core/reading/command_line.h"
#include "core/reading/tool_lines.h"

#include <algorithm>

namespace core {

namespace {

std::size_t line_start(std::string_view text, std::size_t end)
{
    const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

bool is_text_that_may_quote(const Response& response)
{
    const std::optional<MediaType> type = parse_media_type(response.fields.value("Content-Type"));
    return type && type->name.starts_with("text/") && type->name != "text/html";
}

std::optional<std::size_t> announced_length(const Response& response)
{
    const std::optional<long long> length = parse_digits(response.fields.value("Content-Length"));
    const bool is_coded = response.fields.has("Content-Encoding") || response.fields.has("Transfer-Encoding");
    return length && !is_coded ? std::optional(static_cast<std::size_t>(*length)) : std::nullopt;
}

// Could the first `size` bytes of the text have this length, with LF or CRLF, with a last line end or without?
bool fits(std::string_view text, std::size_t length)
{
    const auto line_ends = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    const std::size_t sizes[] = {text.size(), text.size() + line_ends, text.size() + 1, text.size() + line_ends + 2};
    return std::find(std::begin(sizes), std::end(sizes), length) != std::end(sizes);
}

// Without the lines at the end that are surely not of the server, and without blank ones behind its last own line.
std::size_t without_tool_lines(std::string_view text, bool keeps_headings)
{
    std::size_t end = text.size(), kept = text.size();
    while (end > 0) {
        const std::size_t start = line_start(text, end);
        const std::string_view line = text.substr(start, end - start);
        const bool is_blank = trim(line).empty();
        if (!is_blank && !is_tool_line(line) && (keeps_headings || !is_heading(line)))
            break;
        if (!is_blank)
            kept = start == 0 ? 0 : start - 1;
        end = start == 0 ? 0 : start - 1;
    }
    return kept == text.size() ? kept : std::min(kept, end == 0 ? 0 : end);
}

// "hello$ " and "{}user@host:~$ ls": the prompt that follows content without a line end.
std::size_t without_prompt_at_end(std::string_view text)
{
    const std::size_t start = line_start(text, trim_end(text, "\n").size());
    const std::string_view line = trim_end(text.substr(start), "\n");
    const std::size_t at = prompt_at_end(line);
    return at < line.size() ? start + at : text.size();
}

// Text behind the content that a server may well have sent: more JSON, markup, the warning of an interpreter.
bool may_be_of_server(std::string_view rest)
{
    constexpr std::string_view starts[] = {"{",           "[",           "<",         "\"",      "}",
                                           "]",           ",",           "Warning:",  "Notice:", "Fatal error",
                                           "Deprecated:", "Parse error", "Traceback", "PHP ",    "null",
                                           "true",        "false",       "(",         "event:",  "data:"};
    rest = trim(rest);
    return starts_with_one_of(rest, starts) || (!rest.empty() && is_ascii_digit(rest.front()));
}

// What may stand in the line behind complete content that had no line end.
bool is_end_of_line(std::string_view rest)
{
    const std::string_view text = trim(rest);
    return text.empty() || text == "%" || text == "$" || text == "#" || prompt_length(text) > 0 ||
           prompt_at_end(text) == 0 || is_tool_line(text) || text.starts_with("user@");
}

struct End
{
    std::size_t size = 0;
    bool is_sure = true; // what is cut needs no word
    std::string_view reason;
};

std::optional<End> end_of_json(std::string_view text)
{
    JsonExtent json;
    json.read(text);
    if (!json.is_complete() || json.size() == text.size())
        return std::nullopt;
    const std::string_view rest = text.substr(json.size());
    const std::string_view same_line = rest.substr(0, rest.find('\n'));
    if (trim(rest).empty())
        return std::nullopt;
    if (trim(same_line).empty()) {
        if (may_be_of_server(rest))
            return std::nullopt;
        return End{json.size(), false, "the JSON is complete before it"};
    }
    if (!is_end_of_line(same_line))
        return std::nullopt;
    return End{json.size(), true, {}};
}

std::optional<End> end_of_page(std::string_view text)
{
    const std::string_view start = trim(text).substr(0, 16);
    if (!start.starts_with('<'))
        return std::nullopt;
    const std::size_t end = text.rfind("</html>");
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::size_t size = end + 7;
    const std::string_view rest = text.substr(size);
    if (trim(rest).empty() || may_be_of_server(rest))
        return std::nullopt;
    return End{size, is_end_of_line(rest), "the page is complete before it"};
}

std::optional<End> end_by_length(std::string_view text, std::size_t length)
{
    for (std::size_t end = text.find('\n'); end != std::string_view::npos && end <= length;
         end = text.find('\n', end + 1))
        if (end + 2 >= length / 2 && fits(text.substr(0, end), length) && !trim(text.substr(end)).empty())
            return End{end, false, "`Content-Length` says that the content ends before it"};
    return std::nullopt;
}

// What whoever pastes it says of it: "Why do I get this?"
bool is_remark(std::string_view text)
{
    constexpr std::string_view words[] = {" I ", "I'm ", "I am ", " my ", " me ", " me.", "Any idea"};
    text = trim(text);
    const bool is_sentence = !text.empty() && is_ascii_upper(text.front()) && text.find(' ') != std::string_view::npos;
    return is_sentence && (text.ends_with('?') || holds_one_of(text, words));
}

void cut(Response& response, const End& end, std::vector<ReadingNote>& notes)
{
    MessageContent& content = response.content;
    const std::string_view rest = std::string_view(content.text).substr(end.size);
    const std::size_t first = rest.find_first_not_of(" \t\r\n");
    if (!end.is_sure && first != std::string_view::npos && !is_elision(rest))
        notes.push_back({content.line_at(end.size + first),
                         "This line and what follows it was not taken for content: " + std::string(end.reason) + '.'});
    if (is_elision(rest.substr(0, rest.find('\n', std::min(first, rest.size())))))
        content.omission_line = content.line_at(end.size);
    content.cut(end.size);
}

} // namespace

void settle_content(Response& response, std::vector<ReadingNote>& notes)
{
    MessageContent& content = response.content;
    if (content.is_blank())
        return;
    const std::optional<std::size_t> length = announced_length(response);
    const bool is_whole = length && fits(trim_end(content.text, "\n"), *length);
    if (is_whole && *length > 0)
        return;
    const std::string_view text = content.text;
    const std::size_t without_tools = without_tool_lines(text, is_text_that_may_quote(response));
    if (without_tools < text.size())
        content.cut(without_tools);
    const std::size_t without_prompt = without_prompt_at_end(content.text);
    if (without_prompt < content.text.size() && !(length && *length > without_prompt + 1))
        content.cut(without_prompt);
    // zsh marks a line end that is missing with "%".
    if (length && content.text.ends_with('%') && fits(content.text.substr(0, content.text.size() - 1), *length))
        content.cut(content.text.size() - 1);
    if (const std::optional<End> end = end_of_json(content.text))
        return cut(response, *end, notes);
    if (const std::optional<End> end = end_of_page(content.text))
        return cut(response, *end, notes);
    if (length && *length == 0 && is_remark(content.text))
        return cut(response, {0, false, "`Content-Length` says that there is no content"}, notes);
    if (length && *length > 0 && *length < content.text.size())
        if (const std::optional<End> end = end_by_length(content.text, *length))
            cut(response, *end, notes);
}

} // namespace core
