// Query -> terms of a lexicon, in spite of slips, unfinished words, and words run together or taken apart.
#pragma once

#include "core/search/lexicon.h"
#include "core/search/pair_table.h"
#include "core/search/query_words.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

// What satisfies one thing that the searcher asks for, and how well (0..1).
struct TermFit
{
    TermId term = 0;
    float fit = 1;
};

struct QueryTerms
{
    struct Term
    {
        std::uint32_t first = 0; // in `fits`
        std::uint32_t end = 0;
        float importance = 1;
    };
    std::vector<Term> terms; // none for a word that the catalog does not know
    std::vector<TermFit> fits;

    std::span<const TermFit> fits_of(const Term& term) const
    {
        return std::span(fits).subspan(term.first, term.end - term.first);
    }
};

// Keeps its memory from query to query.
class QueryReader
{
public:
    // What it gives stands until the next call.
    const QueryTerms& read(const Lexicon& lexicon, const PairTable& pairs, const QueryWords& query);

private:
    struct Word
    {
        bool is_stop_word = false;
        float importance = 1;
        std::uint32_t first = 0; // in fits_, the best first; an unknown word has none
        std::uint32_t end = 0;
    };

    void read_words(const QueryWords& query);
    TermId stem_of(std::string_view text) const;
    void add_word(std::string_view text, TermId stem, bool is_last);
    bool add_run_together(std::string_view text);
    void guess(std::string_view text, bool is_last);
    void add_guess(std::size_t first, TermFit guess);
    void add_terms();
    void end_term(float importance);
    void add_pair(const Word& first, const Word& second);

    const Lexicon* lexicon_ = nullptr; // of the present call
    const PairTable* pairs_ = nullptr;
    std::vector<Word> words_;
    std::vector<TermFit> fits_; // of the words
    std::size_t guesses_ = 0;
    std::vector<Lexicon::Word> known_;
    Lexicon::Layout layout_;
    QueryTerms terms_;
};

} // namespace core
