#include "core/http/link_list.h"

#include "core/base/text.h"
#include "core/http/uri_reference.h"

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;

} // namespace

std::optional<std::vector<Link>> parse_links(std::string_view value)
{
    std::vector<Link> links;
    for (std::size_t at = value.find_first_not_of(" \t,"); at != npos; at = value.find_first_not_of(" \t,", at)) {
        const std::size_t close = value.find('>', at); // a comma may also stand in a URI
        if (value[at] != '<' || close == npos || !parse_uri_reference(value.substr(at + 1, close - at - 1)))
            return std::nullopt;
        links.push_back({value.substr(at + 1, close - at - 1), {}});
        at = find_outside_quotes(value, ',', close + 1);
        const std::string_view rest = trim(value.substr(close + 1, at - close - 1));
        if (!rest.empty() && rest.front() != ';')
            return std::nullopt;
        for (const std::string_view part : split_outside_quotes(rest, ';')) {
            const std::optional<Parameter> parameter = parse_parameter(part);
            if (!parameter)
                return std::nullopt;
            links.back().parameters.push_back(*parameter);
        }
    }
    return links;
}

} // namespace core
