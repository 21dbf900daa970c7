// The pairs of neighbours that texts hold: "not" beside "found" says more than both apart.
#pragma once

#include "core/search/lexicon.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// Pairs are numbered in order of their first unit, then their second. Four bytes a pair: there are more of them than of
// all other terms.
struct PairTable
{
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

    std::vector<std::uint32_t> first_pair; // by first unit, and the end
    std::vector<TermId> seconds;           // by pair

    std::uint32_t find(TermId first, TermId second) const
    {
        if (first == no_term || first + 1 >= first_pair.size())
            return none;
        const auto of_first = std::span(seconds).subspan(first_pair[first], first_pair[first + 1] - first_pair[first]);
        const auto found = std::lower_bound(of_first.begin(), of_first.end(), second);
        if (found == of_first.end() || *found != second)
            return none;
        return first_pair[first] + static_cast<std::uint32_t>(found - of_first.begin());
    }
};

} // namespace core
