#include "ui/pages/rules/rules_page.h"

#include "ui/pages/rules/anti_patterns.h"
#include "ui/pages/rules/check_rule.h"
#include "ui/pages/rules/checklist.h"
#include "ui/pages/rules/quick_reference.h"
#include "ui/pages/rules/rule_item.h"
#include "ui/widgets.h"

#include "core/catalog/rule_part.h"
#include "core/route.h"

namespace ui {

namespace {

void draw_contents(Sheet& sheet, const core::Catalog& catalog)
{
    Structure navigation(sheet, Role::Navigation, "contents");
    navigation->text = "On this page";
    Row row(sheet);
    for (const core::RulePart& part : core::rule_parts())
        if (!core::rules_of(catalog, part.kind).empty())
            row.link(part.title, core::to_hash(core::page_route(core::Page::Rules, part.id)));
}

void draw_unknown_rule(Sheet& sheet, bool any)
{
    notice(sheet, [&](Sheet& inner) {
        inner.paragraph("There is no rule at this address.", type::body_strong);
        if (any)
            inner.paragraph("Perhaps it has another name now: all of them stand below.");
    });
}

void draw_rules_of(Sheet& sheet, const app::State& state, core::RuleKind kind,
                   const std::vector<const core::Rule*>& rules)
{
    switch (kind) {
    case core::RuleKind::Do:
    case core::RuleKind::Avoid:
    case core::RuleKind::Never:
    case core::RuleKind::Gotcha: return draw_rule_list(sheet, state.catalog, rules, state.route.item);
    case core::RuleKind::AntiPattern: return draw_anti_patterns(sheet, state.catalog, rules, state.route.item);
    case core::RuleKind::Checklist: return draw_checklist(sheet, state, rules, state.route.item);
    case core::RuleKind::QuickReference: return draw_quick_reference(sheet, state.catalog, rules, state.route.item);
    }
}

void draw_part(Sheet& sheet, const app::State& state, const core::RulePart& part)
{
    const std::vector<const core::Rule*> rules = core::rules_of(state.catalog, part.kind);
    if (rules.empty())
        return;
    sheet.gap(space::section);
    {
        Structure heading(sheet, Role::Heading, part.id);
        heading->level = 2;
        // A rule may bear the name of a part: the rule is meant then.
        heading->aimed = state.route.item == part.id && state.catalog.find_rule(part.id) == nullptr;
        sheet.flow(part.title, type::heading);
    }
    const std::string_view keeps = part.kind == core::RuleKind::Checklist ? " Your ticks stay in this browser." : "";
    sheet.paragraph(std::string(part.lead) + std::string(keeps), type::body, Tone::Muted);
    sheet.gap(space::medium);
    draw_rules_of(sheet, state, part.kind, rules);
}

} // namespace

void draw_rules(Sheet& sheet, const app::State& state)
{
    const bool any = !state.catalog.rules.empty();
    page_opening(sheet, "Rules",
                 any ? "What to do, what to avoid and what never to do with status codes, each rule with what it "
                       "rests on."
                     : "This catalog brings no rules.");
    const std::string& item = state.route.item;
    if (item.starts_with(core::check_rule_prefix) && draw_check_rule(sheet, item))
        sheet.gap(space::section);
    else if (!item.empty() && core::find_rule_part(item) == nullptr && state.catalog.find_rule(item) == nullptr)
        draw_unknown_rule(sheet, any);
    if (any)
        draw_contents(sheet, state.catalog);
    for (const core::RulePart& part : core::rule_parts())
        draw_part(sheet, state, part);
}

} // namespace ui
