// What a query names outright - numbers, names, constants, header fields - as claims and support for codes.
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/code_ranking.h"
#include "core/search/name_table.h"
#include "core/search/query_words.h"

#include <string_view>
#include <vector>

namespace core {

// The names must outlive the ranking of this query, whose causes point to them. `numbers` are those of the query.
void rank_what_is_named(const Catalog& catalog, const NameTable& names, std::string_view query, const QueryWords& words,
                        const std::vector<int>& numbers, CodeRanking& ranking);

void claim_numbers(const Catalog& catalog, const std::vector<int>& numbers, const QueryWords& words,
                   CodeRanking& ranking);

} // namespace core
