#include "core/catalog/source.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <optional>

namespace core {

namespace {

constexpr std::string_view separator = "; ";
constexpr std::string_view rfc = "RFC ";

// "4.2.1", or of an appendix "A.2".
bool is_section(std::string_view text)
{
    const auto is_part = [](char c) { return is_ascii_digit(c) || c == '.'; };
    const bool starts_well = !text.empty() && (is_ascii_digit(text[0]) || (text[0] >= 'A' && text[0] <= 'Z'));
    return starts_well && std::all_of(text.begin() + 1, text.end(), is_part) && text.back() != '.' &&
           text.find("..") == std::string_view::npos;
}

// `text` as a citation of this source, if it is one.
std::optional<Citation> citation_of(std::string_view text, const Source& source)
{
    if (!text.starts_with(source.id))
        return std::nullopt;
    const std::string_view rest = text.substr(source.id.size());
    if (rest.empty())
        return Citation{text, &source, {}, {}};
    if (rest.starts_with(", ") && rest.size() > 2)
        return Citation{text, &source, {}, rest.substr(2)};
    if (rest[0] == ' ' && has_numbered_sections(source.kind) && is_section(rest.substr(1)))
        return Citation{text, &source, rest.substr(1), {}};
    return std::nullopt;
}

Citation citation_of(std::string_view text, std::span<const Source> sources)
{
    for (const Source& source : sources)
        if (const std::optional<Citation> citation = citation_of(text, source))
            return *citation;
    return {text, nullptr, {}, {}};
}

// The section's own place in an RFC or a draft; "section-A.2" is "appendix-A.2" there.
std::string with_section(std::string address, std::string_view section)
{
    if (!section.empty())
        address += (is_ascii_digit(section[0]) ? "#section-" : "#appendix-") + std::string(section);
    return address;
}

std::string rfc_address(std::string_view number) { return "https://www.rfc-editor.org/rfc/rfc" + std::string(number); }

std::string address_of(const Citation& citation)
{
    if (citation.source != nullptr)
        return with_section(citation.source->address, citation.section);
    if (!citation.text.starts_with(rfc))
        return {};
    const std::string_view rest = citation.text.substr(rfc.size());
    const std::string_view number = rest.substr(0, rest.find(' '));
    const std::string_view section = number.size() < rest.size() ? rest.substr(number.size() + 1) : "";
    const bool is_rfc = !number.empty() && std::all_of(number.begin(), number.end(), is_ascii_digit);
    return is_rfc && (section.empty() || is_section(section)) ? with_section(rfc_address(number), section) : "";
}

std::vector<std::string_view> split(std::string_view source)
{
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; !source.empty(); source.remove_prefix(std::min(end, source.size()))) {
        end = std::min(source.find(separator), source.size());
        parts.push_back(source.substr(0, end));
        end += separator.size();
    }
    return parts;
}

} // namespace

std::vector<Citation> citations_of(std::string_view source, std::span<const Source> sources)
{
    std::vector<Citation> citations;
    for (const std::string_view text : split(source))
        citations.push_back(citation_of(text, sources));
    return citations;
}

std::string_view team_of(std::string_view source, std::span<const Source> sources)
{
    if (std::none_of(sources.begin(), sources.end(), [](const Source& each) { return each.kind == SourceKind::Team; }))
        return {};
    for (const Citation& citation : citations_of(source, sources))
        if (citation.source != nullptr && citation.source->kind == SourceKind::Team)
            return citation.source->id;
    return {};
}

std::vector<SourcePart> source_parts(std::string_view source, std::span<const Source> sources)
{
    std::vector<SourcePart> parts;
    for (const Citation& citation : citations_of(source, sources)) {
        if (!parts.empty())
            parts.push_back({std::string(separator), {}});
        parts.push_back({std::string(citation.text), address_of(citation)});
    }
    if (source.ends_with(separator))
        parts.push_back({std::string(separator), {}});
    return parts;
}

} // namespace core
