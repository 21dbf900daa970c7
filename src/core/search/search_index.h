// Finds the documents that hold what a query asks for. A document ranks by how much of the query it holds, and by its
// best passage: how well that covers the query and the query it. What the documents are is left to the caller.
#pragma once

#include "core/search/index_data.h"
#include "core/search/query_reader.h"
#include "core/search/tallies.h"

#include <cstdint>
#include <vector>

namespace core {

class SearchIndex
{
public:
    struct Match
    {
        std::uint32_t document = 0;
        std::uint32_t passage = 0; // the one that matched best
        float score = 0;           // 0..2
        float said = 0;            // how much of that passage the query says, 0..1
    };

    explicit SearchIndex(IndexData data);

    // The best documents, best first, until the next call. Works in memory that it keeps: not for two threads at once.
    const std::vector<Match>& match(const QueryWords& query, std::size_t limit);

private:
    // A term of the query with what it may add to a passage.
    struct Lookup
    {
        std::span<const TermFit> fits;
        float importance = 1;
        float mass = 0; // of its best fit
        std::size_t postings = 0;
    };
    struct BestPassage
    {
        std::uint32_t query = 0; // the stamp of that in which it was found
        std::uint32_t passage = 0;
        float score = 0; // times the mass of the query
        float said = 0;
    };

    void plan(const QueryTerms& terms);
    std::size_t look_up(TermId term, float mass, QueryStamp stamp);
    void find_best_passages(QueryStamp stamp, float query_mass);
    void rank(float query_mass, std::size_t limit);

    IndexData data_;
    QueryReader reader_;
    std::vector<Lookup> lookups_;
    std::uint32_t last_stamp_ = 0;
    Tallies passages_;
    Tallies documents_;
    std::vector<BestPassage> best_passages_; // by document
    std::vector<Match> matches_;
};

} // namespace core
