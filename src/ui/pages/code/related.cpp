#include "ui/pages/code/related.h"

#include "ui/widgets.h"

#include "core/response/compare.h"
#include "core/route.h"

#include <algorithm>

namespace ui {

namespace {

std::string_view word_of(core::RuleKind kind)
{
    switch (kind) {
    case core::RuleKind::Do: return "Do";
    case core::RuleKind::Avoid: return "Avoid";
    case core::RuleKind::Never: return "Never";
    case core::RuleKind::Gotcha: return "Gotcha";
    case core::RuleKind::AntiPattern: return "Wrong and right";
    case core::RuleKind::Checklist: return "Checklist";
    case core::RuleKind::QuickReference: return "Quick reference";
    }
    return {};
}

bool holds(const std::vector<int>& codes, int code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Presets, then the pairs with what the code is confused with that no preset holds.
std::vector<std::vector<int>> comparisons_of(const core::Catalog& catalog, const core::Code& code)
{
    std::vector<std::vector<int>> comparisons;
    for (const core::Comparison& each : catalog.comparisons)
        if (holds(each.codes, code.number))
            comparisons.push_back(each.codes);
    const std::size_t presets = comparisons.size();
    for (const core::Confusable& other : code.confused_with) {
        const auto end = comparisons.begin() + static_cast<std::ptrdiff_t>(presets);
        const bool known = std::any_of(comparisons.begin(), end,
                                       [&](const std::vector<int>& codes) { return holds(codes, other.code); });
        if (!known && catalog.find_code(other.code) != nullptr)
            comparisons.push_back({code.number, other.code});
    }
    return comparisons;
}

} // namespace

void draw_related_rules(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    std::vector<const core::Rule*> rules;
    for (const core::Rule& rule : catalog.rules)
        if (holds(rule.codes, code.number))
            rules.push_back(&rule);
    if (rules.empty())
        return;
    sheet.gap(space::section);
    sheet.heading(2, "Rules about it", type::heading);
    sheet.gap(space::medium);
    Structure list(sheet, Role::List, "rules");
    for (const core::Rule* rule : rules) {
        Structure item(sheet, Role::Item, rule->id);
        const Run kind[] = {{std::string(word_of(rule->kind)), type::label, Tone::Muted, {}}};
        sheet.paragraph(kind);
        text_link(sheet, rule->claim.text, core::to_hash(core::page_route(core::Page::Rules, rule->id)));
        sheet.gap(space::medium);
    }
}

void draw_related_comparisons(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    const std::vector<std::vector<int>> comparisons = comparisons_of(catalog, code);
    if (comparisons.empty())
        return;
    sheet.gap(space::section);
    sheet.heading(2, "Compare", type::heading);
    sheet.gap(space::medium);
    Structure group(sheet, Role::Group, "comparisons");
    group->text = "Comparisons with this code";
    Row row(sheet);
    for (const std::vector<int>& codes : comparisons)
        row.link(core::title_of_codes(codes), core::to_hash(core::compare_route(codes)));
}

} // namespace ui
