// The rules of the catalog in parts, one for each kind, as a page shows them one after the other.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>
#include <vector>

namespace core {

// Its id stands in addresses like that of a rule: `#/rules/checklist`.
struct RulePart
{
    RuleKind kind;
    std::string_view id;
    std::string_view title;
    std::string_view lead;
};

std::span<const RulePart> rule_parts();
const RulePart* find_rule_part(std::string_view id); // nullptr when there is none

const RulePart& part_of(RuleKind kind);

std::vector<const Rule*> rules_of(const Catalog& catalog, RuleKind kind);

} // namespace core
