// Text -> terms, the things that the index counts: stems, groups of synonyms, and pairs of neighbours.
// Learns the texts of the catalog; reading queries with it is left to query_reader.h.
#pragma once

#include "core/search/vocabulary.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

using TermId = std::uint32_t;
inline constexpr TermId no_term = static_cast<TermId>(-1);

// A term of a text.
struct TextTerm
{
    TermId term = 0;
    bool is_alternative = false; // says the same as the one before: a word and the groups of its synonyms
};

bool is_stop_word(std::string_view word); // says nothing about a status code wherever it stands

class Lexicon
{
public:
    Lexicon() = default;
    Lexicon(Lexicon&&) = default; // a copy's vocabulary would view the words of the original
    Lexicon& operator=(Lexicon&&) = default;

    // All synonyms before the first text, so that every text is seen with them.
    void add_synonyms(const std::vector<std::string>& phrases);
    std::vector<TextTerm> learn(std::string_view text); // a term may occur twice
    void sort();                                        // after the last text, before the vocabulary is used

    std::size_t term_count() const { return weights_.size(); }
    float weight(TermId term) const { return weights_[term]; } // by kind: a pair says less than a word

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
    Layout lay_out(const std::vector<Word>& words) const;

    std::optional<TermId> find_word(const std::string& word) const; // the stem, of a word just as the catalog has it
    std::optional<TermId> find_stem(const std::string& stem) const;
    std::optional<TermId> find_pair(TermId first, TermId second) const;
    const Vocabulary& vocabulary() const { return vocabulary_; }

private:
    struct Phrase
    {
        std::vector<TermId> stems;
        TermId group = 0;
    };

    TermId new_term(float weight);
    Word learn_word(const std::string& word);
    TermId learn_pair(TermId first, TermId second);
    void add_spans(const std::vector<Word>& words, std::size_t position, std::vector<Span>& spans) const;

    std::vector<float> weights_; // by term
    std::unordered_map<std::string, TermId> stems_;
    std::unordered_map<std::string, Word> words_;
    std::unordered_map<std::uint64_t, TermId> pairs_;
    std::vector<std::vector<Phrase>> synonyms_; // by first stem, the longest first
    Vocabulary vocabulary_;                     // of words_, without those that say nothing
};

} // namespace core
