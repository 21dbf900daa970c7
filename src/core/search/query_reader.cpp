#include "core/search/query_reader.h"

#include "core/base/words.h"
#include "core/search/stem.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace core {

namespace {

constexpr std::size_t max_words = 32;
constexpr std::size_t max_guesses = 6; // looking for slips is the dear part; more of them in one query is no English

// Measured on the even lines of tests/core/search/search_queries.tsv.
constexpr float of_question_word = 0.55f;
constexpr float in_phrase_importance = 0.7f; // of a word in a phrase of synonyms, which says it already

// Words of the question, not of what it is about: "what is the correct status code to return when ...".
constexpr std::string_view question_words[] = {
    "answer",    "api",        "apis",        "appropriate", "backend", "best",       "code",       "codes",
    "correct",   "difference", "endpoint",    "error",       "errors",  "exception",  "exceptions", "explain",
    "explained", "give",       "http",        "ideal",       "instead", "mean",       "meaning",    "means",
    "proper",    "properly",   "recommended", "reply",       "respond", "responding", "response",   "rest",
    "restful",   "return",     "returned",    "returning",   "returns", "right",      "send",       "sending",
    "sends",     "status",     "statuses",    "suitable",    "thing",   "use",        "used",       "using",
    "versus",    "vs",         "want",        "wants",
};
static_assert(std::is_sorted(std::begin(question_words), std::end(question_words)));

int allowed_edits(std::size_t length) { return length < 4 ? 0 : length < 8 ? 1 : 2; }

} // namespace

const QueryTerms& QueryReader::read(const Lexicon& lexicon, const PairTable& pairs, const QueryWords& query)
{
    lexicon_ = &lexicon;
    pairs_ = &pairs;
    read_words(query);
    known_.clear();
    for (const Word& word : words_)
        known_.push_back({word.first == word.end ? no_term : fits_[word.first].term, word.is_stop_word});
    lexicon.lay_out(known_, layout_);
    terms_.terms.clear();
    terms_.fits.clear();
    add_terms();
    return terms_;
}

// ---- words

void QueryReader::read_words(const QueryWords& query)
{
    constexpr float joined_fit = 0.9f;

    words_.clear();
    fits_.clear();
    guesses_ = 0;
    const std::size_t count = std::min(query.size(), max_words);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view text = query[i];
        const bool is_last = i + 1 == count;
        const TermId stem = stem_of(text);
        if (stem == no_term && add_run_together(text))
            continue;
        add_word(text, stem, is_last);
        if (is_last)
            break;
        if (const auto joined = lexicon_->find_word(query.run(i, 2))) { // "web socket"
            fits_.push_back({joined->stem, joined_fit});
            ++words_.back().end;
        }
    }
}

TermId QueryReader::stem_of(std::string_view text) const
{
    const std::optional<Lexicon::Word> known = lexicon_->find_word(text);
    return known ? known->stem : lexicon_->find_stem(stem(text));
}

void QueryReader::add_word(std::string_view text, TermId stem, bool is_last)
{
    const bool is_of_question = std::binary_search(std::begin(question_words), std::end(question_words), text);
    const auto first = static_cast<std::uint32_t>(fits_.size());
    Word word{is_stop_word(text), is_of_question ? of_question_word : 1, first, first};
    if (stem != no_term)
        fits_.push_back({stem, 1});
    else if (!word.is_stop_word && guesses_++ < max_guesses)
        guess(text, is_last);
    word.end = static_cast<std::uint32_t>(fits_.size());
    words_.push_back(word);
}

// "ratelimit", two known words.
bool QueryReader::add_run_together(std::string_view text)
{
    constexpr std::size_t least_length = 3;
    constexpr std::size_t max_length = 30;
    if (text.size() > max_length)
        return false;
    for (std::size_t at = least_length; at + least_length <= text.size(); ++at) {
        const std::optional<Lexicon::Word> first = lexicon_->find_word(text.substr(0, at));
        const std::optional<Lexicon::Word> second = first ? lexicon_->find_word(text.substr(at)) : std::nullopt;
        if (second) {
            add_word(text.substr(0, at), first->stem, false);
            add_word(text.substr(at), second->stem, false);
            return true;
        }
    }
    return false;
}

