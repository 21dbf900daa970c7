#include "core/reading/side.h"

#include "core/base/text.h"
#include "core/reading/escapes.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view quotes = "\"'`";

// The quote that seemed to close a literal stands within its text: logs quote without escapes.
bool goes_on_in_word(std::string_view text, std::size_t end)
{
    return end < text.size() && std::string_view(" \t+.,;&)]}\\").find(text[end]) == std::string_view::npos;
}

} // namespace

Side::Side(std::string_view line, std::size_t at, MessageLine::Kind kind) : prefix_(line.substr(0, at)), kind_(kind)
{
    if (at > 0 && quotes.find(line[at - 1]) != std::string_view::npos)
        quote_ = line[at - 1];
    const std::size_t line_end = find_written_line_end(line.substr(at));
    is_escaped_ = !is_quoted() && line_end != std::string_view::npos;
}

bool Side::has_mark(char mark) const
{
    const std::string_view text = trim_end(prefix_.sample(), " \t");
    return !text.empty() && text.back() == mark && (text.size() < 2 || text[text.size() - 2] != mark);
}

Side Side::with_mark(char from, char to, MessageLine::Kind kind) const
{
    Side other = *this;
    std::string sample = prefix_.sample();
    std::replace(sample.begin(), sample.end(), from, to);
    other.prefix_ = LinePrefix(sample);
    other.kind_ = kind;
    return other;
}

std::optional<std::size_t> Side::find_text(std::string_view line) const
{
    const std::size_t length = prefix_.length_in(line);
    if (length != no_anchor)
        return length;
    if (!is_quoted())
        return std::nullopt;
    // A literal that goes on: only operators and brackets stand before its quote.
    constexpr std::string_view joiners = " \t+.,&<(bBfFrRuU@$_";
    const std::size_t quote = line.find_first_not_of(joiners);
    return quote != std::string_view::npos && line[quote] == quote_ ? std::optional(quote + 1) : std::nullopt;
}

std::vector<std::string> Side::texts_in(std::string_view text) const
{
    if (!is_quoted() && !is_escaped_)
        return {std::string(text)};
    std::string all;
    std::size_t size = 0;
    if (quote_ == '`')
        all = text.substr(0, text.rfind('`'));
    else
        all = decode_literal(text, quote_, size);
    if (is_quoted() && goes_on_in_word(text, size))
        all = decode_escapes(text.substr(0, text.rfind(quote_)));
    while (quote_ != '`' && size + 1 < text.size()) { // "HTTP/1.1 200 OK\r\n" "Date: ..."
        const std::size_t next = text.find_first_not_of(" \t+.&", size);
        if (next == std::string_view::npos || text[next] != quote_)
            break;
        const std::string_view rest = text.substr(next + 1);
        all += decode_literal(rest, quote_, size);
        size += next + 1;
    }
    // Escaped twice: a literal in a literal.
    constexpr int deepest = 3;
    for (int i = 0; i < deepest && all.starts_with("HTTP/"); ++i) {
        const std::string_view first = std::string_view(all).substr(0, all.find('\n'));
        if (find_written_line_end(first) == std::string_view::npos)
            break;
        all = decode_literal(all, '"', size);
    }
    std::vector<std::string> texts;
    if (all.ends_with('\n'))
        all.pop_back();
    for (const std::string_view line : split(all, '\n'))
        texts.emplace_back(trim_end(line, "\r"));
    return texts;
}

} // namespace core
