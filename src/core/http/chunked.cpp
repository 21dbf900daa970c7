#include "core/http/chunked.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;

// The size in "1a" or "1a;name=value"; nothing for any other line.
std::optional<std::size_t> chunk_size(std::string_view line)
{
    const std::string_view digits = trim(line.substr(0, line.find(';')));
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size, 16);
    return error == std::errc() && end == digits.data() + digits.size() && digits.size() <= 8 ? std::optional(size)
                                                                                              : std::nullopt;
}

// "0x5", "-1", "1G": meant to be a size, and none.
bool is_failed_size(std::string_view line)
{
    constexpr std::size_t longest = 20;
    const std::string_view digits = trim(line.substr(0, line.find(';')));
    const std::string_view behind_sign =
        digits.substr(!digits.empty() && (digits[0] == '-' || digits[0] == '+') ? 1 : 0);
    return !behind_sign.empty() && behind_sign.size() <= longest && is_ascii_digit(behind_sign[0]) &&
           std::all_of(behind_sign.begin(), behind_sign.end(), is_ascii_alphanumeric);
}

// The end of `size` bytes that start at `start`. A line end in the text stands for `line_end_bytes` bytes on the wire;
// npos when the text ends before, or a line end would have to be cut.
std::size_t chunk_end(std::string_view text, std::size_t start, std::size_t size, std::size_t line_end_bytes)
{
    std::size_t i = start;
    std::size_t left = size;
    while (left > 0 && i < text.size()) {
        const std::size_t bytes = text[i] == '\n' ? line_end_bytes : 1;
        if (bytes > left)
            return npos;
        left -= bytes;
        ++i;
    }
    return left == 0 ? i : npos;
}

std::size_t line_end(std::string_view text, std::size_t start) { return std::min(text.find('\n', start), text.size()); }

// Adds a part of the coded content, with the lines it stands on.
void append(MessageContent& content, const MessageContent& coded, std::size_t start, std::size_t end)
{
    const std::size_t size = content.text.size();
    content.pieces.push_back({size, coded.line_at(start)});
    for (std::size_t i = coded.text.find('\n', start); i < end && i + 1 < end; i = coded.text.find('\n', i + 1))
        content.pieces.push_back({size + i + 1 - start, coded.line_at(i + 1)});
    content.text.append(coded.text, start, end - start);
}

Unchunked decode(const MessageContent& coded, std::size_t line_end_bytes)
{
    const std::string_view text = coded.text;
    Unchunked result;
    std::size_t at = 0;
    while (text.find_first_not_of(" \t\r\n", at) != npos) {
        const std::size_t head_end = line_end(text, at);
        const std::optional<std::size_t> size = chunk_size(text.substr(at, head_end - at));
        if (!size)
            return {result.content.empty() ? Chunking::None : Chunking::Broken, {}, coded.line_at(at)};
        if (*size == 0) {
            result.chunking = Chunking::Decoded; // what follows are trailers
            return result;
        }
        const std::size_t start = std::min(head_end + 1, text.size());
        const std::size_t end = chunk_end(text, start, *size, line_end_bytes);
        if (end == npos || (end < text.size() && text[end] != '\n'))
            return {Chunking::Broken, {}, coded.line_at(at)};
        append(result.content, coded, start, end);
        at = std::min(end + 1, text.size());
    }
    result.chunking = Chunking::Unfinished;
    result.line = coded.line_at(text.size());
    return result;
}

// Content that tools have decoded may begin with a line like "123" or "cafe"; chunks end with a line "0".
bool ends_like_chunks(std::string_view text) { return text == "0" || trim(text).ends_with("\n0"); }

} // namespace

Unchunked decode_chunks(const MessageContent& coded)
{
    const std::string_view first = std::string_view(coded.text).substr(0, line_end(coded.text, 0));
    if (!chunk_size(first)) {
        const bool is_broken = is_failed_size(first) && ends_like_chunks(coded.text);
        return is_broken ? Unchunked{Chunking::Broken, {}, coded.line_at(0)} : Unchunked{};
    }
    Unchunked as_pasted = decode(coded, 1);
    if (as_pasted.chunking == Chunking::Decoded)
        return as_pasted;
    Unchunked with_crlf = decode(coded, 2);
    if (with_crlf.chunking == Chunking::Decoded || with_crlf.chunking == Chunking::Unfinished)
        return with_crlf;
    return as_pasted.chunking == Chunking::Unfinished || ends_like_chunks(coded.text) ? as_pasted : Unchunked{};
}

} // namespace core
