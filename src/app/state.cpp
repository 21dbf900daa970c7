#include "app/state.h"

namespace app {

bool is_dark(const State& state)
{
    if (state.in_frame)
        return state.system_is_dark; // that of the page around
    switch (state.preferences.theme) {
    case ThemeChoice::System: return state.system_is_dark;
    case ThemeChoice::Light: return false;
    case ThemeChoice::Dark: return true;
    }
    return false;
}

bool is_waiting(const State& state) { return !state.pieces.has_all(needs_of(state.route.page)); }

bool can_check(const State& state) { return state.pieces.has_all({Piece::Check, Piece::Codes}); }

bool can_name_failures(const State& state)
{
    return state.pieces.has(Piece::Later) && state.pieces.has(Piece::Failures);
}

bool takes_files(const State& state) { return state.route.page == core::Page::Check && !is_waiting(state); }

bool can_show_text(const State& state)
{
    return state.pasted_file.empty() || state.pasted.size() <= core::max_pasted_bytes;
}

bool can_show_snippet(const State& state)
{
    return state.preferences.stack == Preferences().stack || state.pieces.has(Piece::Later);
}

std::string page_name(const State& state)
{
    switch (state.route.page) {
    case core::Page::Home: return "Whichcode";
    case core::Page::Class: return std::to_string(state.route.number) + "xx";
    case core::Page::Code: return core::title_of(state.catalog, state.route.number);
    case core::Page::Search: return state.query.empty() ? "Search" : state.query;
    case core::Page::Situations: return "Situations";
    case core::Page::Decide: return "Decide";
    case core::Page::Compare: return "Compare";
    case core::Page::Rules: return "Rules";
    case core::Page::Check: return "Check a response";
    case core::Page::Quiz: return state.route.item == "stats" ? "How practice goes" : "Practise";
    case core::Page::Settings: return "Settings";
    }
    return {};
}

std::string title_of(const State& state)
{
    return page_name(state) + (state.route.page == core::Page::Home ? ": which HTTP status code?" : " · Whichcode");
}

} // namespace app
