#include "core/base/html.h"

#include "core/base/text.h"

namespace core {

std::string html_escaped(std::string_view text)
{
    std::string html;
    html.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        default: html += c;
        }
    }
    return html;
}

std::string html_prose(std::string_view text)
{
    std::string html;
    const std::vector<std::string_view> pieces = split(text, '`');
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool is_code = i % 2 == 1;
        const bool has_partner = i + 1 < pieces.size();
        if (is_code)
            html += has_partner ? "<code>" : "`";
        html += html_escaped(pieces[i]);
        if (is_code && has_partner)
            html += "</code>";
    }
    return html;
}

} // namespace core
