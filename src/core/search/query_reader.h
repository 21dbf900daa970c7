// Query -> terms of a lexicon, in spite of slips, unfinished words, and words run together or taken apart.
#pragma once

#include "core/search/lexicon.h"

#include <string_view>
#include <vector>

namespace core {

// One thing the searcher asks for, and the terms that satisfy it, with how well (0..1).
struct QueryTerm
{
    struct Alternative
    {
        TermId term = 0;
        float fit = 1;
    };
    std::vector<Alternative> alternatives; // none: a word that the catalog does not know
    float importance = 1;
};

std::vector<QueryTerm> read_query(const Lexicon& lexicon, std::string_view query);

} // namespace core
