#include "core/reading/quoting.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/escapes.h"
#include "core/reading/start_anchor.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view quotation_marks[] = {">", "|", "#", "//", "*", ";", "--", "\xE2\x94\x82", "-"};

std::size_t indent_of(std::string_view text) { return std::min(text.find_first_not_of(" \t"), text.size()); }

bool all_have(const Lines& lines, std::string_view mark)
{
    std::size_t count = 0;
    for (const MessageLine& line : lines) {
        if (line.is_blank())
            continue;
        if (!trim(line.text).starts_with(mark))
            return false;
        ++count;
    }
    return count > 1;
}

bool strip_mark(Lines& lines)
{
    for (const std::string_view mark : quotation_marks) {
        if (!all_have(lines, mark))
            continue;
        for (MessageLine& line : lines) {
            if (line.is_blank())
                continue;
            line.text.remove_prefix(line.text.find(mark) + mark.size());
            if (line.text.starts_with(' '))
                line.text.remove_prefix(1);
        }
        if (mark == "|" && std::all_of(lines.begin(), lines.end(), [](const MessageLine& line) {
                return line.is_blank() || trim(line.text).ends_with('|');
            })) // a table of Markdown
            for (MessageLine& line : lines)
                line.text = trim_end(line.text, "| \t");
        return true;
    }
    return false;
}

bool strip_indent(Lines& lines)
{
    std::size_t least = std::string_view::npos;
    for (const MessageLine& line : lines)
        if (!line.is_blank())
            least = std::min(least, indent_of(line.text));
    if (least == 0 || least == std::string_view::npos)
        return false;
    for (MessageLine& line : lines)
        line.text.remove_prefix(std::min(least, line.text.size()));
    return true;
}

bool is_fence(const MessageLine& line)
{
    const std::string_view text = trim(line.text);
    return text.starts_with("```") || text.starts_with("~~~") || text == "{code}" || text == "{noformat}" ||
           text.starts_with("{code:");
}

bool has_start(const MessageLine& line)
{
    return find_status(line.text) != no_anchor || find_request(line.text) != no_anchor;
}

bool holds_entities(std::string_view text)
{
    constexpr std::string_view names[] = {"&quot;", "&lt;", "&gt;", "&#34;", "&#39;", "&#x27;"};
    return holds_one_of(text, names);
}

// In the head of a message no character is written as an entity, but in a list of links by mistake.
bool is_html_source(const Lines& lines)
{
    bool in_head = false;
    for (const MessageLine& line : lines) {
        if (has_start(line))
            in_head = true;
        else if (line.is_blank())
            in_head = false;
        const std::string_view text = trim(line.text);
        if ((in_head && holds_entities(text)) || (text.starts_with("&lt; HTTP/") || text.starts_with("&gt; GET ")) ||
            ((text.starts_with("<pre") || text.starts_with("<code")) && has_start(line)))
            return true;
    }
    return false;
}

std::string without_markup(std::string_view text)
{
    constexpr std::string_view tags[] = {"<pre",  "<code",   "</pre>", "</code>", "<br",
                                         "<span", "</span>", "<p>",    "</p>"};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        const bool is_tag = rest.front() == '<' && starts_with_one_of(rest, tags);
        const std::size_t end = is_tag ? rest.substr(0, 200).find('>') : std::string_view::npos;
        if (end != std::string_view::npos)
            i += end + 1;
        else
            result += text[i++];
    }
    return result;
}

// ngrep shows CR as a dot: at the end of each line, and alone where the head ends.
void strip_dots(Lines& lines)
{
    const bool has_dot = std::any_of(lines.begin(), lines.end(), [](const MessageLine& line) {
        return find_status(line.text) != no_anchor && line.text.ends_with('.');
    });
    const bool ends_with_dot =
        std::any_of(lines.begin(), lines.end(), [](const MessageLine& line) { return trim(line.text) == "."; });
    for (MessageLine& line : lines)
        if (has_dot && ends_with_dot && line.text.ends_with('.'))
            line.text.remove_suffix(1);
}

} // namespace

void strip_common_marks(Lines& lines)
{
    strip_dots(lines);
    constexpr int deepest = 6;
    for (int i = 0; i < deepest; ++i)
        if (!strip_indent(lines) && !strip_mark(lines))
            return;
}

Blocks fenced_blocks(Lines lines)
{
    const auto first_fence = std::find_if(lines.begin(), lines.end(), is_fence);
    const auto first_start = std::find_if(lines.begin(), lines.end(), has_start);
    Blocks blocks;
    if (first_fence == lines.end() || first_start == lines.end() || first_start < first_fence) {
        blocks.parts.push_back(std::move(lines));
        return blocks;
    }
    blocks.were_fenced = true;
    for (auto open = first_fence; open != lines.end();) {
        const auto close = std::find_if(open + 1, lines.end(), is_fence);
        if (std::any_of(open + 1, close, has_start))
            blocks.parts.emplace_back(open + 1, close);
        open = close == lines.end() ? close : std::find_if(close + 1, lines.end(), is_fence);
    }
    return blocks;
}

void decode_html(Lines& lines, Draft& draft)
{
    if (!is_html_source(lines))
        return;
    for (MessageLine& line : lines)
        line.text = draft.keep(decode_entities(without_markup(line.text)));
}

void strip_emphasis(Lines& lines, Draft& draft)
{
    const auto is_emphasised = [](const MessageLine& line) {
        const std::size_t at = find_status(line.text);
        const std::string_view before = at == no_anchor ? std::string_view() : line.text.substr(0, at);
        return before.ends_with("**") || before.ends_with("__");
    };
    const auto has_bold_name = [](const MessageLine& line) {
        const std::string_view text = trim(line.text);
        return text.starts_with("**") && text.find(':') != std::string_view::npos && text.rfind("**") > 2;
    };
    if (std::none_of(lines.begin(), lines.end(), is_emphasised) &&
        (std::count_if(lines.begin(), lines.end(), has_bold_name) < 2))
        return;
    for (MessageLine& line : lines) {
        std::string text(line.text);
        for (const std::string_view sign : {"**", "__"})
            for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign))
                text.erase(at, sign.size());
        line.text = draft.keep(std::move(text));
    }
}

} // namespace core
