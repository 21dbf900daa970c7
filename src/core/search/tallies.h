// What the terms of a query have found in each of many things so far: passages, or documents.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// Tells whether an entry is of this query and of this term of it: clearing all entries for each query would cost more
// than the search. Stamps grow from term to term.
struct QueryStamp
{
    std::uint32_t query = 0; // the first of this query
    std::uint32_t term = 0;
};

class Tallies
{
public:
    void resize(std::size_t count)
    {
        tallies_.resize(count);
        touched_.resize(count);
    }

    void begin_query() { touched_count_ = 0; }

    // Adds for a term, of which only the best alternative counts.
    void add(std::uint32_t index, float mass, QueryStamp stamp)
    {
        Tally& tally = tallies_[index];
        if (tally.stamp == stamp.term) {
            tally.mass += std::max(0.0f, mass - tally.of_term);
            tally.of_term = std::max(mass, tally.of_term);
            return;
        }
        if (tally.stamp < stamp.query) {
            tally.mass = 0;
            touched_[touched_count_++] = index;
        }
        tally.mass += mass;
        tally.of_term = mass;
        tally.stamp = stamp.term;
    }

    float mass(std::uint32_t index) const { return tallies_[index].mass; } // of one that is touched
    std::span<const std::uint32_t> touched() const { return {touched_.data(), touched_count_}; }

private:
    struct Tally
    {
        std::uint32_t stamp = 0;
        float mass = 0;
        float of_term = 0; // the latest one's part of `mass`
    };

    std::vector<Tally> tallies_;
    std::vector<std::uint32_t> touched_;
    std::size_t touched_count_ = 0;
};

} // namespace core
