#include "core/search/index_builder.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace core {

namespace {

constexpr std::size_t work_of_a_slice = 40000; // about a millisecond in a page
constexpr std::size_t work_of_a_mention = 8;   // which is sorted

constexpr TermId alternative_mark = 1u << 31; // on a term that says the same as the one before

// Measured on the even lines of tests/core/search/search_queries.tsv; between half and double the order hardly changes.
constexpr float saturation = 0.6f;       // how soon a second mention of a term in a document stops to count
constexpr float length_influence = 0.2f; // 0: long documents have no handicap, 1: they have to repeat themselves

std::uint64_t mention_of(TermId second, std::uint32_t passage)
{
    return static_cast<std::uint64_t>(second) << 32 | passage;
}

TermId second_of(std::uint64_t mention) { return static_cast<TermId>(mention >> 32); }

std::uint32_t passage_of(std::uint64_t mention) { return static_cast<std::uint32_t>(mention); }

} // namespace

void IndexBuilder::add_document() { data_.document_handicap.push_back(0); }

void IndexBuilder::add_passage(std::string_view text, float weight)
{
    const auto passage = static_cast<std::uint32_t>(data_.passages.size());
    data_.passages.push_back({static_cast<std::uint32_t>(data_.document_handicap.size() - 1), weight, 0});
    first_term_.push_back(terms_.size());
    data_.lexicon.learn(text, text_);
    for (const TextTerms::Term& each : text_.terms) {
        terms_.push_back(each.is_alternative ? each.term | alternative_mark : each.term);
        count_term(each.term);
    }
    for (std::size_t i = 1; i < text_.units.size(); ++i)
        neighbours_.push_back({text_.units[i - 1], text_.units[i], passage});
}

// Once for each passage that has it.
void IndexBuilder::count_term(TermId term)
{
    if (term >= last_passage_.size()) {
        last_passage_.resize(data_.lexicon.term_count(), 0);
        next_posting_.resize(data_.lexicon.term_count(), 0);
    }
    const auto behind = static_cast<std::uint32_t>(data_.passages.size());
    next_posting_[term] += last_passage_[term] != behind;
    last_passage_[term] = behind;
}

bool IndexBuilder::finish_some()
{
    const Stage stages[] = {
        {&IndexBuilder::begin_postings, 1},
        {&IndexBuilder::post_terms, data_.passages.size()},
        {&IndexBuilder::begin_mentions, 1},
        {&IndexBuilder::part_neighbours, neighbours_.size()},
        {&IndexBuilder::post_pairs, data_.lexicon.term_count()},
        {&IndexBuilder::weigh_documents, 1},
    };
    if (stage_ < std::size(stages)) {
        const Stage& stage = stages[stage_];
        for (std::size_t work = 0; work < work_of_a_slice && item_ < stage.items; ++item_)
            work += (this->*stage.work)(item_);
        if (item_ == stage.items) {
            ++stage_;
            item_ = 0;
        }
    }
    return stage_ == std::size(stages);
}

// Its weight by its kind, times its rarity.
float IndexBuilder::mass_of(TermId term, std::size_t posting_count) const
{
    if (posting_count == 0)
        return 0;
    const auto passage_count = static_cast<float>(data_.passages.size());
    return data_.lexicon.weight(term) * std::log(1 + passage_count / static_cast<float>(posting_count));
}

// Makes room for the passages of each term, one term behind the other.
std::size_t IndexBuilder::begin_postings(std::size_t)
{
    data_.lexicon.sort();
    const TermId count = data_.lexicon.term_count();
    next_posting_.resize(count, 0);
    last_passage_.assign(count, 0);
    data_.first_posting.reserve(count + 1);
    data_.term_mass.reserve(count);
    std::uint32_t end = 0;
    for (TermId term = 0; term < count; ++term) {
        data_.first_posting.push_back(end);
        data_.term_mass.push_back(mass_of(term, next_posting_[term]));
        end += std::exchange(next_posting_[term], end);
    }
    data_.first_posting.push_back(end);
    data_.postings.reserve(end + neighbours_.size());
    data_.postings.resize(end);
    return count;
}

