#include "app/piece.h"

namespace app {

std::vector<Piece> Pieces::without(Pieces others) const
{
    std::vector<Piece> rest;
    for (const core::Named<Piece>& named : piece_names)
        if (has(named.value) && !others.has(named.value))
            rest.push_back(named.value);
    return rest;
}

Pieces needs_of(core::Page page)
{
    using enum Piece;
    switch (page) {
    case core::Page::Home:
    case core::Page::Class:
    case core::Page::Code: // shows of it what has arrived
    case core::Page::Search: return {};
    case core::Page::Situations: return {Program, Situations};
    case core::Page::Decide: return {Program, Guide};
    case core::Page::Compare: return {Program, Codes, Comparisons};
    case core::Page::Rules: return {Program, Rules};
    case core::Page::Check: return {Program, Codes};
    case core::Page::Quiz: return {Program, Codes, Situations, Quiz};
    case core::Page::Settings: return {Program};
    }
    return {};
}

} // namespace app
