#include "core/search/search_index.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// A query reads at most so many postings, those of its rarest terms first; what is left out then stands everywhere and
// decides nothing. All test queries get the answers that reading everything gives, and time stays level in a catalog
// 100 times as large.
constexpr std::size_t max_postings_read = 2000;
constexpr TermId alternative_mark = 1u << 31; // on a term that says the same as the one before

// Measured on the even lines of tests/core/search/search_queries.tsv; between half and double the order hardly changes.
constexpr float saturation = 0.6f;       // how soon a second mention of a term in a document stops to count
constexpr float length_influence = 0.2f; // 0: long documents have no handicap, 1: they have to repeat themselves
constexpr float document_share = 1.3f;
constexpr float passage_share = 1.0f;

} // namespace

void SearchIndex::add_document() { document_handicap_.push_back(0); }

void SearchIndex::add_passage(std::string_view text, float weight)
{
    passages_.push_back({static_cast<std::uint32_t>(document_handicap_.size() - 1), weight, 0, text_terms_.size()});
    for (const TextTerm& each : lexicon_.learn(text))
        text_terms_.push_back(each.is_alternative ? each.term | alternative_mark : each.term);
}

void SearchIndex::finish()
{
    lexicon_.sort();
    passages_.push_back({0, 0, 0, text_terms_.size()}); // the end of the last one
    sort_postings();
    weigh_terms();
    weigh_texts();
    passages_.pop_back();
    text_terms_ = {};
    scratch_.passages.resize(passages_.size());
    scratch_.documents.resize(document_handicap_.size());
    scratch_.best.resize(document_handicap_.size());
}

// Once for each term of each passage, in the order of the passages.
template <class Action>
void SearchIndex::for_each_posting(Action action) const
{
    std::vector<std::uint32_t> next_passage(lexicon_.term_count(), 0); // by term: the first one not done
    for (std::uint32_t passage = 0; passage + 1 < passages_.size(); ++passage)
        for (std::size_t i = passages_[passage].first_term; i < passages_[passage + 1].first_term; ++i)
            if (const TermId term = text_terms_[i] & ~alternative_mark; next_passage[term] <= passage) {
                next_passage[term] = passage + 1;
                action(term, passage);
            }
}

// By counting, since the passages come in order.
void SearchIndex::sort_postings()
{
    first_posting_.assign(lexicon_.term_count() + 1, 0);
    for_each_posting([&](TermId term, std::uint32_t) { ++first_posting_[term + 1]; });
    for (std::size_t term = 0; term < lexicon_.term_count(); ++term)
        first_posting_[term + 1] += first_posting_[term];
    postings_.resize(first_posting_.back());
    std::vector<std::uint32_t> next(first_posting_);
    for_each_posting([&](TermId term, std::uint32_t passage) { postings_[next[term]++] = passage; });
}

void SearchIndex::weigh_terms()
{
    const auto passage_count = static_cast<float>(passages_.size());
    term_mass_.assign(lexicon_.term_count(), 0);
    for (TermId term = 0; term < lexicon_.term_count(); ++term)
        if (const auto count = static_cast<float>(posting_count(term)); count > 0)
            term_mass_[term] = lexicon_.weight(term) * std::log(1 + passage_count / count);
}

// A passage weighs what a query of the same words would find in it: of alternatives the best.
void SearchIndex::weigh_texts()
{
    float total_length = 0;
    for (std::size_t number = 0; number + 1 < passages_.size(); ++number) {
        Passage& passage = passages_[number];
        float best = 0;
        for (std::size_t i = passage.first_term; i < passages_[number + 1].first_term; ++i) {
            const bool is_alternative = (text_terms_[i] & alternative_mark) != 0;
            const float mass = term_mass_[text_terms_[i] & ~alternative_mark];
            passage.mass += is_alternative ? std::max(0.0f, mass - best) : mass;
            best = is_alternative ? std::max(best, mass) : mass;
            const float length = is_alternative ? 0 : passage.weight;
            document_handicap_[passage.document] += length;
            total_length += length;
        }
    }
    const auto count = static_cast<float>(std::max<std::size_t>(1, document_handicap_.size()));
    const float average_length = std::max(1.0f, total_length / count);
    for (float& length : document_handicap_)
        length = saturation * (1 - length_influence + length_influence * length / average_length);
}

