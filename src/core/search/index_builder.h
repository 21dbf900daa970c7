// Passages -> the data of an index, in slices, so that a page need not stand still meanwhile.
#pragma once

#include "core/search/index_data.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

class IndexBuilder
{
public:
    explicit IndexBuilder(Lexicon lexicon) { data_.lexicon = std::move(lexicon); }

    // Documents one after the other, each with its passages. Both are numbered from 0.
    void add_document();
    void add_passage(std::string_view text, float weight); // to the last document

    // After the last passage: does a slice of what is left to do; true when all is done.
    bool finish_some();
    IndexData take() { return std::move(data_); } // then, once

private:
    // Work on one item after the other. It tells how much it was: 1 for a number read, counted and put in its place.
    struct Stage
    {
        std::size_t (IndexBuilder::*work)(std::size_t item);
        std::size_t items;
    };
    // Two units that stand beside each other in a passage.
    struct Neighbours
    {
        TermId first = 0;
        TermId second = 0;
        std::uint32_t passage = 0;
    };

    float mass_of(TermId term, std::size_t posting_count) const;
    void count_term(TermId term);
    std::size_t begin_postings(std::size_t);
    std::size_t post_terms(std::size_t passage);
    std::size_t begin_mentions(std::size_t);
    std::size_t part_neighbours(std::size_t index);
    std::size_t post_pairs(std::size_t first);
    void post_pair(std::span<const std::uint64_t> mentions);
    std::size_t weigh_documents(std::size_t);

    IndexData data_;
    TextTerms text_;                          // of the passage that is being read
    std::vector<TermId> terms_;               // of all passages, marked where they are alternatives
    std::vector<std::size_t> first_term_;     // by passage
    std::vector<std::uint32_t> last_passage_; // by term: behind the last passage that has it
    std::vector<std::uint32_t> next_posting_; // by term: where it goes; before that, how many there are
    std::vector<Neighbours> neighbours_;      // of all passages
    std::vector<std::uint32_t> mentions_end_; // by first unit: where the next one goes, in the end their end
    std::vector<std::uint64_t> mentions_;     // second unit and passage of all neighbours, by first unit
    std::size_t stage_ = 0;
    std::size_t item_ = 0;
};

} // namespace core
