#include "core/reading/start_anchor.h"

#include "core/base/text.h"
#include "core/http/start_line.h"
#include "core/reading/escapes.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t farthest = 400; // no prefix is longer

bool is_in_a_word(std::string_view line, std::size_t at)
{
    return at > 0 && (is_ascii_alphanumeric(line[at - 1]) || line[at - 1] == '/');
}

// Of an access log's `"GET / HTTP/1.1" 200` the version ends with a quote.
bool has_plain_version(std::string_view text)
{
    const std::size_t end = text.find_first_not_of("0123456789.", 5);
    return end != std::string_view::npos && end > 5 && (text[end] == ' ' || text[end] == '\t');
}

std::size_t find_pseudo_status(std::string_view line)
{
    const std::size_t at = line.find(":status");
    if (at == std::string_view::npos || is_in_a_word(line, at))
        return no_anchor;
    const std::string_view rest = line.substr(at);
    const std::size_t digit = rest.find_first_not_of(" \t:='\",", 7);
    return digit != std::string_view::npos && is_ascii_digit(rest[digit]) && is_status_line(rest, false) ? at
                                                                                                         : no_anchor;
}

} // namespace

std::size_t find_status(std::string_view line)
{
    line = line.substr(0, farthest);
    for (std::size_t at = line.find("HTTP/"); at != std::string_view::npos; at = line.find("HTTP/", at + 1))
        if (!is_in_a_word(line, at) && has_plain_version(line.substr(at)) && is_status_line(line.substr(at), false))
            return at;
    return find_pseudo_status(line);
}

std::size_t find_request(std::string_view line)
{
    std::size_t http = line.find(" HTTP/");
    if (http == std::string_view::npos || http > farthest * 8)
        return no_anchor;
    const std::size_t version_end = std::min(line.find_first_not_of("0123456789.", http + 6), line.size());
    const std::string_view rest = line.substr(version_end);
    const bool ends_here = trim(rest).size() <= 2 || written_line_end(rest) > 0;
    if (version_end == http + 6 || !ends_here || rest.find_first_of("0123456789") == 0)
        return no_anchor;
    const std::size_t target = line.rfind(' ', http - 1);
    if (http == 0 || target == std::string_view::npos || target == 0)
        return no_anchor;
    const std::size_t before = line.find_last_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-_", target - 1);
    std::size_t method = before == std::string_view::npos ? 0 : before + 1;
    method = std::min(line.find_first_not_of("-_", method), target);
    return method < target && !is_in_a_word(line, method) &&
                   is_request_line(line.substr(method, version_end - method), true)
               ? method
               : no_anchor;
}

bool is_like_a_field(std::string_view line)
{
    const std::size_t colon = line.find(':');
    return colon != std::string_view::npos && colon > 0 && colon < 64 && is_token(line.substr(0, colon)) &&
           !line.substr(colon).starts_with("://");
}

std::size_t LinePrefix::length_in(std::string_view line) const
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < sample_.size();) {
        const char c = sample_[i];
        if (at >= line.size())
            return sample_.find_first_not_of(" \t", i) == std::string_view::npos ? at : no_anchor;
        const auto run_end = [](std::string_view text, std::size_t start, bool (*is_part)(char)) {
            const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(start), text.end(), is_part);
            return static_cast<std::size_t>(end - text.begin());
        };
        if (is_ascii_alphanumeric(c)) {
            const std::size_t end = run_end(sample_, i, is_ascii_alphanumeric);
            const std::string_view run = std::string_view(sample_).substr(i, end - i);
            const bool has_digit = std::any_of(run.begin(), run.end(), is_ascii_digit);
            const bool has_letter = std::any_of(run.begin(), run.end(), is_ascii_letter);
            if (!has_digit) {
                if (!line.substr(at).starts_with(run))
                    return no_anchor;
                at += run.size();
            } else {
                const std::size_t line_end = run_end(line, at, has_letter ? is_ascii_alphanumeric : is_ascii_digit);
                if (line_end == at)
                    return no_anchor;
                at = line_end;
            }
            i = end;
        } else if (c == ' ' || c == '\t') {
            const auto is_space = [](char each) { return each == ' ' || each == '\t'; };
            const std::size_t end = run_end(sample_, i, is_space);
            const std::size_t line_end = run_end(line, at, is_space);
            if (line_end == line.size())
                return sample_.find_first_not_of(" \t", end) == std::string_view::npos ? line_end : no_anchor;
            // What the prefix ends with is taken to the character: more is indentation of the message.
            if (end == sample_.size()) {
                if (line_end - at < end - i)
                    return no_anchor;
                at += end - i;
            } else {
                at = line_end;
            }
            i = end;
        } else if (line[at] == c) {
            ++at;
            ++i;
        } else {
            return no_anchor;
        }
    }
    return at;
}

bool LinePrefix::is_mark() const { return std::none_of(sample_.begin(), sample_.end(), is_ascii_letter); }

bool starts_response(std::string_view line)
{
    const std::size_t at = find_status(line);
    return at != no_anchor && LinePrefix(line.substr(0, at)).is_mark();
}

} // namespace core
