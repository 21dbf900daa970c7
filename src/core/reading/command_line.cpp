#include "core/reading/command_line.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view http_commands[] = {"curl",
                                              "curl.exe",
                                              "http",
                                              "https",
                                              "xh",
                                              "xhs",
                                              "wget",
                                              "nghttp",
                                              "curlie",
                                              "iwr",
                                              "irm",
                                              "httpie",
                                              "kubectl",
                                              "lwp-request",
                                              "GET",
                                              "hurl",
                                              "grpcurl",
                                              "h2load",
                                              "Invoke-WebRequest",
                                              "Invoke-RestMethod",
                                              "gh",
                                              "aws",
                                              "openssl",
                                              "telnet",
                                              "nc",
                                              "ncat",
                                              "printf",
                                              "echo",
                                              "h3",
                                              "httpx",
                                              "hey",
                                              "ab",
                                              "bru",
                                              "newman",
                                              "k6",
                                              "terraform",
                                              "time"};

// "user@host:~/dir" and "[user@host dir]", "bash-5.1", "root@4f2a:/app": what stands before the sign of a prompt.
bool is_place(std::string_view text)
{
    if (text.empty() || text.size() > 80)
        return false;
    if (text.starts_with('(')) // of a virtual environment
        if (const std::size_t end = text.find(')'); end != std::string_view::npos)
            text = trim(text.substr(end + 1));
    if (text.empty())
        return true;
    if (text.starts_with('[') && text.ends_with(']'))
        return text.find('@') != std::string_view::npos;
    const bool is_shell = text.starts_with("bash-") || text.starts_with("sh-") || text.starts_with("zsh-");
    const std::size_t at = text.find('@');
    const bool is_account = at != std::string_view::npos && at > 0 && is_ascii_alphanumeric(text[at - 1]) &&
                            text.find_first_of("\"{}<>=,;") == std::string_view::npos && at + 1 < text.size();
    const bool is_path = text.starts_with("~") || (text.starts_with('/') && text.find(' ') == std::string_view::npos);
    return is_shell || is_account || is_path;
}

bool is_windows_prompt(std::string_view before)
{
    const bool is_powershell = before.starts_with("PS ") && before.size() < 200;
    const bool is_drive = before.size() >= 3 && is_ascii_letter(before[0]) && before[1] == ':' && before[2] == '\\' &&
                          before.find_first_of("\"*?<|") == std::string_view::npos;
    return is_powershell || is_drive;
}

} // namespace

std::size_t prompt_length(std::string_view line)
{
    constexpr std::string_view arrows[] = {"\xE2\x9D\xAF ", "\xE2\x9E\x9C ", "\xCE\xBB ", "\xE2\x96\xB6 "};
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view text = line.substr(indent);
    for (const std::string_view arrow : arrows)
        if (text.starts_with(arrow))
            return indent + arrow.size();
    for (const std::string_view sign : {"$ ", "% ", "# "})
        if (text.starts_with(sign) && (sign == "$ " || is_http_command(text.substr(2))))
            return indent + 2;
    if (text == "$" || text == "$ ")
        return line.size();
    const std::string_view start = text.substr(0, 120); // no prompt is longer
    for (std::size_t at = start.find_first_of("$#%>"); at != std::string_view::npos;
         at = start.find_first_of("$#%>", at + 1)) {
        const bool ends = at + 1 == text.size() || text[at + 1] == ' ';
        const std::string_view before = trim(text.substr(0, at));
        if (text[at] == '>' && is_windows_prompt(before))
            return indent + at + 1 + (at + 1 < text.size() && text[at + 1] == ' ' ? 1 : 0);
        if (ends && text[at] != '>' && !before.empty() && is_place(before))
            return indent + std::min(at + 2, text.size());
    }
    return 0;
}

bool is_http_command(std::string_view line)
{
    const bool has_prompt = without_prompt(line).size() < line.size() && prompt_length(line) > 0;
    const std::string_view command = bare_command(line);
    const std::size_t end = std::min(command.find_first_of(" \t"), command.size());
    const std::string_view word = command.substr(0, end);
    const std::string_view rest = trim(command.substr(end));
    if (!is_one_of(word, http_commands) || rest.empty())
        return false;
    if (has_prompt)
        return true;
    // Without a prompt it could be prose: a command has options or an address.
    constexpr std::string_view sure[] = {
        "curl", "curl.exe", "wget", "xh", "xhs", "http", "https", "nghttp", "iwr", "curlie", "Invoke-WebRequest"};
    const bool has_address = rest.find("://") != std::string_view::npos || rest.starts_with(":") ||
                             rest.find("localhost") != std::string_view::npos || rest.starts_with("-") ||
                             rest.find(" /") != std::string_view::npos;
    return is_one_of(word, sure) && has_address;
}

std::string_view bare_command(std::string_view line)
{
    std::string_view command = without_prompt(line);
    while (command.starts_with("sudo ") || command.starts_with("time "))
        command = trim(command.substr(5));
    return command;
}

std::string_view without_prompt(std::string_view line)
{
    line = trim(line);
    for (const std::string_view sign : {"$ ", "% ", "# "})
        if (line.starts_with(sign))
            return trim(line.substr(2));
    const std::string_view command = trim(line.substr(prompt_length(line)));
    const bool has_arrow = !line.empty() && static_cast<unsigned char>(line.front()) >= 0x80;
    if (!has_arrow)
        return command;
    // Behind the arrow of a theme stand a folder and a branch: "➜  api git:(main) curl -i ..."
    for (const std::string_view word : {" curl ", " http ", " https ", " wget ", " xh "})
        if (const std::size_t at = command.substr(0, 80).find(word); at != std::string_view::npos)
            return command.substr(at + 1);
    return command;
}

std::size_t prompt_at_end(std::string_view line)
{
    const std::string_view end = trim_end(line, " ");
    if (end.empty() || std::string_view("$#%>").find(end.back()) == std::string_view::npos)
        return line.size();
    constexpr std::size_t longest = 80;
    const std::size_t first = end.size() > longest ? end.size() - longest : 0;
    for (std::size_t at = first; at + 1 < end.size(); ++at) {
        const bool begins = at == 0 || !is_ascii_alphanumeric(end[at - 1]);
        const std::string_view place = end.substr(at, end.size() - at - 1);
        if (begins && !place.empty() && (is_ascii_letter(place[0]) || place[0] == '[') &&
            ((is_place(place) && end.back() != '>') || (is_windows_prompt(place) && end.back() == '>')))
            return at;
    }
    return line.size();
}

} // namespace core
