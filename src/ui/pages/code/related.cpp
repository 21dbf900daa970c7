#include "ui/pages/code/related.h"

#include "ui/widgets.h"

#include "core/catalog/rule_part.h"
#include "core/response/compare.h"
#include "core/route.h"

#include <algorithm>

namespace ui {

namespace {

bool holds(const std::vector<int>& codes, int code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// The presets that hold the code, then a pair for each code that it is confused with and that none of them holds.
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
    part_heading(sheet, "Rules about it");
    Structure list(sheet, Role::List, "rules");
    for (const core::Rule* rule : rules) {
        Structure item(sheet, Role::Item, rule->id);
        sheet.paragraph(core::part_of(rule->kind).title, type::label, Tone::Muted);
        text_link(sheet, rule->claim.text, core::to_hash(core::page_route(core::Page::Rules, rule->id)));
        sheet.gap(space::medium);
    }
}

void draw_related_comparisons(Sheet& sheet, const core::Catalog& catalog, const core::Code& code)
{
    const std::vector<std::vector<int>> comparisons = comparisons_of(catalog, code);
    if (comparisons.empty())
        return;
    part_heading(sheet, "Compare");
    Structure group(sheet, Role::Group, "comparisons");
    group->text = "Comparisons with this code";
    Row row(sheet);
    for (const std::vector<int>& codes : comparisons)
        row.link(core::title_of_codes(codes), core::to_hash(core::compare_route(codes)));
}

} // namespace ui
