#include "core/reading/bare_status.h"

#include "core/base/text.h"
#include "core/base/word_list.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view labels[] = {"http status code", "http status",   "http code",     "http response code",
                                       "http response",    "http error",    "http",          "response status code",
                                       "response status",  "response code", "response_code", "http_code",
                                       "status_code",      "statuscode",    "status code",   "status",
                                       "response",         "code",          "error",         "http/1.1 status",
                                       "returned",         "answer",        "result",        "httpstatus",
                                       "http_status",      "<response"};

// "APIResponse: 404 Not Found": any word, if what follows is a status with its phrase.
std::string_view behind_word(std::string_view text)
{
    constexpr std::size_t longest = 24;
    const std::size_t colon = text.substr(0, longest).find(": ");
    if (colon == std::string_view::npos || !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                                                        [](char c) { return is_ascii_letter(c) || c == ' '; }))
        return text;
    const std::string_view rest = text.substr(colon + 2);
    const bool has_phrase = rest.size() > 5 && is_ascii_digit(rest[0]) && rest[3] == ' ' && is_ascii_upper(rest[4]);
    return has_phrase ? rest : text;
}

std::string_view without_label(std::string_view text)
{
    const std::string folded = fold_case(text.substr(0, 32));
    for (const std::string_view label : labels) {
        if (!folded.starts_with(label))
            continue;
        std::string_view rest = text.substr(label.size());
        const std::size_t start = rest.find_first_not_of(" \t:=[(<>\"'-");
        if (start != std::string_view::npos && start > 0)
            return rest.substr(start);
    }
    return behind_word(text);
}

// "Not Found (286ms)" -> "Not Found"; "https://..." -> nothing.
std::string_view reason_in(std::string_view text)
{
    text = trim(text);
    while (!text.empty() && std::string_view(":-(\"'").find(text.front()) != std::string_view::npos)
        text = trim(text.substr(1));
    const std::size_t end = std::min(
        {text.find_first_of("(;,|[{<>\")\t"), text.find(" in "), text.find(" http"), text.find(" - "), text.size()});
    text = trim(text.substr(0, end));
    const bool is_phrase = !text.empty() && is_ascii_letter(text.front()) && text.size() <= 40 &&
                           std::all_of(text.begin(), text.end(),
                                       [](char c) { return is_ascii_letter(c) || c == ' ' || c == '-' || c == '\''; });
    return is_phrase ? text : std::string_view();
}

} // namespace

std::optional<BareStatus> bare_status(std::string_view line)
{
    constexpr std::size_t longest = 240;
    const std::string_view text = trim(line);
    if (text.empty() || text.size() > longest)
        return std::nullopt;
    const std::string_view rest = without_label(text);
    const bool is_code = rest.size() >= 3 && rest[0] >= '1' && rest[0] <= '9' && is_ascii_digit(rest[1]) &&
                         is_ascii_digit(rest[2]) &&
                         (rest.size() == 3 || !(is_ascii_alphanumeric(rest[3]) || rest[3] == '.' || rest[3] == '_'));
    if (!is_code)
        return std::nullopt;
    BareStatus status{rest.substr(0, 3), reason_in(rest.substr(3)), rest.size() < text.size()};
    const std::string_view behind = trim(rest.substr(3));
    const bool says_more = !behind.empty() && status.reason.empty();
    const bool is_time_or_address = behind.starts_with('(') || behind.find("ms") != std::string_view::npos ||
                                    behind.find("://") != std::string_view::npos || behind.size() < 4;
    if (!status.is_labelled && says_more && !is_time_or_address)
        return std::nullopt;
    return status;
}

std::string_view code_at_start(std::string_view text)
{
    const bool is_code = text.size() >= 3 && text[0] >= '1' && text[0] <= '5' && is_ascii_digit(text[1]) &&
                         is_ascii_digit(text[2]) && (text.size() == 3 || !is_ascii_alphanumeric(text[3]));
    return is_code ? text.substr(0, 3) : std::string_view();
}

} // namespace core