// A passage weighs what a query of the same words would find in it: of alternatives the best.
std::size_t IndexBuilder::post_terms(std::size_t passage)
{
    IndexData::Passage& its = data_.passages[passage];
    const auto number = static_cast<std::uint32_t>(passage);
    const std::size_t end = passage + 1 < first_term_.size() ? first_term_[passage + 1] : terms_.size();
    float best = 0;
    for (std::size_t i = first_term_[passage]; i < end; ++i) {
        const bool is_alternative = (terms_[i] & alternative_mark) != 0;
        const TermId term = terms_[i] & ~alternative_mark;
        if (std::exchange(last_passage_[term], number + 1) != number + 1)
            data_.postings[next_posting_[term]++] = number;
        const float mass = data_.term_mass[term];
        its.mass += is_alternative ? std::max(0.0f, mass - best) : mass;
        best = is_alternative ? std::max(best, mass) : mass;
        data_.document_handicap[its.document] += is_alternative ? 0 : its.weight;
    }
    return end - first_term_[passage];
}

// Makes room for the neighbours of each first unit, one behind the other.
std::size_t IndexBuilder::begin_mentions(std::size_t)
{
    terms_ = {};
    mentions_end_.assign(data_.lexicon.term_count() + 1, 0);
    for (const Neighbours& each : neighbours_)
        ++mentions_end_[each.first + 1];
    std::partial_sum(mentions_end_.begin(), mentions_end_.end(), mentions_end_.begin());
    mentions_.resize(neighbours_.size());
    return neighbours_.size();
}

std::size_t IndexBuilder::part_neighbours(std::size_t index)
{
    const Neighbours& each = neighbours_[index];
    mentions_[mentions_end_[each.first]++] = mention_of(each.second, each.passage);
    return 1;
}

std::size_t IndexBuilder::post_pairs(std::size_t first)
{
    if (first == 0)
        neighbours_ = {};
    const std::size_t begin = first == 0 ? 0 : mentions_end_[first - 1];
    std::span<std::uint64_t> left = std::span(mentions_).subspan(begin, mentions_end_[first] - begin);
    std::sort(left.begin(), left.end());
    data_.pairs.first_pair.push_back(static_cast<std::uint32_t>(data_.pairs.seconds.size()));
    while (!left.empty()) {
        const auto is_same = [&](std::uint64_t mention) { return second_of(mention) == second_of(left.front()); };
        const auto end = std::find_if_not(left.begin(), left.end(), is_same);
        const auto count = static_cast<std::size_t>(end - left.begin());
        post_pair(left.first(count));
        left = left.subspan(count);
    }
    return work_of_a_mention * (mentions_end_[first] - begin);
}

void IndexBuilder::post_pair(std::span<const std::uint64_t> mentions)
{
    const std::uint32_t first_posting = data_.first_posting.back();
    for (const std::uint64_t mention : mentions)
        if (data_.postings.size() == first_posting || data_.postings.back() != passage_of(mention))
            data_.postings.push_back(passage_of(mention));
    const auto end = static_cast<std::uint32_t>(data_.postings.size());
    const float mass = mass_of(static_cast<TermId>(data_.term_mass.size()), end - first_posting);
    data_.pairs.seconds.push_back(second_of(mentions.front()));
    data_.first_posting.push_back(end);
    data_.term_mass.push_back(mass);
    for (const std::uint64_t mention : mentions) {
        IndexData::Passage& passage = data_.passages[passage_of(mention)];
        passage.mass += mass;
        data_.document_handicap[passage.document] += passage.weight;
    }
}

// The lengths of the documents become their handicaps.
std::size_t IndexBuilder::weigh_documents(std::size_t)
{
    data_.pairs.first_pair.push_back(static_cast<std::uint32_t>(data_.pairs.seconds.size()));
    data_.pairs.seconds.shrink_to_fit();
    data_.first_posting.shrink_to_fit();
    data_.term_mass.shrink_to_fit();
    data_.passages.shrink_to_fit();
    std::vector<float>& lengths = data_.document_handicap;
    const double total = std::accumulate(lengths.begin(), lengths.end(), 0.0);
    const double average = std::max(1.0, total / static_cast<double>(std::max<std::size_t>(1, lengths.size())));
    for (float& length : lengths)
        length = saturation * (1 - length_influence + length_influence * length / static_cast<float>(average));
    return lengths.size();
}

} // namespace core