// The terms of the query with what they may add, the rarest first.
std::vector<SearchIndex::Lookup> SearchIndex::plan(std::string_view query) const
{
    std::vector<Lookup> lookups;
    for (QueryTerm& term : read_query(lexicon_, query)) {
        Lookup lookup{std::move(term.alternatives), term.importance, 0, 0};
        for (const QueryTerm::Alternative& each : lookup.alternatives) {
            lookup.mass = std::max(lookup.mass, term.importance * each.fit * term_mass_[each.term]);
            lookup.postings += posting_count(each.term);
        }
        if (lookup.postings > 0)
            lookups.push_back(std::move(lookup));
    }
    std::stable_sort(lookups.begin(), lookups.end(),
                     [](const Lookup& a, const Lookup& b) { return a.postings < b.postings; });
    return lookups;
}

// Tells how many postings it read.
std::size_t SearchIndex::look_up(TermId term, float mass) const
{
    const std::uint32_t* posting = postings_.data() + first_posting_[term];
    const std::size_t count = std::min(posting_count(term), max_postings_read);
    const std::uint32_t* const end = posting + count;
    while (posting != end) {
        const std::uint32_t document = passages_[*posting].document;
        float mentions = 0;
        for (; posting != end && passages_[*posting].document == document; ++posting) {
            scratch_.passages.add(*posting, mass);
            mentions += passages_[*posting].weight;
        }
        scratch_.documents.add(document, mass * mentions / (mentions + document_handicap_[document]));
    }
    return count;
}

void SearchIndex::find_best_passages(float query_mass) const
{
    for (const std::uint32_t index : scratch_.passages.touched()) {
        const Passage& passage = passages_[index];
        const float mass = scratch_.passages.mass(index);
        // The share of the query that is in the passage, and the root of the share of the passage that is in the query.
        const float score = passage.weight * mass / query_mass * std::sqrt(std::min(1.0f, mass / passage.mass));
        BestPassage& best = scratch_.best[passage.document];
        if (best.query != scratch_.query || score > best.score)
            best = {scratch_.query, index, score};
    }
}

std::vector<SearchIndex::Match> SearchIndex::ranked(float query_mass, std::size_t limit) const
{
    std::vector<Match> matches;
    matches.reserve(scratch_.documents.touched().size());
    for (const std::uint32_t document : scratch_.documents.touched()) {
        const BestPassage& best = scratch_.best[document];
        const float held = scratch_.documents.mass(document) / query_mass;
        matches.push_back({document, best.passage, document_share * held + passage_share * best.score});
    }
    const auto better = [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    };
    if (matches.size() > limit) {
        std::nth_element(matches.begin(), matches.begin() + static_cast<std::ptrdiff_t>(limit), matches.end(), better);
        matches.resize(limit);
    }
    std::sort(matches.begin(), matches.end(), better);
    return matches;
}

std::vector<SearchIndex::Match> SearchIndex::match(std::string_view query, std::size_t limit) const
{
    ++scratch_.query;
    scratch_.passages.begin_query();
    scratch_.documents.begin_query();

    float query_mass = 0;
    std::size_t postings_read = 0;
    for (const Lookup& lookup : plan(query)) {
        scratch_.passages.begin_term();
        scratch_.documents.begin_term();
        query_mass += lookup.mass;
        for (const QueryTerm::Alternative& each : lookup.alternatives) {
            if (postings_read >= max_postings_read)
                break;
            postings_read += look_up(each.term, lookup.importance * each.fit * term_mass_[each.term]);
        }
    }
    if (query_mass <= 0)
        return {};
    find_best_passages(query_mass);
    return ranked(query_mass, limit);
}

} // namespace core
