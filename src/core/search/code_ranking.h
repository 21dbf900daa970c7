// Puts the codes of one query in order, from all that speaks for each.
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/name_table.h"
#include "core/search/query_words.h"
#include "core/search/search_index.h"

#include <array>
#include <cstdint>
#include <string>
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

    // Forgets what was said before. The words, which must outlive the query, tell which codes are out of context in it:
    // those that only WebDAV or one vendor knows want to be told of that.
    void begin_query(const QueryWords& words);

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
        double prior = 0;              // by what the code is; 0: nothing has spoken for it
    };

    Standing* standing_of(int code); // nothing for a code outside the catalog
    void place(int code, double score, Cause cause);
    bool is_in_context(std::uint32_t position) const;
    RankedCode ranked(std::uint32_t position) const;

    const Catalog& catalog_;
    std::array<std::int16_t, 1000> positions_;       // of the codes in the catalog, by number
    std::vector<Standing> standings_;                // by position
    std::vector<std::vector<std::string>> contexts_; // by position: one of these words is wanted, if there are any
    const QueryWords* words_ = nullptr;              // of the present query
    std::vector<std::uint32_t> touched_;             // positions that something spoke for
    std::vector<Voice> voices_;
    std::vector<RankedCode> ranked_;
};

} // namespace core
