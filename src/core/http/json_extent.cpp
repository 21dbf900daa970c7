#include "core/http/json_extent.h"

namespace core {

void JsonExtent::read(std::string_view text)
{
    for (const char c : text) {
        if (is_complete_ || is_none_)
            return;
        ++size_;
        if (in_string_) {
            in_string_ = is_escaped_ || c != '"';
            is_escaped_ = !is_escaped_ && c == '\\';
        } else if (c == '{' || c == '[') {
            ++depth_;
        } else if (c == '}' || c == ']') {
            is_none_ = depth_ == 0;
            is_complete_ = depth_ > 0 && --depth_ == 0;
        } else if (depth_ == 0) {
            is_none_ = c != ' ' && c != '\t' && c != '\r' && c != '\n';
        } else {
            in_string_ = c == '"';
        }
    }
}

} // namespace core
