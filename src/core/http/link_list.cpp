#include "core/http/link_list.h"

#include "core/base/text.h"
#include "core/http/uri_reference.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::size_t next_comma(std::string_view value, std::size_t start)
{
    bool in_quotes = false;
    for (std::size_t i = start; i < value.size(); ++i) {
        if (value[i] == '"')
            in_quotes = !in_quotes;
        else if (in_quotes && value[i] == '\\')
            ++i;
        else if (!in_quotes && value[i] == ',')
            return i;
    }
    return value.size();
}

} // namespace

const Parameter* Link::find(std::string_view name) const
{
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& each) { return each.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

std::optional<std::vector<Link>> parse_links(std::string_view value)
{
    std::vector<Link> links;
    for (std::size_t at = value.find_first_not_of(" \t,"); at != npos; at = value.find_first_not_of(" \t,", at)) {
        const std::size_t close = value.find('>', at); // a comma may also stand in a URI
        if (value[at] != '<' || close == npos || !parse_uri_reference(value.substr(at + 1, close - at - 1)))
            return std::nullopt;
        links.push_back({value.substr(at + 1, close - at - 1), {}});
        at = next_comma(value, close + 1);
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
