#include "core/search/lexicon.h"

#include "core/base/words.h"
#include "core/search/stem.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace core {

namespace {

// How much each kind of term says. Measured on the even lines of tests/core/search/search_queries.tsv.
constexpr float word_weight = 1.0f;
constexpr float group_weight = 1.15f;
constexpr float pair_weight = 0.6f;

// Not here: words that deny or compare, such as "not" and "too".
constexpr std::string_view stop_words[] = {
    "a",     "about", "also", "am",   "an",      "and",   "any",   "are",   "as",    "at",     "be",   "been",
    "being", "but",   "by",   "can",  "could",   "d",     "did",   "do",    "does",  "doing",  "else", "etc",
    "for",   "from",  "get",  "gets", "getting", "got",   "had",   "has",   "have",  "having", "he",   "her",
    "hi",    "his",   "how",  "i",    "if",      "im",    "in",    "into",  "is",    "it",     "its",  "ive",
    "just",  "let",   "like", "ll",   "may",     "me",    "might", "must",  "my",    "now",    "of",   "on",
    "one",   "or",    "our",  "ours", "please",  "re",    "s",     "shall", "she",   "should", "so",   "some",
    "such",  "t",     "than", "that", "the",     "their", "them",  "then",  "there", "these",  "they", "this",
    "those", "to",    "us",   "ve",   "very",    "was",   "we",    "were",  "what",  "whats",  "when", "where",
    "which", "while", "who",  "whom", "whose",   "why",   "will",  "with",  "would", "yet",    "you",  "your",
};
static_assert(std::is_sorted(std::begin(stop_words), std::end(stop_words)));

constexpr std::uint32_t stop_word_mark = 1u << 31; // on the stem of one, in the vocabulary

} // namespace

bool is_stop_word(std::string_view word)
{
    return std::binary_search(std::begin(stop_words), std::end(stop_words), word);
}

Lexicon::Lexicon(std::span<const std::vector<std::string>> synonyms)
    : group_count_(static_cast<TermId>(synonyms.size()))
{
    for (TermId group = 0; group < group_count_; ++group)
        for (const std::string& phrase : synonyms[group])
            learn_phrase(phrase, group);
    sort_phrases();
}

float Lexicon::weight(TermId term) const
{
    if (term < group_count_)
        return group_weight;
    return term < term_count() ? word_weight : pair_weight;
}

Lexicon::Word Lexicon::learn_word(std::string_view word)
{
    if (const std::optional<Word> known = find_word(word))
        return *known;
    const Word learned{group_count_ + stems_.add(stem(word)), is_stop_word(word)};
    if (learned.is_stop_word) // a slip must not end in a word that says nothing
        vocabulary_.add(word, learned.stem | stop_word_mark, Vocabulary::Guessable::No);
    else
        vocabulary_.add(word, learned.stem);
    return learned;
}

std::optional<Lexicon::Word> Lexicon::find_word(std::string_view word) const
{
    const std::optional<std::uint32_t> found = vocabulary_.find(word);
    if (!found)
        return std::nullopt;
    return Word{*found & ~stop_word_mark, (*found & stop_word_mark) != 0};
}

TermId Lexicon::find_stem(std::string_view stem) const
{
    const std::uint32_t number = stems_.find(stem);
    return number == WordTable::none ? no_term : group_count_ + number;
}

void Lexicon::learn_phrase(std::string_view text, TermId group)
{
    Phrase phrase{static_cast<std::uint32_t>(phrase_stems_.size()), 0, group};
    for (; take_word(text, word_); ++phrase.length)
        phrase_stems_.push_back(learn_word(word_).stem);
    if (phrase.length > 0)
        phrases_.push_back(phrase);
}

std::span<const TermId> Lexicon::stems_of(const Phrase& phrase) const
{
    return std::span(phrase_stems_).subspan(phrase.first_stem, phrase.length);
}

void Lexicon::sort_phrases()
{
    std::stable_sort(phrases_.begin(), phrases_.end(), [&](const Phrase& a, const Phrase& b) {
        const TermId first_of_a = stems_of(a).front();
        const TermId first_of_b = stems_of(b).front();
        return first_of_a != first_of_b ? first_of_a < first_of_b : a.length > b.length;
    });
    first_phrase_.assign(term_count() + 1, 0);
    for (const Phrase& phrase : phrases_)
        ++first_phrase_[stems_of(phrase).front() + 1];
    std::partial_sum(first_phrase_.begin(), first_phrase_.end(), first_phrase_.begin());
}

// Of each group the longest phrase that the words begin with, the longest first.
void Lexicon::add_spans(std::span<const Word> words, Layout& layout) const
{
    const TermId first = words.front().stem;
    if (first == no_term || first + 1 >= first_phrase_.size())
        return;
    const auto earlier = static_cast<std::ptrdiff_t>(layout.spans.size());
    for (std::uint32_t i = first_phrase_[first]; i < first_phrase_[first + 1]; ++i) {
        const Phrase& phrase = phrases_[i];
        const std::span<const TermId> stems = stems_of(phrase);
        const auto is_same = [](TermId stem, const Word& word) { return stem == word.stem; };
        const auto of_group = [&](const Span& span) { return span.group == phrase.group; };
        if (stems.size() <= words.size() && std::equal(stems.begin(), stems.end(), words.begin(), is_same) &&
            std::none_of(layout.spans.begin() + earlier, layout.spans.end(), of_group))
            layout.spans.push_back({stems.size(), phrase.group});
    }
}

void Lexicon::lay_out(std::span<const Word> words, Layout& layout) const
{
    layout.spans.clear();
    layout.places.clear();
    std::size_t phrase_end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Place place;
        place.first_span = layout.spans.size();
        add_spans(words.subspan(i), layout);
        place.end_span = layout.spans.size();
        const Span* longest = place.first_span < place.end_span ? &layout.spans[place.first_span] : nullptr;
        const bool is_inside = i < phrase_end;
        if (!is_inside && longest)
            place.unit = longest->group;
        else if (!is_inside && !words[i].is_stop_word)
            place.unit = words[i].stem;
        const bool begins_phrase = longest && longest->length > 1;
        if (!is_inside && begins_phrase)
            phrase_end = i + longest->length;
        place.is_in_phrase = is_inside || begins_phrase;
        layout.places.push_back(place);
    }
}

void Lexicon::learn(std::string_view text, TextTerms& terms)
{
    terms.terms.clear();
    terms.units.clear();
    words_.clear();
    while (take_word(text, word_))
        words_.push_back(learn_word(word_));
    lay_out(words_, layout_);
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const Place& place = layout_.places[i];
        bool is_alternative = false;
        for (std::size_t span = place.first_span; span < place.end_span; ++span) {
            const bool is_word = layout_.spans[span].length == 1;
            terms.terms.push_back({layout_.spans[span].group, is_alternative && is_word});
            is_alternative = is_word;
        }
        if (!words_[i].is_stop_word)
            terms.terms.push_back({words_[i].stem, is_alternative});
        if (place.unit != no_term)
            terms.units.push_back(place.unit);
    }
}

void Lexicon::sort() { vocabulary_.sort(); }

} // namespace core
