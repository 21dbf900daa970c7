// Puts the codes of one query in order, from all that speaks for each.
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/name_table.h"
#include "core/search/search_index.h"

#include <array>
#include <cstdint>
#include <vector>

namespace core {

// Why a code is among the results; one of these is set.
struct Cause
{
    int number = 0; // written in the query
    int start = 0;  // of the codes that the query asks for: 4 for "4xx"
    const ExactName* name = nullptr;
    const SearchIndex::Match* match = nullptr;
    bool is_present = false; // of a number: the query tells it as what happens now
};

struct RankedCode
{
    const Code* code = nullptr;
    double score = 0;
    Cause cause; // the main one
};

// Keeps its memory from query to query. The catalog must outlive it.
class CodeRanking
{
public:
    explicit CodeRanking(const Catalog& catalog);

    void begin_query(); // forgets what was said before

    // Says that the query names this code. Only the strongest claim counts. Codes outside the catalog are ignored.
    void claim(int code, double score, Cause cause);

    // Says that the query may be about this code. All of them count, each a good fifth as much as the one before.
    void support(int code, double score, Cause cause);

    // Sets the code directly before or behind one that has `score`, whatever else speaks for it.
    void precede(int code, double score, Cause cause);
    void follow(int code, double score, Cause cause);

    // The best codes, best first, until the next query begins.
    const std::vector<RankedCode>& best(std::size_t limit);

private:
    static constexpr std::int32_t none = -1;

    struct Voice
    {
        double score = 0;
        Cause cause;
        std::int32_t next = none; // the next weaker one for the same code
    };
    struct Standing // of a code
    {
        double claim = 0;
        Cause cause;                   // of the claim
        std::int32_t strongest = none; // of its voices
        bool is_touched = false;
    };

    Standing* standing_of(int code); // nothing for a code outside the catalog
    void place(int code, double score, Cause cause);
    RankedCode ranked(std::uint32_t position) const;

    const Catalog& catalog_;
    std::array<std::int16_t, 1000> positions_; // of the codes in the catalog, by number
    std::vector<Standing> standings_;          // by position
    std::vector<std::uint32_t> touched_;       // positions that something spoke for
    std::vector<Voice> voices_;
    std::vector<RankedCode> ranked_;
};

} // namespace core
