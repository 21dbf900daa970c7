// How many slips of a typist separate two words.
#pragma once

#include <string_view>

namespace core {

// Insertions, deletions, substitutions and swaps of neighbours (Damerau-Levenshtein, optimal string alignment) between
// two words of at most 31 bytes; `limit + 1` as soon as it is more than `limit`, and for longer words.
int edit_distance(std::string_view a, std::string_view b, int limit);

} // namespace core
