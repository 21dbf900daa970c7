#include "core/search/search_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

// A query reads at most so many postings, those of its rarest terms first; what is left out then stands everywhere and
// decides nothing. All test queries get the answers that reading everything gives, and time stays level in a catalog
// 100 times as large.
constexpr std::size_t max_postings_read = 2000;

// Measured on the even lines of tests/core/search/search_queries.tsv.
constexpr float document_share = 1.3f;
constexpr float passage_share = 1.0f;

// A passage that says just what the query says counts at least so much, whatever its kind.
constexpr float nearly_all = 0.95f;
constexpr float weight_of_whole = 0.8f;

} // namespace

SearchIndex::SearchIndex(IndexData data) : data_(std::move(data)), best_passages_(data_.document_handicap.size())
{
    passages_.resize(data_.passages.size());
    documents_.resize(data_.document_handicap.size());
}

const std::vector<SearchIndex::Match>& SearchIndex::match(const QueryWords& query, std::size_t limit)
{
    passages_.begin_query();
    documents_.begin_query();
    plan(reader_.read(data_.lexicon, data_.pairs, query));

    float query_mass = 0;
    std::size_t postings_read = 0;
    QueryStamp stamp{last_stamp_ + 1, 0};
    for (const Lookup& lookup : lookups_) {
        stamp.term = ++last_stamp_;
        query_mass += lookup.mass;
        for (const TermFit& each : lookup.fits) {
            if (postings_read >= max_postings_read)
                break;
            postings_read += look_up(each.term, lookup.importance * each.fit * data_.term_mass[each.term], stamp);
        }
    }
    matches_.clear();
    if (query_mass > 0) {
        find_best_passages(stamp, query_mass);
        rank(query_mass, limit);
    }
    return matches_;
}

// The terms of the query, the rarest first.
void SearchIndex::plan(const QueryTerms& terms)
{
    lookups_.clear();
    for (const QueryTerms::Term& term : terms.terms) {
        Lookup lookup{terms.fits_of(term), term.importance, 0, 0};
        for (const TermFit& each : lookup.fits) {
            lookup.mass = std::max(lookup.mass, term.importance * each.fit * data_.term_mass[each.term]);
            lookup.postings += data_.postings_of(each.term).size();
        }
        if (lookup.postings > 0)
            lookups_.push_back(lookup);
    }
    std::stable_sort(lookups_.begin(), lookups_.end(),
                     [](const Lookup& a, const Lookup& b) { return a.postings < b.postings; });
}

// Tells how many postings it read.
std::size_t SearchIndex::look_up(TermId term, float mass, QueryStamp stamp)
{
    std::span<const std::uint32_t> postings = data_.postings_of(term);
    postings = postings.first(std::min(postings.size(), max_postings_read));
    for (auto posting = postings.begin(); posting != postings.end();) {
        const std::uint32_t document = data_.passages[*posting].document;
        float mentions = 0;
        for (; posting != postings.end() && data_.passages[*posting].document == document; ++posting) {
            passages_.add(*posting, mass, stamp);
            mentions += data_.passages[*posting].weight;
        }
        documents_.add(document, mass * mentions / (mentions + data_.document_handicap[document]), stamp);
    }
    return postings.size();
}

void SearchIndex::find_best_passages(QueryStamp stamp, float query_mass)
{
    for (const std::uint32_t index : passages_.touched()) {
        const IndexData::Passage& passage = data_.passages[index];
        const float mass = passages_.mass(index);
        // The share of the query that is in the passage, and the root of the share of the passage that is in the query.
        const float said = std::min(1.0f, mass / passage.mass);
        const bool is_whole = said >= nearly_all && mass >= nearly_all * query_mass;
        const float weight = is_whole ? std::max(passage.weight, weight_of_whole) : passage.weight;
        const float score = weight * mass * std::sqrt(said);
        BestPassage& best = best_passages_[passage.document];
        if (best.query != stamp.query || score > best.score)
            best = {stamp.query, index, score, said};
    }
}

void SearchIndex::rank(float query_mass, std::size_t limit)
{
    for (const std::uint32_t document : documents_.touched()) {
        const BestPassage& best = best_passages_[document];
        const float found = document_share * documents_.mass(document) + passage_share * best.score;
        matches_.push_back({document, best.passage, found / query_mass, best.said});
    }
    const auto better = [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.document < b.document;
    };
    if (matches_.size() > limit) {
        const auto end = matches_.begin() + static_cast<std::ptrdiff_t>(limit);
        std::nth_element(matches_.begin(), end, matches_.end(), better);
        matches_.resize(limit);
    }
    std::sort(matches_.begin(), matches_.end(), better);
}

} // namespace core
