#include "core/reading/tool_lines.h"

#include "core/base/text.h"
#include "core/base/word_list.h"
#include "core/reading/command_line.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view openings[] = {
    "curl: (",
    "gh: ",
    "http: error: ",
    "https: error: ",
    "xh: error: ",
    "wget: ",
    "http: warning: ",
    "Response file saved.",
    "> 20", // the file of IntelliJ's client: "> 2026-11-20T091244.200.json"
    "Response code: ",
    "<Response body is empty>",
    "HTTP/1.1 client",
    "Connection closed by foreign host",
    "Connection to ",
    "closed", // openssl s_client
    "DONE",
    "read:errno=",
    "Ncat: ",
    "<-- END HTTP",
    "--> END ",
    "* Connection #",
    "* Closing connection",
    "* Curl_http_done",
    "* transfer closed",
    "* shutting down",
    "Time taken: ",
    "Elapsed time: ",
    "Total time: ",
    "time_total",
    "Press any key",
    "logout",
    "Process finished with exit code",
    "exit status ",
    "exit code",
    "[exit ",
    "Script done",
    "Saving to: ",
    "Length: ",
    "Warning: Binary output can mess up",
    "Warning: <FILE>",
    "+--------",
    "NOTE: binary data not shown",
};

// "real    0m0.021s", "user\t0m0.00s", and what zsh's and GNU's `time` say.
bool is_time(std::string_view text)
{
    constexpr std::string_view names[] = {"real", "user", "sys"};
    const std::size_t end = text.find_first_of(" \t");
    if (end == std::string_view::npos)
        return false;
    const std::string_view value = trim(text.substr(end));
    const bool is_span = !value.empty() && is_ascii_digit(value.front()) &&
                         value.find_first_not_of("0123456789.,ms ") == std::string_view::npos;
    const bool is_summary =
        text.find("% cpu") != std::string_view::npos || text.find("elapsed ") != std::string_view::npos;
    return (is_one_of(text.substr(0, end), names) && is_span) || (is_summary && is_ascii_digit(text.back()) == false);
}

// "  group= iter=0 request_id=... scenario=default source=http-debug vu=1"
bool is_k6_line(std::string_view text)
{
    return text.starts_with("group=") && text.find("source=http-debug") != std::string_view::npos;
}

bool is_rule(std::string_view text)
{
    constexpr std::string_view signs = "-=_*~#+<>";
    return text.size() >= 3 && text.find_first_not_of(signs) == std::string_view::npos;
}

// `> body.json`, as IntelliJ's client writes where it has put the content.
bool is_saved_file(std::string_view text)
{
    return text.starts_with("> ") && text.size() < 200 && text.find(' ', 2) == std::string_view::npos &&
           (text.ends_with(".json") || text.ends_with(".html") || text.ends_with(".txt") || text.ends_with(".xml"));
}

} // namespace

bool is_transfer_note(std::string_view text)
{
    const bool braces = (text.starts_with("{ [") || text.starts_with("} [")) && text.ends_with("]");
    const std::string_view trimmed = trim(text);
    return braces || text.find("--:--:--") != std::string_view::npos || trimmed.starts_with("% Total") ||
           trimmed.starts_with("Dload  Upload");
}

bool is_tool_line(std::string_view line)
{
    const std::string_view text = trim(line);
    return starts_with_one_of(text, openings) || is_time(text) || is_rule(text) || is_saved_file(text) ||
           is_transfer_note(text) || prompt_length(text) > 0 || is_http_command(text) || text == "%" ||
           is_k6_line(text) || text.starts_with("```") || text.starts_with("~~~");
}

bool is_heading(std::string_view line)
{
    const std::string_view text = trim(line);
    constexpr std::size_t longest = 90;
    if (text.empty() || text.size() > longest)
        return false;
    const bool is_markdown = text.starts_with("# ") || text.starts_with("## ") || text.starts_with("###") ||
                             (text.starts_with("**") && text.ends_with("**"));
    const bool is_framed = is_rule(text.substr(0, 3)) && is_rule(text.substr(text.size() - 3));
    const bool is_announcement = text.ends_with(':') && text.find_first_of("{}[]<>\"=;") == std::string_view::npos;
    return is_markdown || is_framed || is_announcement;
}

} // namespace core
