// What arrives after the first frame, piece by piece: what each place cannot be shown without, and what it fills itself
// with as it comes.
#pragma once

#include "core/base/named.h"
#include "core/route.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace app {

// The later parts of the program, as web/build/split.mjs makes them, and the parts of the catalog behind its outline
// (core/pack/catalog_part.h). A card is one code ahead of all others: many pieces of one kind, asked for by number.
enum class Piece { Later, Check, Practice, Codes, Situations, Guide, Comparisons, Rules, Quiz, Failures, Card };
inline constexpr core::Named<Piece> piece_names[] = {
    {"later", Piece::Later},
    {"check", Piece::Check},
    {"practice", Piece::Practice},
    {"codes", Piece::Codes},
    {"situations", Piece::Situations},
    {"guide", Piece::Guide},
    {"rules", Piece::Rules},
    {"comparisons", Piece::Comparisons},
    {"quiz", Piece::Quiz},
    {"failures", Piece::Failures},
    {"card", Piece::Card},
};

constexpr bool is_of_program(Piece piece)
{
    return piece == Piece::Later || piece == Piece::Check || piece == Piece::Practice;
}

class Pieces
{
public:
    constexpr Pieces() = default;
    constexpr Pieces(std::initializer_list<Piece> pieces)
    {
        for (const Piece piece : pieces)
            add(piece);
    }
    static constexpr Pieces all()
    {
        return {Piece::Later, Piece::Check,       Piece::Practice, Piece::Codes, Piece::Situations,
                Piece::Guide, Piece::Comparisons, Piece::Rules,    Piece::Quiz,  Piece::Failures};
    }

    constexpr void add(Piece piece) { bits_ |= bit(piece); }
    constexpr void add(Pieces others) { bits_ |= others.bits_; }
    constexpr bool has(Piece piece) const { return (bits_ & bit(piece)) != 0; }
    constexpr bool has_all(Pieces others) const { return (others.bits_ & ~bits_) == 0; }
    std::vector<Piece> without(Pieces others) const; // in their order

    bool operator==(const Pieces&) const = default;

private:
    static constexpr std::uint32_t bit(Piece piece) { return 1u << static_cast<unsigned>(piece); }

    std::uint32_t bits_ = 0;
};

// What the page cannot be shown without.
Pieces needs_of(core::Page page);

// What it asks for with that and fills itself with as it comes.
Pieces wants_of(core::Page page);

} // namespace app
