// The status codes that a query spells out as numbers, and the classes it spells as 4xx.
#pragma once

#include "core/search/query_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// Numbers of three digits that can be meant as status codes, in the order written, each once: "401 vs 403",
// "HTTP_409_CONFLICT". Not amounts ("500 ms") and not parts of longer numbers ("8080", "1.500").
std::vector<int> mentioned_numbers(std::string_view query);

// The query with blanks in the place of such a number, wherever it mentions it.
std::string without_number(std::string_view query, int number);

// What the numbers of a query are to it. "404", "nginx 494" and "401 vs 403" ask about them; in "500 when user not
// found" and "201 instead of 200 after create" other words ask, and the number is what happens now.
struct MentionedNumbers
{
    std::vector<int> asked;   // those that the query is about, or that it wants: in the order written
    std::vector<int> present; // those that it describes as things are
};
MentionedNumbers roles_of_numbers(std::string_view query, const QueryWords& words);

// The start of the codes meant by "4xx", "40x" or a query of one or two digits: 4, 40. 0 if there is none.
int mentioned_start(const QueryWords& words);

} // namespace core
