// The header fields that a query names among other words.
#pragma once

#include "core/search/name_table.h"
#include "core/search/query_words.h"

#include <string_view>
#include <vector>

namespace core {

struct NamedField
{
    const ExactName* name = nullptr;
    bool is_marked = false; // as a field: spelled exactly, or called one
};

bool says_field(const QueryWords& words); // "header" or "field"

// The longest names first where one is part of another. A name of one word, such as Host, is also a plain word; it
// counts only if the query marks it, or is nothing else.
std::vector<NamedField> named_fields(const NameTable& names, std::string_view query, const QueryWords& words);

} // namespace core
