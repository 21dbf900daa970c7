// The status codes that a query spells out as numbers, and the classes it spells as 4xx.
#pragma once

#include "core/search/query_words.h"

#include <string_view>
#include <vector>

namespace core {

// Numbers of three digits that can be meant as status codes, in the order written, each once: "401 vs 403",
// "HTTP_409_CONFLICT". Not amounts ("500 ms") and not parts of longer numbers ("8080", "1.500").
std::vector<int> mentioned_numbers(std::string_view query);

// The start of the codes meant by "4xx", "40x" or a query of one or two digits: 4, 40. 0 if there is none.
int mentioned_start(const QueryWords& words);

} // namespace core
