#include "core/reading/shell_words.h"

#include "core/base/text.h"
#include "core/reading/escapes.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t most_words = 2000;

// Reads from behind the opening quote; `at` goes behind the closing one.
std::string quoted_part(std::string_view command, std::size_t& at, char quote)
{
    std::string text;
    while (at < command.size() && command[at] != quote) {
        const bool escapes = quote == '"' && (command[at] == '\\' || command[at] == '^') && at + 1 < command.size() &&
                             std::string_view("\"\\$`").find(command[at + 1]) != std::string_view::npos;
        at += escapes ? 1 : 0;
        text += command[at++];
    }
    at += at < command.size() ? 1 : 0;
    return text;
}

// "$'...'", in which bash decodes escapes.
std::string ansi_part(std::string_view command, std::size_t& at)
{
    std::size_t size = 0;
    std::string text = decode_literal(command.substr(at), '\'', size);
    at += size;
    return text;
}

} // namespace

bool goes_on(std::string_view line)
{
    line = trim_end(line, " \t");
    return line.ends_with('\\') || line.ends_with('^') || line.ends_with('`');
}

std::vector<std::string> shell_words(std::string_view command)
{
    std::vector<std::string> words;
    std::string word;
    bool has_word = false;
    std::size_t at = 0;
    while (at < command.size() && words.size() < most_words) {
        const char c = command[at++];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            if (has_word)
                words.push_back(std::move(word));
            word.clear();
            has_word = false;
            continue;
        }
        if (!has_word && std::string_view("|>;&<").find(c) != std::string_view::npos)
            break;
        const bool is_line_end = at >= command.size() || command[at] == '\n' || command[at] == '\r';
        if ((c == '\\' || c == '^' || c == '`') && is_line_end)
            continue;
        has_word = true;
        if (c == '\'' || c == '"')
            word += quoted_part(command, at, c);
        else if (c == '$' && command[at] == '\'')
            word += ansi_part(command, ++at);
        else if ((c == '\\' || c == '^') && at < command.size())
            word += command[at++];
        else
            word += c;
    }
    if (has_word)
        words.push_back(std::move(word));
    return words;
}

} // namespace core
