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
    case core::Page::Situations: return {Later, Situations};
    case core::Page::Decide: return {Later, Guide};
    case core::Page::Compare: return {Later, Codes, Comparisons};
    case core::Page::Rules: return {Later, Rules};
    case core::Page::Check: return {Later, Check};
    case core::Page::Quiz:
    case core::Page::Settings: return {Later, Practice};
    }
    return {};
}

Pieces wants_of(core::Page page)
{
    using enum Piece;
    switch (page) {
    case core::Page::Search: return {Later, Codes, Situations, Failures};
    case core::Page::Check: return {Codes, Failures}; // to judge what is pasted
    case core::Page::Quiz:
    case core::Page::Settings: return {Codes, Situations, Quiz}; // the deck, without which no record says anything
    case core::Page::Home:
    case core::Page::Class:
    case core::Page::Code:
    case core::Page::Situations:
    case core::Page::Decide:
    case core::Page::Compare:
    case core::Page::Rules: break;
    }
    return {};
}

} // namespace app
