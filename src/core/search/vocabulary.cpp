#include "core/search/vocabulary.h"

#include "core/search/edit_distance.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

std::uint16_t bucket_of(std::size_t length, char first)
{
    return static_cast<std::uint16_t>(std::min<std::size_t>(length, 255) << 8 | static_cast<unsigned char>(first));
}

std::uint32_t letters_of(std::string_view word)
{
    std::uint32_t letters = 0;
    for (const char c : word)
        letters |= 1u << (static_cast<unsigned char>(c) & 31);
    return letters;
}

} // namespace

void Vocabulary::add(std::string_view word, std::uint32_t value)
{
    by_bucket_.push_back({bucket_of(word.size(), word.front()), letters_of(word), value, word});
    by_letters_.push_back({value, word});
}

void Vocabulary::sort()
{
    std::sort(by_letters_.begin(), by_letters_.end(),
              [](const Completion& a, const Completion& b) { return a.word < b.word; });
    std::sort(by_bucket_.begin(), by_bucket_.end(), [](const Entry& a, const Entry& b) {
        return a.bucket != b.bucket ? a.bucket < b.bucket : a.word < b.word;
    });
}

std::vector<Vocabulary::Completion> Vocabulary::starting_with(std::string_view start, std::size_t limit) const
{
    constexpr std::size_t max_looked_at = 200; // two letters of a large vocabulary begin thousands of words
    std::vector<Completion> found;
    auto entry = std::lower_bound(by_letters_.begin(), by_letters_.end(), start,
                                  [](const Completion& each, std::string_view wanted) { return each.word < wanted; });
    while (entry != by_letters_.end() && entry->word.starts_with(start) && found.size() < max_looked_at)
        found.push_back(*entry++);
    std::stable_sort(found.begin(), found.end(),
                     [](const Completion& a, const Completion& b) { return a.word.size() < b.word.size(); });
    found.resize(std::min(found.size(), limit));
    return found;
}

std::vector<Vocabulary::Similar> Vocabulary::similar_to(std::string_view word, int max_edits) const
{
    std::vector<Similar> found;
    if (word.size() < 2)
        return found;
    const auto reach = static_cast<std::size_t>(max_edits);
    for (std::size_t length = word.size() - std::min(reach, word.size() - 1); length <= word.size() + reach; ++length) {
        collect_similar(word, bucket_of(length, word[0]), max_edits, found);
        if (word[1] != word[0])
            collect_similar(word, bucket_of(length, word[1]), max_edits, found);
    }
    const auto too_far = [&](const Similar& each) { return each.edits > max_edits; };
    found.erase(std::remove_if(found.begin(), found.end(), too_far), found.end());
    return found;
}

void Vocabulary::collect_similar(std::string_view word, std::uint16_t bucket, int& max_edits,
                                 std::vector<Similar>& found) const
{
    const std::uint32_t letters = letters_of(word);
    auto entry = std::lower_bound(by_bucket_.begin(), by_bucket_.end(), bucket,
                                  [](const Entry& each, std::uint16_t wanted) { return each.bucket < wanted; });
    for (; entry != by_bucket_.end() && entry->bucket == bucket; ++entry) {
        // One edit changes at most two bits: most words are dismissed without a table of distances.
        if (std::popcount(letters ^ entry->letters) > 2 * max_edits)
            continue;
        const int edits = edit_distance(word, entry->word, max_edits);
        if (edits > max_edits)
            continue;
        found.push_back({entry->value, edits});
        max_edits = edits; // farther ones are of no interest from here on
    }
}

} // namespace core
