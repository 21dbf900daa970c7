#include "core/site/twin_path.h"

namespace core {

namespace {

bool has_twin(const Catalog& catalog, const Route& route)
{
    switch (route.page) {
    case Page::Home: return route == home_route();
    case Page::Class: return catalog.find_class(route.number) != nullptr;
    case Page::Code: return catalog.find_code(route.number) != nullptr;
    case Page::Compare:
    case Page::Situations:
    case Page::Rules:
    case Page::Search:
    case Page::Decide:
    case Page::Check:
    case Page::Quiz:
    case Page::Settings: return false;
    }
    return false;
}

} // namespace

std::optional<std::string> twin_path(const Catalog& catalog, const Route& route)
{
    if (!has_twin(catalog, route))
        return std::nullopt;
    if (route.page == Page::Home)
        return std::string();
    constexpr std::string_view before_path = "#/";
    return to_hash(route).substr(before_path.size()) + '/';
}

std::string Addresses::of(const Route& route) const
{
    const std::optional<std::string> path = is_program_ ? std::nullopt : twin_path(*catalog_, route);
    if (!path)
        return in_program(route);
    const std::string address = root_ + *path;
    return address.empty() ? "./" : address;
}

std::string Addresses::in_program(const Route& route) const { return root_ + to_hash(route); }

} // namespace core
