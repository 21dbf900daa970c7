// Codes that people weigh against each other, and how many at a time.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace core {

// What the page and the reader of packs say of these limits is built from them.
inline constexpr std::size_t fewest_compared = 2;
inline constexpr std::size_t most_compared = 5; // more columns than anybody reads

// Codes that people weigh against each other. The table comes from the codes' own facts (compare.h); this adds the
// question that decides, and what only makes sense side by side.
struct Comparison
{
    struct Cell
    {
        int code = 0;
        std::string text;
    };
    struct Row
    {
        std::string label;
        std::vector<Cell> cells;
    };
    std::string id;
    std::string title;
    std::vector<int> codes;
    std::string question;
    std::vector<Cell> answers; // one for each code
    std::vector<Row> rows;
    std::string source;
};

} // namespace core
