// An inverted index over short passages that belong to documents. A document ranks by how much of the query it holds
// at all, and by its best passage: how well that covers the query and the query it.
// What the documents are is left to the caller.
#pragma once

#include "core/search/query_reader.h"
#include "core/search/tallies.h"

#include <cstdint>
#include <string_view>
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
    };

    explicit SearchIndex(Lexicon lexicon) : lexicon_(std::move(lexicon)) {}

    // Documents one after the other, each with its passages. Both are numbered from 0.
    void add_document();
    void add_passage(std::string_view text, float weight); // to the last document
    void finish();                                         // after the last passage, before the first match

    // The best documents, best first. Uses scratch memory of the index: not for two threads at once.
    std::vector<Match> match(std::string_view query, std::size_t limit) const;

private:
    struct Passage
    {
        std::uint32_t document = 0;
        float weight = 1;
        float mass = 0;             // of all its terms
        std::size_t first_term = 0; // in text_terms_
    };
    struct BestPassage
    {
        std::uint32_t query = 0;
        std::uint32_t passage = 0;
        float score = 0;
    };
    struct Scratch
    {
        std::uint32_t query = 0; // how many there were
        Tallies passages;
        Tallies documents;
        std::vector<BestPassage> best; // by document
    };
    struct Lookup
    {
        std::vector<QueryTerm::Alternative> alternatives;
        float importance = 1;
        float mass = 0;
        std::size_t postings = 0;
    };

    std::size_t posting_count(TermId term) const { return first_posting_[term + 1] - first_posting_[term]; }
    template <class Action>
    void for_each_posting(Action action) const;
    void sort_postings();
    void weigh_terms();
    void weigh_texts();
    std::vector<Lookup> plan(std::string_view query) const;
    std::size_t look_up(TermId term, float mass) const;
    void find_best_passages(float query_mass) const;
    std::vector<Match> ranked(float query_mass, std::size_t limit) const;

    Lexicon lexicon_;
    std::vector<Passage> passages_;
    std::vector<float> document_handicap_;     // for its length; until finish() the length itself
    std::vector<TermId> text_terms_;           // of all passages, marked; until finish()
    std::vector<std::uint32_t> postings_;      // passages by term
    std::vector<std::uint32_t> first_posting_; // by term, and the end
    std::vector<float> term_mass_;             // weight x rarity

    mutable Scratch scratch_;
};

} // namespace core
