#include "app/state.h"

namespace app {

bool is_dark(const State& state)
{
    switch (state.preferences.theme) {
    case ThemeChoice::System: return state.system_is_dark;
    case ThemeChoice::Light: return false;
    case ThemeChoice::Dark: return true;
    }
    return false;
}

std::string title_of(const State& state)
{
    const std::string site = "Whichcode";
    const auto page = [&](std::string_view name) { return std::string(name) + " · " + site; };
    switch (state.route.page) {
    case core::Page::Home: return site + ": which HTTP status code?";
    case core::Page::Class: return page(std::to_string(state.route.number) + "xx");
    case core::Page::Code: return page(core::title_of(state.catalog, state.route.number));
    case core::Page::Search: return page(state.query.empty() ? "Search" : state.query);
    case core::Page::Situations: return page("Situations");
    case core::Page::Decide: return page("Decide");
    case core::Page::Compare: return page("Compare");
    case core::Page::Rules: return page("Rules");
    case core::Page::Check: return page("Check a response");
    case core::Page::Quiz: return page(state.route.item == "stats" ? "How practice goes" : "Practise");
    case core::Page::Settings: return page("Settings");
    }
    return site;
}

} // namespace app
