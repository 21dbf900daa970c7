// Words, each once, numbered in the order they came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// All words share one piece of memory: a table of small strings of their own would take four times as much.
class WordTable
{
public:
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

    std::uint32_t add(std::string_view word);                // its number; that of the last word if it is new
    std::uint32_t find(std::string_view word) const;         // its number, or none
    std::string_view operator[](std::uint32_t number) const; // until the next add
    std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }

    void shrink(); // gives back what was kept for more words

private:
    std::size_t slot_of(std::string_view word) const;
    void grow();

    std::string letters_;             // of all words
    std::vector<std::uint32_t> ends_; // of each in letters_
    // Numbers by hash; a taken slot is passed over for the next. A power of two of them, at most three quarters taken.
    std::vector<std::uint32_t> slots_;
};

} // namespace core
