#include "core/site/twin_path.h"

#include "core/catalog/rule_part.h"
#include "core/catalog/situation_area.h"

#include <algorithm>

namespace core {

namespace {

using Path = std::optional<std::string>;

Path path_of_rules(const Catalog& catalog, const std::string& item)
{
    const Rule* rule = catalog.find_rule(item); // a rule that bears the name of a part is meant, as in the program
    const auto is_that = [&](const RulePart& part) {
        return rule == nullptr ? part.id == item : part.kind == rule->kind;
    };
    if (item.empty())
        return "rules/";
    const auto part = std::find_if(rule_parts().begin(), rule_parts().end(), is_that);
    if (part == rule_parts().end() || rules_of(catalog, part->kind).empty())
        return std::nullopt;
    return "rules/" + std::string(part->id) + '/' + (rule == nullptr ? "" : '#' + rule->id);
}

Path path_of_situations(const Catalog& catalog, const std::string& item)
{
    if (item.empty())
        return "situations/";
    const Situation* situation = catalog.find_situation(item);
    const std::string_view area = situation == nullptr ? area_in(item) : situation->area;
    const bool is_known = std::any_of(catalog.situations.begin(), catalog.situations.end(),
                                      [&](const Situation& each) { return each.area == area; });
    if (!is_known)
        return std::nullopt;
    return "situations/" + std::string(area) + '/' + (situation == nullptr ? "" : '#' + situation->id);
}

Path path_of_comparison(const Catalog& catalog, const std::vector<int>& codes)
{
    const bool is_preset = std::any_of(catalog.comparisons.begin(), catalog.comparisons.end(),
                                       [&](const Comparison& each) { return each.codes == codes; });
    if (!codes.empty() && !is_preset)
        return std::nullopt;
    std::string path = "compare/";
    for (std::size_t i = 0; i < codes.size(); ++i)
        path += std::to_string(codes[i]) + (i + 1 < codes.size() ? ',' : '/');
    return path;
}

} // namespace

Path twin_path(const Catalog& catalog, const Route& route)
{
    switch (route.page) {
    case Page::Home: return route == home_route() ? Path("") : std::nullopt;
    case Page::Class:
        return catalog.find_class(route.number) ? Path(std::to_string(route.number) + "xx/") : std::nullopt;
    case Page::Code: return catalog.find_code(route.number) ? Path(std::to_string(route.number) + '/') : std::nullopt;
    case Page::Compare: return path_of_comparison(catalog, route.codes);
    case Page::Rules: return path_of_rules(catalog, route.item);
    case Page::Situations: return path_of_situations(catalog, route.item);
    case Page::Search:
    case Page::Decide:
    case Page::Check:
    case Page::Quiz:
    case Page::Settings: return std::nullopt;
    }
    return std::nullopt;
}

std::string Addresses::of(const Route& route) const
{
    const Path path = is_program_ ? std::nullopt : twin_path(*catalog_, route);
    if (!path)
        return in_program(route);
    const std::string address = root_ + *path;
    return address.empty() ? "./" : address;
}

std::string Addresses::in_program(const Route& route) const { return root_ + to_hash(route); }

} // namespace core
