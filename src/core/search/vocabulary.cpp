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

void Vocabulary::add(std::string_view word, std::uint32_t value, Guessable guessable)
{
    const std::uint32_t number = words_.add(word);
    values_.push_back(value);
    if (guessable == Guessable::Yes)
        by_letters_.push_back(number);
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view word) const
{
    const std::uint32_t number = words_.find(word);
    return number == WordTable::none ? std::nullopt : std::optional(values_[number]);
}

void Vocabulary::sort()
{
    words_.shrink();
    values_.shrink_to_fit();
    by_letters_.shrink_to_fit();
    std::sort(by_letters_.begin(), by_letters_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return words_[a] < words_[b]; });
    by_bucket_.reserve(by_letters_.size());
    for (const std::uint32_t number : by_letters_) {
        const std::string_view word = words_[number];
        by_bucket_.push_back({letters_of(word), number, bucket_of(word.size(), word.front())});
    }
    std::stable_sort(by_bucket_.begin(), by_bucket_.end(),
                     [](const Entry& a, const Entry& b) { return a.bucket < b.bucket; });
}

std::vector<Vocabulary::Completion> Vocabulary::starting_with(std::string_view start, std::size_t limit) const
{
    std::vector<Completion> found;
    found.reserve(limit + 1);
    std::size_t left_to_look_at = 200; // two letters of a large vocabulary begin thousands of words
    auto entry = std::lower_bound(by_letters_.begin(), by_letters_.end(), start,
                                  [&](std::uint32_t each, std::string_view wanted) { return words_[each] < wanted; });
    for (; entry != by_letters_.end() && left_to_look_at-- > 0; ++entry) {
        const std::string_view word = words_[*entry];
        if (!word.starts_with(start))
            break;
        if (found.size() == limit && (found.empty() || word.size() >= found.back().word.size()))
            continue;
        const auto is_longer = [&](const Completion& each) { return each.word.size() > word.size(); };
        found.insert(std::find_if(found.begin(), found.end(), is_longer), {values_[*entry], word});
        found.resize(std::min(found.size(), limit));
    }
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
        const int edits = edit_distance(word, words_[entry->word], max_edits);
        if (edits > max_edits)
            continue;
        found.push_back({values_[entry->word], edits});
        max_edits = edits; // farther ones are of no interest from here on
    }
}

} // namespace core
