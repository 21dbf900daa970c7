// Tools whose output only needs lines to be chosen, before it is read as a transcript: Wireshark's tree, ModSecurity's
// audit log, PowerShell's listing.
#include "core/base/text.h"
#include "core/reading/escapes.h"
#include "core/reading/forms/forms.h"
#include "core/reading/start_anchor.h"
#include "core/reading/transcript.h"

#include <algorithm>

namespace core {

namespace {

using Lines = std::vector<MessageLine>;

bool any_line(const PastedText& paste, bool (*is_such)(const MessageLine&))
{
    return std::any_of(paste.lines().begin(), paste.lines().end(), is_such);
}

// Of the tree, the lines that end with a written-out line end are those of the message.
Lines lines_of_wireshark(const PastedText& paste)
{
    Lines lines;
    bool in_http = false, in_content = false;
    for (const MessageLine& line : paste.lines()) {
        std::string_view text = trim(line.text);
        if (text.starts_with("Hypertext Transfer Protocol") || text.starts_with("HyperText Transfer Protocol 2")) {
            in_http = true;
            in_content = false;
        } else if (text.starts_with("Line-based text data") || text.starts_with("eXtensible Markup Language")) {
            in_http = false;
            in_content = true;
            if (!lines.empty() && !lines.back().is_blank())
                lines.push_back({{}, line.number});
        } else if (text.starts_with("JavaScript Object Notation") || (in_http && text.starts_with("[HTTP response"))) {
            in_http = false;
        } else if (in_http && text.starts_with("Header: ")) {
            lines.push_back({text.substr(8), line.number});
        } else if (in_http) {
            const std::size_t end = find_written_line_end(text);
            if (end != std::string_view::npos && end + written_line_end(text.substr(end)) == text.size() &&
                !text.starts_with('['))
                lines.push_back({text.substr(0, end), line.number});
        } else if (in_content) {
            lines.push_back({text.ends_with("\\n") ? text.substr(0, text.size() - 2) : text, line.number});
        }
    }
    return lines;
}

// "--a1b2c3d4-F--": B and C are the request, F the head of the response and E its content.
char audit_section(std::string_view line)
{
    line = trim(line);
    const bool is_mark =
        line.size() > 8 && line.starts_with("--") && line.ends_with("--") && line[line.size() - 4] == '-';
    return is_mark && is_ascii_upper(line[line.size() - 3]) ? line[line.size() - 3] : '\0';
}

Lines lines_of_audit(const PastedText& paste)
{
    Lines sections[26];
    char section = '\0';
    for (const MessageLine& line : paste.lines()) {
        if (const char mark = audit_section(line.text); mark != '\0')
            section = mark;
        else if (section != '\0')
            sections[section - 'A'].push_back(line);
    }
    Lines all;
    for (const char part : {'B', 'C', 'F', 'E'}) {
        const Lines& lines = sections[part - 'A'];
        all.insert(all.end(), lines.begin(), lines.end());
        if (!lines.empty() && !lines.back().is_blank())
            all.push_back({{}, lines.back().number});
    }
    return all;
}

// Of Invoke-WebRequest's listing only the value of RawContent: the rest repeats it in parts.
Lines lines_of_listing(const PastedText& paste)
{
    Lines kept;
    std::size_t indent = 0;
    for (const MessageLine& line : paste.lines()) {
        if (kept.empty()) {
            const std::size_t at = line.text.find(": HTTP/");
            if (trim(line.text).starts_with("RawContent") && at != std::string_view::npos) {
                indent = at + 2;
                kept.push_back({line.text.substr(indent), line.number});
            }
            continue;
        }
        const std::string_view before = line.text.substr(0, indent);
        if (!trim(before).empty())
            break;
        kept.push_back({line.text.substr(before.size()), line.number});
    }
    return kept;
}

} // namespace

bool read_other_tool(const PastedText& paste, Draft& draft)
{
    Lines lines;
    if (any_line(paste, [](const MessageLine& line) { return audit_section(line.text) == 'F'; })) {
        draft.form = "an audit log of ModSecurity";
        lines = lines_of_audit(paste);
    } else if (any_line(paste, [](const MessageLine& line) {
                   return line.text.find("ypertext Transfer Protocol") != std::string_view::npos ||
                          line.text.find("HyperText Transfer Protocol 2") != std::string_view::npos;
               })) {
        draft.form = "Wireshark's tree";
        lines = lines_of_wireshark(paste);
    } else if (any_line(paste, [](const MessageLine& line) { return trim(line.text).starts_with("RawContent "); })) {
        draft.form = "PowerShell's listing of a response";
        lines = lines_of_listing(paste);
    }
    if (!lines.empty() && read_exchanges(lines, draft))
        return true;
    draft = Draft();
    return false;
}

} // namespace core