// An unknown word may be unfinished, if it is the last, or a slip.
void QueryReader::guess(std::string_view text, bool is_last)
{
    constexpr std::size_t max_completions = 8;
    constexpr std::size_t max_fits = 8;
    constexpr float fit_by_edits[] = {1.0f, 0.8f, 0.6f};

    const std::size_t first = fits_.size();
    float slip_fit = 1;
    if (is_last && text.size() >= 2)
        for (const Vocabulary::Completion& each : lexicon_->vocabulary().starting_with(text, max_completions)) {
            const float typed = static_cast<float>(text.size()) / static_cast<float>(each.word.size());
            add_guess(first, {each.value, 0.4f + 0.5f * typed});
            slip_fit = 0.7f; // whoever is still typing has more likely not finished than slipped
        }
    for (const Vocabulary::Similar& each : lexicon_->vocabulary().similar_to(text, allowed_edits(text.size())))
        add_guess(first, {each.value, slip_fit * fit_by_edits[each.edits]});
    std::stable_sort(fits_.begin() + static_cast<std::ptrdiff_t>(first), fits_.end(),
                     [](const TermFit& a, const TermFit& b) { return a.fit > b.fit; });
    fits_.resize(std::min(fits_.size(), first + max_fits));
}

void QueryReader::add_guess(std::size_t first, TermFit guess)
{
    const auto same = [&](const TermFit& each) { return each.term == guess.term; };
    const auto known = std::find_if(fits_.begin() + static_cast<std::ptrdiff_t>(first), fits_.end(), same);
    if (known == fits_.end())
        fits_.push_back(guess);
    else
        known->fit = std::max(known->fit, guess.fit);
}

// ---- terms

void QueryReader::add_terms()
{
    Word before;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const Lexicon::Place& place = layout_.places[i];
        std::size_t span = place.first_span;
        for (; span < place.end_span && layout_.spans[span].length > 1; ++span) {
            terms_.fits.push_back({layout_.spans[span].group, 1});
            end_term(1);
        }
        Word word = words_[i];
        const auto fits = std::span(fits_).subspan(word.first, word.end - word.first);
        if (!word.is_stop_word)
            terms_.fits.insert(terms_.fits.end(), fits.begin(), fits.end());
        for (; span < place.end_span; ++span)
            terms_.fits.push_back({layout_.spans[span].group, 1});
        end_term(place.is_in_phrase ? word.importance * in_phrase_importance : word.importance);

        if (place.unit == no_term && (word.is_stop_word || place.is_in_phrase))
            continue;
        if (place.unit != known_[i].stem) {
            word.first = static_cast<std::uint32_t>(fits_.size());
            word.end = word.first + 1;
            fits_.push_back({place.unit, 1});
        }
        add_pair(before, word);
        before = word;
    }
}

// All fits since the last term are one.
void QueryReader::end_term(float importance)
{
    const std::uint32_t first = terms_.terms.empty() ? 0 : terms_.terms.back().end;
    const auto end = static_cast<std::uint32_t>(terms_.fits.size());
    if (first < end)
        terms_.terms.push_back({first, end, importance});
}

// The pair of two neighbours, in every reading that the catalog knows.
void QueryReader::add_pair(const Word& first, const Word& second)
{
    for (std::uint32_t a = first.first; a < first.end; ++a)
        for (std::uint32_t b = second.first; b < second.end; ++b)
            if (const std::uint32_t pair = pairs_->find(fits_[a].term, fits_[b].term); pair != PairTable::none)
                terms_.fits.push_back({lexicon_->term_count() + pair, fits_[a].fit * fits_[b].fit});
    end_term(first.importance * second.importance);
}

} // namespace core
