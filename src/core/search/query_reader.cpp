#include "core/search/query_reader.h"

#include "core/base/words.h"
#include "core/search/stem.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace core {

namespace {

using Alternatives = std::vector<QueryTerm::Alternative>;

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

struct QueryWord
{
    bool is_stop_word = false;
    float importance = 1;
    Alternatives alternatives; // the best first
};

void add_alternative(Alternatives& alternatives, TermId term, float fit)
{
    const auto same = [&](const QueryTerm::Alternative& each) { return each.term == term; };
    const auto known = std::find_if(alternatives.begin(), alternatives.end(), same);
    if (known == alternatives.end())
        alternatives.push_back({term, fit});
    else
        known->fit = std::max(known->fit, fit);
}

int allowed_edits(std::size_t length) { return length < 4 ? 0 : length < 8 ? 1 : 2; }

class Reader
{
public:
    explicit Reader(const Lexicon& lexicon) : lexicon_(lexicon) {}

    std::vector<QueryWord> words(std::string_view query)
    {
        const std::vector<std::string> texts = words_of(query, max_words);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const bool is_last = i + 1 == texts.size();
            if (add_run_together(texts[i]))
                continue;
            add(texts[i], is_last);
            if (is_last)
                break;
            if (const std::optional<TermId> joined = lexicon_.find_word(texts[i] + texts[i + 1])) // "web socket"
                words_.back().alternatives.push_back({*joined, 0.9f});
        }
        return std::move(words_);
    }

private:
    void add(const std::string& text, bool is_last)
    {
        const bool is_of_question = std::binary_search(std::begin(question_words), std::end(question_words), text);
        QueryWord word{is_stop_word(text), is_of_question ? of_question_word : 1, {}};
        if (const std::optional<TermId> known = lexicon_.find_stem(stem(text)))
            word.alternatives.push_back({*known, 1});
        else if (!word.is_stop_word && guesses_++ < max_guesses)
            word.alternatives = guess(text, is_last);
        words_.push_back(std::move(word));
    }

    // "ratelimit", two known words.
    bool add_run_together(const std::string& text)
    {
        constexpr std::size_t least_length = 3;
        constexpr std::size_t max_length = 30;
        if (text.size() < 2 * least_length || text.size() > max_length || lexicon_.find_stem(stem(text)))
            return false;
        for (std::size_t at = least_length; at + least_length <= text.size(); ++at) {
            const std::string first = text.substr(0, at);
            const std::string second = text.substr(at);
            if (lexicon_.find_word(first) && lexicon_.find_word(second)) {
                add(first, false);
                add(second, false);
                return true;
            }
        }
        return false;
    }

    // An unknown word may be unfinished, if it is the last, or a slip.
    Alternatives guess(const std::string& text, bool is_last) const
    {
        constexpr std::size_t max_completions = 8;
        constexpr std::size_t max_alternatives = 8;
        constexpr float fit_by_edits[] = {1.0f, 0.8f, 0.6f};

        Alternatives found;
        float slip_fit = 1;
        if (is_last && text.size() >= 2)
            for (const Vocabulary::Completion& each : lexicon_.vocabulary().starting_with(text, max_completions)) {
                const float typed = static_cast<float>(text.size()) / static_cast<float>(each.word.size());
                add_alternative(found, each.value, 0.4f + 0.5f * typed);
                slip_fit = 0.7f; // whoever is still typing has more likely not finished than slipped
            }
        for (const Vocabulary::Similar& each : lexicon_.vocabulary().similar_to(text, allowed_edits(text.size())))
            add_alternative(found, each.value, slip_fit * fit_by_edits[each.edits]);
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.fit > b.fit; });
        found.resize(std::min(found.size(), max_alternatives));
        return found;
    }

    const Lexicon& lexicon_;
    std::vector<QueryWord> words_;
    std::size_t guesses_ = 0;
};

// The pair of two neighbours, in every reading that the catalog knows.
void add_pair(const Lexicon& lexicon, const QueryWord& first, const QueryWord& second, std::vector<QueryTerm>& terms)
{
    QueryTerm pair{{}, first.importance * second.importance};
    for (const QueryTerm::Alternative& a : first.alternatives)
        for (const QueryTerm::Alternative& b : second.alternatives)
            if (const std::optional<TermId> found = lexicon.find_pair(a.term, b.term))
                pair.alternatives.push_back({*found, a.fit * b.fit});
    if (!pair.alternatives.empty())
        terms.push_back(std::move(pair));
}

} // namespace

std::vector<QueryTerm> read_query(const Lexicon& lexicon, std::string_view query)
{
    const std::vector<QueryWord> words = Reader(lexicon).words(query);
    std::vector<Lexicon::Word> known;
    known.reserve(words.size());
    for (const QueryWord& word : words)
        known.push_back({word.alternatives.empty() ? no_term : word.alternatives.front().term, word.is_stop_word});

    std::vector<QueryTerm> terms;
    QueryWord before;
    const Lexicon::Layout layout = lexicon.lay_out(known);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Lexicon::Place& place = layout.places[i];
        QueryTerm term{words[i].is_stop_word ? Alternatives() : words[i].alternatives, words[i].importance};
        for (std::size_t span = place.first_span; span < place.end_span; ++span) {
            const QueryTerm::Alternative group{layout.spans[span].group, 1};
            if (layout.spans[span].length > 1)
                terms.push_back({{group}, 1});
            else
                term.alternatives.push_back(group);
        }
        if (place.is_in_phrase)
            term.importance *= in_phrase_importance;
        terms.push_back(std::move(term));

        if (place.unit == no_term && (words[i].is_stop_word || place.is_in_phrase))
            continue;
        QueryWord here = words[i];
        if (place.unit != known[i].stem)
            here.alternatives = {{place.unit, 1}};
        add_pair(lexicon, before, here, terms);
        before = std::move(here);
    }
    return terms;
}

} // namespace core
