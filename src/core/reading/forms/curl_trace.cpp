// `curl --trace` and `--trace-ascii`: what went by, in rows with their offset, in hexadecimal or as text. Also rows of
// other dumps (xxd, hexdump, tcpdump, Wireshark's copy) that hold a response.
#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/http/start_line.h"
#include "core/reading/forms/forms.h"
#include "core/reading/transcript.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace core {

namespace {

enum class Flow { None, Info, SentHeader, SentData, ReceivedHeader, ReceivedData };

// "<= Recv header, 17 bytes (0x11)", perhaps with a time before it.
Flow flow_of(std::string_view line)
{
    struct Mark
    {
        std::string_view text;
        Flow flow;
    };
    constexpr Mark marks[] = {{"<= Recv header", Flow::ReceivedHeader},
                              {"<= Recv data", Flow::ReceivedData},
                              {"=> Send header", Flow::SentHeader},
                              {"=> Send data", Flow::SentData},
                              {"<= Recv SSL data", Flow::Info},
                              {"=> Send SSL data", Flow::Info},
                              {"== Info", Flow::Info}};
    const std::string_view start = line.substr(0, 64);
    for (const Mark& mark : marks)
        if (start.find(mark.text) != std::string_view::npos)
            return mark.flow;
    return Flow::None;
}

std::optional<std::size_t> hexadecimal(std::string_view text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return !text.empty() && error == std::errc() && end == text.data() + text.size() ? std::optional(value)
                                                                                     : std::nullopt;
}

struct Row
{
    std::size_t offset = 0;
    std::string_view rest; // behind the offset
};

// "0010: ...", "00000010  ...", "0x0010:  ..."
std::optional<Row> row_of(std::string_view line)
{
    line = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.starts_with("0x"))
        line.remove_prefix(2);
    const std::size_t end = std::min(line.find_first_of(": \t"), line.size());
    const std::optional<std::size_t> offset = end >= 4 && end <= 8 ? hexadecimal(line.substr(0, end)) : std::nullopt;
    if (!offset)
        return std::nullopt;
    std::string_view rest = line.substr(end);
    rest.remove_prefix(std::min<std::size_t>(rest.starts_with(':') ? 1 : 0, rest.size()));
    rest.remove_prefix(std::min<std::size_t>(rest.starts_with(' ') ? 1 : 0, rest.size()));
    return Row{*offset, rest};
}

// The bytes of "48 54 54 50 2f  31 ...  HTTP/1": pairs or groups of four digits, up to the text.
std::string bytes_in(std::string_view text)
{
    constexpr std::size_t most_bytes = 16;
    std::string bytes;
    std::size_t at = std::min(text.find_first_not_of(' '), text.size());
    while (bytes.size() < most_bytes && at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" |", at), text.size());
        const std::string_view group = text.substr(at, end - at);
        if ((group.size() != 2 && group.size() != 4) || !hexadecimal(group))
            break;
        for (std::size_t i = 0; i < group.size(); i += 2)
            bytes += static_cast<char>(*hexadecimal(group.substr(i, 2)));
        const std::size_t next = text.find_first_not_of(' ', end);
        if (next == std::string_view::npos || next > end + 2)
            break;
        at = next;
    }
    return bytes;
}

struct Part
{
    Flow flow = Flow::None;
    std::string text;
    std::vector<std::pair<std::size_t, int>> places; // offsets in the text where a line of the paste begins
    std::size_t next_offset = 0;
};

// Rows of text leave out the line ends, which the offset of the next row tells.
void add_row(Part& part, const Row& row, int number, bool is_hexadecimal)
{
    if (!is_hexadecimal && row.offset >= part.next_offset + 2)
        part.text += '\n';
    part.places.push_back({part.text.size(), number});
    if (is_hexadecimal)
        part.text += bytes_in(row.rest);
    else
        part.text += row.rest;
    part.next_offset = row.offset + row.rest.size();
}

