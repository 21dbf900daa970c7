#include "core/search/code_ranking.h"

#include <algorithm>

namespace core {

namespace {

constexpr double next_share_of_support = 0.22;
constexpr double least_share = 0.02; // of the best score; what is below has nothing to do with the query

// Where the texts leave the choice, the standard comes before vendors, and what is common before what is rare.
double prior_of(const Code& code)
{
    const bool is_current = code.status == Registration::Registered || code.status == Registration::Temporary;
    return !is_current ? 0.9 : code.common ? 1.05 : 1.0;
}

} // namespace

void CodeRanking::claim(int code, double score, Cause cause)
{
    if (const Code* found = catalog_.find_code(code))
        claims_.push_back({found, score + prior_of(*found), cause});
}

void CodeRanking::support(int code, double score, Cause cause)
{
    if (const Code* found = catalog_.find_code(code))
        voices_.push_back({found, score * prior_of(*found), cause});
}

std::vector<RankedCode> CodeRanking::best(std::size_t limit)
{
    count(claims_, 0);
    count(voices_, next_share_of_support);
    std::stable_sort(ranked_.begin(), ranked_.end(), [](const RankedCode& a, const RankedCode& b) {
        return a.score != b.score ? a.score > b.score : a.code->number < b.code->number;
    });
    const auto is_weak = [&](const RankedCode& each) { return each.score < least_share * ranked_.front().score; };
    ranked_.erase(std::find_if(ranked_.begin(), ranked_.end(), is_weak), ranked_.end());
    ranked_.resize(std::min(ranked_.size(), limit));
    return ranked_;
}

// Adds the voices, the strongest first, so that a code's first cause is its main one.
void CodeRanking::count(std::vector<RankedCode>& voices, double next_share)
{
    std::stable_sort(voices.begin(), voices.end(),
                     [](const RankedCode& a, const RankedCode& b) { return a.score > b.score; });
    std::vector<std::pair<const Code*, double>> shares;
    for (const RankedCode& voice : voices) {
        auto share =
            std::find_if(shares.begin(), shares.end(), [&](const auto& each) { return each.first == voice.code; });
        if (share == shares.end())
            share = shares.insert(shares.end(), {voice.code, 1.0});
        auto found = std::find_if(ranked_.begin(), ranked_.end(),
                                  [&](const RankedCode& each) { return each.code == voice.code; });
        if (found == ranked_.end())
            found = ranked_.insert(ranked_.end(), {voice.code, 0, voice.cause});
        found->score += voice.score * share->second;
        share->second *= next_share;
    }
}

} // namespace core
