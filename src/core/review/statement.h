// What a reader can quote from a pack: every object of its files that says something in words.
#pragma once

#include "core/pack/pack.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

struct Statement
{
    std::string text;           // the words that a strength speaks of, or the first of the object
    std::string strength;       // as in strength_names; empty: the object carries none
    std::string source;         // its own, or that of the entry that it stands in
    bool advises_field = false; // the strength is of sending a header field; the words give the reason
    std::uint64_t hash = 0;     // of all its words, numbers and the entry that it stands in
    Problem place;              // with an empty message
};

// Of `file`, in the order written. A text that is no JSON has none: reading the pack has reported that.
std::vector<Statement> statements_of(const PackFile& file);

// Everything in `file` that cites something: `source`, `reference` and the members of `sources`.
struct CitingText
{
    std::string text;
    bool is_claim = false; // it stands beside a strength
    Problem place;
};
std::vector<CitingText> citing_texts_of(const PackFile& file);

} // namespace core
