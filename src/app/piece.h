// What arrives after the first frame, piece by piece, and what each place cannot be shown without.
#pragma once

#include "core/base/named.h"
#include "core/route.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace app {

// The rest of the program, and the parts of the catalog behind its outline (core/pack/catalog_part.h). A card is one
// code ahead of all others: many pieces of one kind, asked for by number.
enum class Piece { Program, Codes, Situations, Guide, Comparisons, Rules, Quiz, Card };
inline constexpr core::Named<Piece> piece_names[] = {
    {"program", Piece::Program}, {"codes", Piece::Codes}, {"situations", Piece::Situations},   {"guide", Piece::Guide},
    {"rules", Piece::Rules},     {"quiz", Piece::Quiz},   {"comparisons", Piece::Comparisons}, {"card", Piece::Card},
};

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
        return {Piece::Program,     Piece::Codes, Piece::Situations, Piece::Guide,
                Piece::Comparisons, Piece::Rules, Piece::Quiz};
    }

    constexpr void add(Piece piece) { bits_ |= bit(piece); }
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

} // namespace app
