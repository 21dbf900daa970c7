// What is known about the passages and documents of an index: made by IndexBuilder, read by SearchIndex.
#pragma once

#include "core/search/lexicon.h"
#include "core/search/pair_table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

struct IndexData
{
    struct Passage
    {
        std::uint32_t document = 0;
        float weight = 1;
        float mass = 0; // of all its terms
    };

    Lexicon lexicon;
    PairTable pairs;
    std::vector<Passage> passages;            // in order of their documents
    std::vector<float> document_handicap;     // for its length
    std::vector<std::uint32_t> postings;      // passages by term, the pairs behind the terms of the lexicon
    std::vector<std::uint32_t> first_posting; // by term, and the end
    std::vector<float> term_mass;             // weight x rarity

    std::span<const std::uint32_t> postings_of(TermId term) const
    {
        return std::span(postings).subspan(first_posting[term], first_posting[term + 1] - first_posting[term]);
    }
};

} // namespace core