// The lines of a part, each with the number of the row that it begins in.
void add_lines(const Part& part, std::vector<MessageLine>& lines, std::string_view prefix, Draft& draft)
{
    const std::string_view text = draft.keep(part.text);
    const bool is_header = part.flow == Flow::ReceivedHeader || part.flow == Flow::SentHeader;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const auto place = std::find_if(part.places.rbegin(), part.places.rend(),
                                        [&](const auto& each) { return each.first <= start; });
        const int number = place == part.places.rend() ? 1 : place->second;
        const std::string_view line = trim_end(text.substr(start, end - start), "\r");
        const bool is_rest = start == text.size() && start > 0 && is_header;
        if (!is_rest)
            lines.push_back({prefix.empty() ? line : draft.keep(std::string(prefix) + std::string(line)), number});
        start = end + 1;
    }
}

bool is_hexadecimal_row(const Row& row)
{
    const std::string_view text = trim(row.rest);
    return text.size() >= 5 && bytes_in(row.rest).size() >= 2 && (text[2] == ' ' || text[4] == ' ');
}

std::vector<Part> trace_parts(const PastedText& paste)
{
    std::vector<Part> parts;
    std::optional<bool> is_hexadecimal;
    for (const MessageLine& line : paste.lines()) {
        if (const Flow flow = flow_of(line.text); flow != Flow::None) {
            const bool goes_on = !parts.empty() && parts.back().flow == flow && flow == Flow::ReceivedData;
            if (!goes_on)
                parts.push_back({flow, {}, {}, 0});
            else
                parts.back().next_offset = 0;
            continue;
        }
        const std::optional<Row> row = row_of(line.text);
        if (!row || parts.empty() || parts.back().flow == Flow::Info)
            continue;
        if (!is_hexadecimal)
            is_hexadecimal = is_hexadecimal_row(*row);
        add_row(parts.back(), *row, line.number, *is_hexadecimal);
    }
    return parts;
}

std::vector<MessageLine> lines_of_trace(const PastedText& paste, Draft& draft)
{
    std::vector<MessageLine> lines;
    for (const Part& part : trace_parts(paste)) {
        if (part.flow == Flow::Info || part.flow == Flow::SentData)
            continue;
        const bool is_data = part.flow == Flow::ReceivedData;
        add_lines(part, lines, is_data ? "" : part.flow == Flow::SentHeader ? "> " : "< ", draft);
    }
    return lines;
}

// A dump of bytes alone: the response starts somewhere in it.
std::vector<MessageLine> lines_of_dump(const PastedText& paste, Draft& draft)
{
    Part part;
    std::size_t rows = 0;
    for (const MessageLine& line : paste.lines()) {
        const std::optional<Row> row = row_of(line.text);
        if (!row || !is_hexadecimal_row(*row))
            continue;
        ++rows;
        add_row(part, *row, line.number, true);
    }
    const std::size_t start = part.text.find("HTTP/");
    if (rows < 2 || start == std::string::npos)
        return {};
    const std::size_t request = part.text.rfind('\n', start);
    const std::size_t from = request == std::string::npos ? start : 0;
    part.text.erase(0, from);
    for (auto& place : part.places)
        place.first -= std::min(place.first, from);
    std::vector<MessageLine> lines;
    add_lines(part, lines, {}, draft);
    return lines;
}

} // namespace

bool read_curl_trace(const PastedText& paste, Draft& draft)
{
    const bool is_trace = std::any_of(paste.lines().begin(), paste.lines().end(), [](const MessageLine& line) {
        return flow_of(line.text) == Flow::ReceivedHeader;
    });
    const std::vector<MessageLine> lines = is_trace ? lines_of_trace(paste, draft) : lines_of_dump(paste, draft);
    draft.form = is_trace ? "the output of `curl --trace`" : "a dump of bytes";
    if (!lines.empty() && read_exchanges(lines, draft))
        return true;
    draft = Draft();
    return false;
}

} // namespace core
