// The fields that are structured fields (RFC 9651), as a table: what each consists of, and what more it demands.
#pragma once

#include "core/http/structured_field.h"

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace core {

enum class StructuredForm { Item, List, Dictionary };

// Kinds of bare items that may stand in one place, as a set; none: anything may.
using BareKinds = unsigned;
constexpr BareKinds kinds_of(std::initializer_list<BareKind> kinds)
{
    BareKinds set = 0;
    for (const BareKind kind : kinds)
        set |= 1u << static_cast<unsigned>(kind);
    return set;
}

// What one value has to be: of an item, of a parameter, or of a member of a dictionary with this key.
struct StructuredDemand
{
    std::string_view key; // empty: of the item, or of each member whose key is not listed
    BareKinds kinds = 0;
    bool is_required = false;
    bool is_inner_list = false;                                  // instead of an item; `kinds` are those of its items
    std::int64_t low = std::numeric_limits<std::int64_t>::min(); // of a number
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    std::span<const std::string_view> words = {}; // the only Tokens or Strings with a meaning; none: any
};

struct StructuredDefinition
{
    std::string_view name;
    StructuredForm form = StructuredForm::Item;
    StructuredDemand value = {};                  // of the item, or of each member
    std::span<const StructuredDemand> parts = {}; // parameters of items and lists, known members of dictionaries
    std::string_view source;                      // where the field is defined
    std::string_view example;                     // a whole field line
    bool is_standard = true;                      // else a draft or a living standard
    bool is_empty_allowed = true;                 // of a list or a dictionary
};

std::span<const StructuredDefinition> structured_definitions();

const StructuredDefinition* find_structured_definition(std::string_view field); // nullptr: no structured field

} // namespace core
