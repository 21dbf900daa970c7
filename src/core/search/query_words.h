// The words of a query, read once for all that look at them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// The words lie side by side, so that a run of them is one piece of text too, as the key of a name is.
class QueryWords
{
public:
    QueryWords() = default;
    explicit QueryWords(std::string_view query) { read(query); }

    void read(std::string_view query); // in the place and the memory of what was read before

    std::size_t size() const { return ends_.size(); }
    std::string_view operator[](std::size_t index) const { return run(index, 1); }
    std::string_view run(std::size_t first, std::size_t count) const; // of at least one word
    bool contains(std::string_view word) const;

private:
    std::string letters_;             // of all words
    std::string word_;                // the one that is being read
    std::vector<std::uint32_t> ends_; // of each in letters_
};

} // namespace core
