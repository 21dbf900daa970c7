// Guidance: what to do, to avoid and never to do with status codes.
#pragma once

#include "core/catalog/claim.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

enum class RuleKind { Do, Avoid, Never, Gotcha, AntiPattern, Checklist, QuickReference };
inline constexpr Named<RuleKind> rule_kind_names[] = {
    {"do", RuleKind::Do},
    {"avoid", RuleKind::Avoid},
    {"never", RuleKind::Never},
    {"gotcha", RuleKind::Gotcha},
    {"anti_pattern", RuleKind::AntiPattern},
    {"checklist", RuleKind::Checklist},
    {"quick_reference", RuleKind::QuickReference},
};

struct Rule
{
    struct Sample
    {
        std::string text;
        std::vector<std::string> lines; // of wire text
    };
    std::string id;
    RuleKind kind = RuleKind::Do;
    Claim claim;
    std::string why; // may be empty
    std::vector<int> codes;
    std::optional<Sample> wrong; // of an anti-pattern
    std::optional<Sample> right;
};

} // namespace core
