// Words in order, to be found by their start, or in spite of a slip of the typist.
#pragma once

#include <cstddef>
#include <cstdint>
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

    void add(std::string_view word, std::uint32_t value); // the word must outlive the vocabulary
    void sort();                                          // after the last add, before the searches below

    // The shortest words that go on from `start`, at most `limit`.
    std::vector<Completion> starting_with(std::string_view start, std::size_t limit) const;

    // The closest words at most `max_edits` away. The first letter must be right, or be swapped with the second, or
    // be one too many: this leaves a small part of the vocabulary to compare.
    std::vector<Similar> similar_to(std::string_view word, int max_edits) const;

private:
    // Words of one length and first letter stand together; `letters` has a bit for each letter that occurs.
    struct Entry
    {
        std::uint16_t bucket = 0;
        std::uint32_t letters = 0;
        std::uint32_t value = 0;
        std::string_view word;
    };

    void collect_similar(std::string_view word, std::uint16_t bucket, int& max_edits,
                         std::vector<Similar>& found) const;

    std::vector<Entry> by_bucket_;
    std::vector<Completion> by_letters_;
};

} // namespace core
