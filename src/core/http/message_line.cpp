#include "core/http/message_line.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

bool MessageLine::is_blank() const { return trim(text).empty(); }

std::vector<MessageLine> message_lines(std::string_view text)
{
    if (text.starts_with(byte_order_mark))
        text.remove_prefix(byte_order_mark.size());
    const char line_end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
    std::vector<MessageLine> lines;
    lines.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), line_end)) + 1);
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(line_end), text.size());
        lines.push_back({trim_end(text.substr(0, end), "\r"), ++number});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace core
