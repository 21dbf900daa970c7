// Words with a number each, to be found as they are, by their start, or in spite of a slip of the typist.
#pragma once

#include "core/search/word_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

class Vocabulary
{
public:
    struct Similar
    {
        std::uint32_t value = 0;
        int edits = 0;
    };
    struct Completion
    {
        std::uint32_t value = 0;
        std::string_view word;
    };
    enum class Guessable { Yes, No };

    // A word that is new. One that is not guessable is found by find() alone.
    void add(std::string_view word, std::uint32_t value, Guessable guessable = Guessable::Yes);
    std::optional<std::uint32_t> find(std::string_view word) const; // its value

    void sort(); // after the last add, before the searches below

    // The shortest words that go on from `start`, at most `limit`; of equal length in the order of their letters.
    std::vector<Completion> starting_with(std::string_view start, std::size_t limit) const;

    // The closest words at most `max_edits` away. The first letter must be right, or be swapped with the second, or
    // be one too many: this leaves a small part of the vocabulary to compare.
    std::vector<Similar> similar_to(std::string_view word, int max_edits) const;

private:
    // Words of one length and first letter stand together; `letters` has a bit for each letter that occurs.
    struct Entry
    {
        std::uint32_t letters = 0;
        std::uint32_t word = 0;
        std::uint16_t bucket = 0;
    };

    void collect_similar(std::string_view word, std::uint16_t bucket, int& max_edits,
                         std::vector<Similar>& found) const;

    WordTable words_;
    std::vector<std::uint32_t> values_;     // by the number of the word
    std::vector<std::uint32_t> by_letters_; // numbers of the guessable words
    std::vector<Entry> by_bucket_;          // the same
};

} // namespace core
