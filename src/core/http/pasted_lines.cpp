#include "core/http/pasted_lines.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

using Lines = std::vector<PastedLine>;
using Kind = PastedLine::Kind;

Lines all_lines(std::string_view pasted)
{
    if (pasted.starts_with(byte_order_mark))
        pasted.remove_prefix(byte_order_mark.size());
    Lines lines;
    lines.reserve(static_cast<std::size_t>(std::count(pasted.begin(), pasted.end(), '\n')) + 1);
    int number = 0;
    while (!pasted.empty()) {
        const std::size_t end = std::min(pasted.find('\n'), pasted.size());
        std::string_view text = pasted.substr(0, end);
        if (!text.empty() && text.back() == '\r')
            text.remove_suffix(1);
        lines.push_back({text, ++number, Kind::Plain});
        pasted.remove_prefix(std::min(end + 1, pasted.size()));
    }
    return lines;
}

bool is_verbose(const Lines& lines)
{
    return std::any_of(lines.begin(), lines.end(),
                       [](const PastedLine& line) { return line.text.starts_with("< HTTP/"); });
}

// "{ [27 bytes data]", "} [5 bytes data]", "{ [data not shown]" and the progress meter of curl.
bool is_transfer_note(std::string_view text)
{
    const bool braces = (text.starts_with("{ [") || text.starts_with("} [")) && text.ends_with("]");
    return braces || text.find("--:--:--") != std::string_view::npos || text.starts_with("  % Total") ||
           trim(text).starts_with("Dload  Upload");
}

void mark_curl_line(PastedLine& line)
{
    const auto starts_with = [&](char sign) {
        return !line.text.empty() && line.text[0] == sign && (line.text.size() == 1 || line.text[1] == ' ');
    };
    if (is_transfer_note(line.text) || starts_with('*'))
        line.kind = Kind::Noise;
    else if (starts_with('>'))
        line.kind = Kind::Sent;
    else if (starts_with('<'))
        line.kind = Kind::Received;
    if (line.kind == Kind::Sent || line.kind == Kind::Received)
        line.text.remove_prefix(std::min<std::size_t>(2, line.text.size()));
}

// Content without a line end is followed by curl's farewell on the same line.
void cut_farewell(PastedLine& line)
{
    constexpr std::string_view farewells[] = {"* Connection #", "* Closing connection"};
    for (const std::string_view farewell : farewells) {
        const std::size_t found = line.text.rfind(farewell);
        if (found != std::string_view::npos && found > 0)
            line.text = line.text.substr(0, found);
    }
}

void mark_verbose(Lines& lines)
{
    for (PastedLine& line : lines) {
        mark_curl_line(line);
        if (line.kind == Kind::Plain)
            cut_farewell(line);
    }
}

// Of Invoke-WebRequest's listing only the value of RawContent: the rest repeats it in parts.
void keep_raw_content(Lines& lines)
{
    const auto first = std::find_if(lines.begin(), lines.end(), [](const PastedLine& line) {
        return line.text.starts_with("RawContent ") && line.text.find(": HTTP/") != std::string_view::npos;
    });
    if (first == lines.end())
        return;
    const std::size_t indent = first->text.find(": HTTP/") + 2;
    Lines kept;
    for (auto line = first; line != lines.end(); ++line) {
        const std::string_view before = line->text.substr(0, indent);
        if (line != first && !trim(before).empty())
            break;
        kept.push_back({line->text.substr(before.size()), line->number, Kind::Plain});
    }
    lines = std::move(kept);
}

// ``` or ~~~ around the whole, as issues and chats have it.
void drop_fences(Lines& lines)
{
    const auto is_fence = [](const PastedLine& line) {
        return trim(line.text).starts_with("```") || trim(line.text).starts_with("~~~");
    };
    const auto has_text = [](const PastedLine& line) { return !line.is_blank(); };
    const auto first = std::find_if(lines.begin(), lines.end(), has_text);
    if (first == lines.end() || !is_fence(*first))
        return;
    const auto close = std::find_if(first + 1, lines.end(), is_fence);
    lines.erase(close, lines.end());
    lines.erase(lines.begin(), first + 1);
}

} // namespace

bool PastedLine::is_blank() const { return trim(text).empty(); }

std::vector<PastedLine> pasted_lines(std::string_view pasted)
{
    Lines lines = all_lines(pasted);
    drop_fences(lines);
    if (is_verbose(lines))
        mark_verbose(lines);
    else
        keep_raw_content(lines);
    return lines;
}

} // namespace core
