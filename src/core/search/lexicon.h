// Text -> terms, the things that the index counts: groups of synonyms and stems of words. Pairs of neighbours are
// terms too: pair_table.h numbers them. Learns the texts of the catalog; reading queries is left to query_reader.h.
#pragma once

#include "core/search/vocabulary.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

using TermId = std::uint32_t;
inline constexpr TermId no_term = static_cast<TermId>(-1);

// What a text says.
struct TextTerms
{
    struct Term
    {
        TermId term = 0;
        bool is_alternative = false; // says the same as the one before: a word and the groups of its synonyms
    };
    std::vector<Term> terms;   // a term may occur twice
    std::vector<TermId> units; // what stands in it one after the other, groups or stems: two neighbours are a pair
};

bool is_stop_word(std::string_view word); // says nothing about a status code wherever it stands

class Lexicon
{
public:
    // Of each group every word or phrase says the same. All texts are seen with these synonyms.
    explicit Lexicon(std::span<const std::vector<std::string>> synonyms = {});

    void learn(std::string_view text, TextTerms& terms); // puts them in the place of what was there
    void sort();                                         // after the last text, before the vocabulary is used

    // Groups are numbered from 0, stems behind them; what comes then is pairs.
    TermId term_count() const { return group_count_ + stems_.size(); }
    float weight(TermId term) const; // by kind: a pair says less than a word

    struct Word
    {
        TermId stem = no_term;
        bool is_stop_word = false;
    };
    // A run of words that is a phrase of a group of synonyms.
    struct Span
    {
        std::size_t length = 1;
        TermId group = 0;
    };
    struct Place // of one word in a text
    {
        std::size_t first_span = 0; // those that begin here, the longest first
        std::size_t end_span = 0;
        bool is_in_phrase = false; // of two or more words
        TermId unit = no_term;     // what stands here in pairs: a group or the stem; nothing inside a phrase
    };
    struct Layout
    {
        std::vector<Span> spans;
        std::vector<Place> places;
    };
    void lay_out(std::span<const Word> words, Layout& layout) const; // in the place of what was there

    std::optional<Word> find_word(std::string_view word) const;  // just as the catalog has it
    TermId find_stem(std::string_view stem) const;               // no_term if no word has it
    const Vocabulary& vocabulary() const { return vocabulary_; } // its values are stems of words that say something

private:
    struct Phrase
    {
        std::uint32_t first_stem = 0; // in phrase_stems_
        std::uint32_t length = 0;
        TermId group = 0;
    };

    std::span<const TermId> stems_of(const Phrase& phrase) const;
    Word learn_word(std::string_view word);
    void learn_phrase(std::string_view text, TermId group);
    void sort_phrases();
    void add_spans(std::span<const Word> words, Layout& layout) const;

    TermId group_count_ = 0;
    WordTable stems_;
    Vocabulary vocabulary_; // of all words
    std::vector<TermId> phrase_stems_;
    std::vector<Phrase> phrases_;             // by their first stem, the longest first
    std::vector<std::uint32_t> first_phrase_; // by stem, and the end; later stems begin none

    std::string word_; // memory for learn()
    std::vector<Word> words_;
    Layout layout_;
};

} // namespace core
