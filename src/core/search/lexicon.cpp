#include "core/search/lexicon.h"

#include "core/base/words.h"
#include "core/search/stem.h"

#include <algorithm>
#include <iterator>

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

std::uint64_t pair_key(TermId first, TermId second) { return static_cast<std::uint64_t>(first) << 32 | second; }

template <class Map, class Key>
std::optional<TermId> find_in(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional<TermId>(found->second);
}

} // namespace

bool is_stop_word(std::string_view word)
{
    return std::binary_search(std::begin(stop_words), std::end(stop_words), word);
}

TermId Lexicon::new_term(float weight)
{
    weights_.push_back(weight);
    return static_cast<TermId>(weights_.size() - 1);
}

Lexicon::Word Lexicon::learn_word(const std::string& word)
{
    const auto [entry, is_new] = words_.try_emplace(word);
    if (is_new) {
        const auto [stem_entry, is_new_stem] = stems_.try_emplace(stem(word), no_term);
        if (is_new_stem)
            stem_entry->second = new_term(word_weight);
        entry->second = {stem_entry->second, is_stop_word(word)};
    }
    return entry->second;
}

TermId Lexicon::learn_pair(TermId first, TermId second)
{
    const auto [entry, is_new] = pairs_.try_emplace(pair_key(first, second), no_term);
    if (is_new)
        entry->second = new_term(pair_weight);
    return entry->second;
}

void Lexicon::add_synonyms(const std::vector<std::string>& phrases)
{
    const TermId group = new_term(group_weight);
    for (const std::string& text : phrases) {
        Phrase phrase{{}, group};
        for (const std::string& word : words_of(text))
            phrase.stems.push_back(learn_word(word).stem);
        if (phrase.stems.empty())
            continue;
        const TermId first = phrase.stems.front();
        synonyms_.resize(std::max<std::size_t>(synonyms_.size(), first + 1));
        std::vector<Phrase>& same_start = synonyms_[first];
        const auto shorter = [&](const Phrase& each) { return each.stems.size() < phrase.stems.size(); };
        same_start.insert(std::find_if(same_start.begin(), same_start.end(), shorter), std::move(phrase));
    }
}

// Of each group the longest phrase that begins here, the longest first.
void Lexicon::add_spans(const std::vector<Word>& words, std::size_t position, std::vector<Span>& spans) const
{
    const TermId first = words[position].stem;
    if (first >= synonyms_.size()) // also if it is no_term
        return;
    const auto here = words.begin() + static_cast<std::ptrdiff_t>(position);
    const auto earlier = static_cast<std::ptrdiff_t>(spans.size());
    for (const Phrase& phrase : synonyms_[first]) {
        const std::size_t length = phrase.stems.size();
        const auto is_same = [](TermId stem, const Word& word) { return stem == word.stem; };
        const auto of_group = [&](const Span& span) { return span.group == phrase.group; };
        if (length <= words.size() - position && std::equal(phrase.stems.begin(), phrase.stems.end(), here, is_same) &&
            std::none_of(spans.begin() + earlier, spans.end(), of_group))
            spans.push_back({length, phrase.group});
    }
}

Lexicon::Layout Lexicon::lay_out(const std::vector<Word>& words) const
{
    Layout layout;
    layout.places.reserve(words.size());
    std::size_t phrase_end = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Place place;
        place.first_span = layout.spans.size();
        add_spans(words, i, layout.spans);
        place.end_span = layout.spans.size();
        const Span* longest = place.first_span < place.end_span ? &layout.spans[place.first_span] : nullptr;
        if (i >= phrase_end && longest)
            place.unit = longest->group;
        else if (i >= phrase_end && !words[i].is_stop_word)
            place.unit = words[i].stem;
        if (i >= phrase_end && longest && longest->length > 1)
            phrase_end = i + longest->length;
        place.is_in_phrase = i < phrase_end || (longest && longest->length > 1);
        layout.places.push_back(place);
    }
    return layout;
}

std::vector<TextTerm> Lexicon::learn(std::string_view text)
{
    std::vector<Word> words;
    for (std::string word; take_word(text, word);)
        words.push_back(learn_word(word));

    std::vector<TextTerm> terms;
    terms.reserve(3 * words.size());
    TermId unit_before = no_term;
    const Layout layout = lay_out(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Place& place = layout.places[i];
        bool is_alternative = false;
        for (std::size_t span = place.first_span; span < place.end_span; ++span) {
            is_alternative = is_alternative && layout.spans[span].length == 1;
            terms.push_back({layout.spans[span].group, is_alternative});
            is_alternative = layout.spans[span].length == 1;
        }
        if (!words[i].is_stop_word)
            terms.push_back({words[i].stem, is_alternative});
        if (place.unit != no_term && unit_before != no_term)
            terms.push_back({learn_pair(unit_before, place.unit), false});
        if (place.unit != no_term)
            unit_before = place.unit;
    }
    return terms;
}

void Lexicon::sort()
{
    for (const auto& [word, known] : words_)
        if (!known.is_stop_word) // a slip must not end in a word that says nothing
            vocabulary_.add(word, known.stem);
    vocabulary_.sort();
}

std::optional<TermId> Lexicon::find_word(const std::string& word) const
{
    const auto found = words_.find(word);
    return found == words_.end() ? std::nullopt : std::optional(found->second.stem);
}

std::optional<TermId> Lexicon::find_stem(const std::string& stem) const { return find_in(stems_, stem); }

std::optional<TermId> Lexicon::find_pair(TermId first, TermId second) const
{
    return find_in(pairs_, pair_key(first, second));
}

} // namespace core
