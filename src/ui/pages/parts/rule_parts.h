// The parts of the page of rules: one for each kind of rule, under an id that addresses know, such as `#/rules/never`.
#pragma once

#include "core/catalog/rule.h"

#include <iterator>
#include <string_view>

namespace ui {

struct RulePart
{
    core::RuleKind kind;
    std::string_view id;
    std::string_view title; // the kind in words, also beside a single rule
    std::string_view lead;
};

inline constexpr RulePart rule_parts[] = {
    {core::RuleKind::Do, "do", "Do", "What makes a response useful to everybody who reads it."},
    {core::RuleKind::Avoid, "avoid", "Avoid", "Not always wrong, but seldom worth what it costs."},
    {core::RuleKind::Never, "never", "Never", "Breaks clients, or gives something away."},
    {core::RuleKind::Gotcha, "gotchas", "Gotchas", "Where names and habits mislead."},
    {core::RuleKind::AntiPattern, "anti-patterns", "Wrong and right", "The same failure, answered badly and well."},
    {core::RuleKind::Checklist, "checklist", "Self-review checklist",
     "Before you ship: your ticks stay in this browser."},
    {core::RuleKind::QuickReference, "quick-reference", "Quick reference",
     "The codes of every day and what they usually say."},
};
static_assert(std::size(rule_parts) == std::size(core::rule_kind_names));

constexpr const RulePart& part_of(core::RuleKind kind)
{
    for (const RulePart& part : rule_parts)
        if (part.kind == kind)
            return part;
    return rule_parts[0];
}

} // namespace ui
