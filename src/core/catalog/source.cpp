#include "core/catalog/source.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

namespace {

std::size_t digits_at(std::string_view text, std::size_t start)
{
    std::size_t end = start;
    while (end < text.size() && is_ascii_digit(text[end]))
        ++end;
    return end - start;
}

// A section number as RFCs have them: digits and dots, starting and ending with a digit.
std::size_t section_at(std::string_view text, std::size_t start)
{
    std::size_t end = start;
    while (end < text.size() &&
           (is_ascii_digit(text[end]) || (text[end] == '.' && digits_at(text, end + 1) > 0 && end > start)))
        ++end;
    return end - start;
}

std::string rfc_url(std::string_view number, std::string_view section)
{
    std::string url = "https://www.rfc-editor.org/rfc/rfc" + std::string(number);
    if (!section.empty())
        url += "#section-" + std::string(section);
    return url;
}

} // namespace

std::vector<SourcePart> source_parts(std::string_view source)
{
    constexpr std::string_view rfc = "RFC ";
    std::vector<SourcePart> parts;
    std::size_t done = 0;
    for (std::size_t found = source.find(rfc); found != std::string_view::npos;) {
        const std::size_t number_start = found + rfc.size();
        const std::string_view number = source.substr(number_start, digits_at(source, number_start));
        std::size_t end = number_start + number.size();
        if (!number.empty()) {
            const std::string_view section =
                end < source.size() && source[end] == ' ' ? source.substr(end + 1, section_at(source, end + 1)) : "";
            end += section.empty() ? 0 : section.size() + 1;
            if (found > done)
                parts.push_back({std::string(source.substr(done, found - done)), {}});
            parts.push_back({std::string(source.substr(found, end - found)), rfc_url(number, section)});
            done = end;
        }
        found = source.find(rfc, end);
    }
    if (done < source.size())
        parts.push_back({std::string(source.substr(done)), {}});
    return parts;
}

} // namespace core
