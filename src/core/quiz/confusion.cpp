#include "core/quiz/confusion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr double half_life_days = 30;

// Equal weights in the order of the texts, so that no view of them ever jumps.
template <class T>
std::vector<T> heaviest_first(const std::map<std::pair<std::string, std::string>, T>& all)
{
    std::vector<T> result;
    result.reserve(all.size());
    for (const auto& entry : all)
        result.push_back(entry.second);
    std::stable_sort(result.begin(), result.end(), [](const T& a, const T& b) { return a.weight > b.weight; });
    return result;
}

} // namespace

std::vector<Confusion> confusions_in(const ReviewLog& log, int today)
{
    std::map<std::pair<std::string, std::string>, Confusion> all;
    for (const ReviewEntry* entry : log.answers()) {
        if (entry->was_recalled() || entry->chosen.empty() || entry->chosen == entry->best)
            continue;
        Confusion& confusion = all[{entry->best, entry->chosen}];
        confusion.best = entry->best;
        confusion.chosen = entry->chosen;
        confusion.times += 1;
        confusion.weight += std::exp2(-std::max(today - entry->at.day, 0) / half_life_days);
    }
    return heaviest_first(all);
}

std::vector<ConfusedPair> pairs_of(const std::vector<Confusion>& confusions)
{
    std::map<std::pair<std::string, std::string>, ConfusedPair> all;
    for (const Confusion& confusion : confusions) {
        const auto [one, other] = std::minmax(confusion.best, confusion.chosen);
        ConfusedPair& pair = all[{one, other}];
        pair.one = one;
        pair.other = other;
        pair.times += confusion.times;
        pair.weight += confusion.weight;
    }
    return heaviest_first(all);
}

} // namespace core
