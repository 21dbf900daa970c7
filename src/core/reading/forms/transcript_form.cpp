// Messages as lines: of tools, quoted or not, with the commands between them.
#include "core/base/text.h"
#include "core/http/json_extent.h"
#include "core/http/start_line.h"
#include "core/reading/bare_status.h"
#include "core/reading/command_line.h"
#include "core/reading/curl_command.h"
#include "core/reading/forms/forms.h"
#include "core/reading/quoting.h"
#include "core/reading/shell_words.h"
#include "core/reading/start_anchor.h"
#include "core/reading/transcript.h"

#include <algorithm>

namespace core {

namespace {

// What one command has printed, with the command.
struct Run
{
    std::string command; // without its prompt; empty: none
    int command_line = 0;
    Lines lines;
};

bool is_start(std::string_view line) { return find_status(line) != no_anchor; }

// The command at line `i`, with the lines in which it goes on. `i` goes to its last line.
std::string command_at(const Lines& lines, std::size_t& i)
{
    constexpr std::size_t most_lines = 200;
    const std::size_t end = std::min(lines.size(), i + most_lines);
    std::string command(bare_command(lines[i].text));
    while (goes_on(lines[i].text) && i + 1 < end)
        command += '\n' + std::string(trim(lines[++i].text));
    return command;
}

// "Response code: 200; Time: 86ms (86 ms); ..." stands behind each response of IntelliJ's client.
bool is_end_of_run(std::string_view line)
{
    return line.starts_with("Response code: ") && line.find("; Time: ") != std::string_view::npos;
}

// Inside of JSON that is not over, no command begins.
std::vector<Run> runs_of(const Lines& lines)
{
    std::vector<Run> runs(1);
    JsonExtent json;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view text = lines[i].text;
        const bool may_be_command = !json.has_begun() || json.is_complete();
        if (may_be_command && is_http_command(text)) {
            Run run;
            run.command_line = lines[i].number;
            run.command = command_at(lines, i);
            runs.push_back(std::move(run));
            json = JsonExtent();
            continue;
        }
        if (is_end_of_run(text)) {
            runs.emplace_back();
            json = JsonExtent();
            continue;
        }
        if (json.is_none() || is_start(text))
            json = JsonExtent();
        if (json.has_begun() || trim(text).starts_with('{'))
            json.read(text);
        runs.back().lines.push_back(lines[i]);
    }
    return runs;
}

std::string form_of_command(std::string_view command)
{
    const std::vector<std::string> words = shell_words(command);
    if (words.empty())
        return {};
    if (words[0] == "wget")
        return "the output of `wget -S`";
    if (words[0] == "curl" || words[0] == "curl.exe")
        return "the output of `curl`";
    if (words[0] == "http" || words[0] == "https")
        return "the output of HTTPie";
    if (words[0] == "xh" || words[0] == "xhs")
        return "the output of xh";
    return {};
}

bool read_runs(const Lines& lines, Draft& draft)
{
    bool found = false;
    for (const Run& run : runs_of(lines)) {
        draft.begin_segment();
        const std::size_t first = draft.segments.size() - 1;
        if (!read_exchanges(run.lines, draft))
            continue;
        found = true;
        if (draft.form.empty())
            draft.form = form_of_command(run.command);
        if (!run.command.empty())
            draft.segments[first].command = request_of_command(run.command, run.command_line);
    }
    return found;
}

// Where the text behind a mark of curl begins, with the number of the exchange before it: "< ", "1 < "; 0: no such
// mark.
std::size_t behind_mark(std::string_view line, char mark)
{
    const std::size_t at = line.substr(0, 8).find(mark);
    const bool is_mark = at != std::string_view::npos && at + 2 < line.size() && line[at + 1] == ' ' &&
                         line.substr(0, at).find_first_not_of("0123456789 ") == std::string_view::npos;
    return is_mark ? at + 2 : 0;
}

// Bruno, Jersey and others leave the version out: "> GET https://...", "< 404 Not Found", "1 < 404".
void write_versions(Lines& lines, Draft& draft)
{
    const auto mark_in = [&](std::size_t i, char mark) {
        return i < lines.size() ? behind_mark(lines[i].text, mark) : std::size_t{0};
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t received = mark_in(i, '<');
        const std::size_t sent = mark_in(i, '>');
        const std::string_view rest = lines[i].text.substr(std::max(received, sent));
        const std::string before(lines[i].text.substr(0, std::max(received, sent)));
        const std::optional<BareStatus> status = received > 0 ? bare_status(rest) : std::nullopt;
        const std::size_t next = mark_in(i + 1, '<');
        if (status && next > 0 && is_like_a_field(lines[i + 1].text.substr(next)))
            lines[i].text =
                draft.keep(before + "HTTP/1.1 " + std::string(status->code) + ' ' + std::string(status->reason));
        else if (sent > 0 && is_request_line(rest, false) && !is_request_line(rest, true))
            lines[i].text = draft.keep(before + std::string(rest) + " HTTP/1.1");
    }
}

// Names and values of a table, copied with a tab between them.
void write_colons(Lines& lines, Draft& draft)
{
    const auto is_pair = [&](std::size_t i) {
        const std::size_t tab = i < lines.size() ? lines[i].text.find('\t') : std::string_view::npos;
        return tab != std::string_view::npos && is_token(lines[i].text.substr(0, tab));
    };
    const auto start =
        std::find_if(lines.begin(), lines.end(), [](const MessageLine& line) { return find_status(line.text) == 0; });
    if (start == lines.end())
        return;
    for (auto i = static_cast<std::size_t>(start - lines.begin()) + 1; is_pair(i); ++i) {
        const std::size_t tab = lines[i].text.find('\t');
        lines[i].text =
            draft.keep(std::string(lines[i].text.substr(0, tab)) + ": " + std::string(lines[i].text.substr(tab + 1)));
    }
}

bool is_wget(const Lines& lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const MessageLine& line) {
        return line.text.find("HTTP request sent, awaiting response...") != std::string_view::npos;
    });
}

} // namespace

bool read_transcript(const PastedText& paste, Draft& draft)
{
    Lines lines = paste.lines();
    const auto has_start = [&] {
        return std::any_of(lines.begin(), lines.end(), [](const MessageLine& line) { return is_start(line.text); });
    };
    if (!has_start())
        write_versions(lines, draft);
    if (!has_start())
        return false;
    write_colons(lines, draft);
    if (is_wget(lines))
        draft.form = "the output of `wget -S`";
    Blocks blocks = fenced_blocks(std::move(lines));
    bool found = false;
    for (Lines& part : blocks.parts) {
        decode_html(part, draft);
        strip_common_marks(part);
        strip_emphasis(part, draft);
        draft.begin_segment();
        found = read_runs(part, draft) || found;
    }
    return found;
}

} // namespace core
