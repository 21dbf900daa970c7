// Puts the codes of one query in order, from all that speaks for each.
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/name_table.h"
#include "core/search/search_index.h"

#include <vector>

namespace core {

// Why a code is among the results; one of these is set.
struct Cause
{
    int number = 0; // written in the query
    int start = 0;  // of the codes that the query asks for: 4 for "4xx"
    const ExactName* name = nullptr;
    const SearchIndex::Match* match = nullptr;
};

struct RankedCode
{
    const Code* code = nullptr;
    double score = 0;
    Cause cause;
};

class CodeRanking
{
public:
    explicit CodeRanking(const Catalog& catalog) : catalog_(catalog) {}

    // Says that the query names this code. Only the strongest claim counts. Codes outside the catalog are ignored.
    void claim(int code, double score, Cause cause);

    // Says that the query may be about this code. All of them count, each half as much as the one before.
    void support(int code, double score, Cause cause);

    std::vector<RankedCode> best(std::size_t limit);

private:
    void count(std::vector<RankedCode>& voices, double next_share);

    const Catalog& catalog_;
    std::vector<RankedCode> claims_;
    std::vector<RankedCode> voices_;
    std::vector<RankedCode> ranked_; // some dozens at most
};

} // namespace core
