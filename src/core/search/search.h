// Query -> ranked codes with the reason for each. A query may be anything: a number or its start, a name old or new,
// a constant of some stack, a header field, or plain English with slips.
#pragma once

#include "core/search/code_ranking.h"
#include "core/search/query_words.h"
#include "core/search/search_index.h"
#include "core/search/search_texts.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Hit
{
    int code = 0;
    double score = 0;
    std::string why;    // "former name: Payload Too Large", "words: rate limit"
    int situation = -1; // index into Catalog::situations, where one is the main reason
};

// The catalog must outlive it. Not for several threads at once: find() works in memory that it keeps.
class Search
{
public:
    explicit Search(const Catalog& catalog);

    std::vector<Hit> find(std::string_view query, std::size_t limit = 10) const; // best first

private:
    void claim_numbers(std::string_view query) const;
    void claim_start() const;
    void claim_name(std::string_view query) const;
    void claim_header_field() const;
    void claim_code_names(std::string_view query) const;
    void support_header_fields(std::string_view query) const;
    std::string reason(const RankedCode& ranked) const;
    std::string reason(const SearchIndex::Match& match) const;

    const Catalog& catalog_;
    NameTable names_;
    std::vector<SearchDocument> documents_;
    std::vector<std::uint32_t> first_passage_; // of each document
    mutable SearchIndex index_;
    mutable QueryWords words_;    // of the present query
    mutable CodeRanking ranking_; // for it
};

} // namespace core
