#include "core/catalog/rule_part.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

constexpr RulePart parts[] = {
    {RuleKind::Do, "do", "Do", "What makes a response useful to everybody who reads it."},
    {RuleKind::Avoid, "avoid", "Avoid", "Not always wrong, but seldom worth what it costs."},
    {RuleKind::Never, "never", "Never", "Breaks clients, or gives something away."},
    {RuleKind::Gotcha, "gotchas", "Gotchas", "Where names and habits mislead."},
    {RuleKind::AntiPattern, "anti-patterns", "Wrong and right", "The same failure, answered badly and well."},
    {RuleKind::Checklist, "checklist", "Self-review checklist", "Before you ship."},
    {RuleKind::QuickReference, "quick-reference", "Quick reference",
     "The codes of every day and what they usually say."},
};

} // namespace

std::span<const RulePart> rule_parts() { return parts; }

const RulePart* find_rule_part(std::string_view id)
{
    const auto found =
        std::find_if(std::begin(parts), std::end(parts), [&](const RulePart& part) { return part.id == id; });
    return found == std::end(parts) ? nullptr : found;
}

const RulePart& part_of(RuleKind kind)
{
    const std::span<const RulePart> parts = rule_parts();
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const RulePart& part) { return part.kind == kind; });
    return found == parts.end() ? parts.front() : *found;
}

std::vector<const Rule*> rules_of(const Catalog& catalog, RuleKind kind)
{
    std::vector<const Rule*> rules;
    for (const Rule& rule : catalog.rules)
        if (rule.kind == kind)
            rules.push_back(&rule);
    return rules;
}

} // namespace core
