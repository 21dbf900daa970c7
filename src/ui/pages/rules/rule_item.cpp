#include "ui/pages/rules/rule_item.h"

#include "ui/icon.h"
#include "ui/pages/rules/code_badges.h"
#include "ui/widgets.h"

#include <cmath>

namespace ui {

namespace {

constexpr float two_columns_from = 820;

struct KindIcon
{
    Icon icon = Icon::Note;
    Tone tone = Tone::Accent;
};

// The word stands in the heading above the list.
KindIcon icon_of(core::RuleKind kind)
{
    switch (kind) {
    case core::RuleKind::Do: return {Icon::Tick, Tone::Class2};
    case core::RuleKind::Avoid: return {Icon::Caution, Tone::Class4};
    case core::RuleKind::Never: return {Icon::Cross, Tone::Class5};
    case core::RuleKind::Gotcha: return {Icon::Note, Tone::Class3};
    case core::RuleKind::AntiPattern:
    case core::RuleKind::Checklist:
    case core::RuleKind::QuickReference: break;
    }
    return {};
}

} // namespace

void rule_card(Sheet& sheet, const core::Rule& rule, bool aimed, float min_height, const Content& content)
{
    Structure item(sheet, Role::Item, rule.id);
    item->aimed = aimed;
    const float top = sheet.y;
    card(sheet, {aimed ? Tone::AccentTint : Tone::Surface, Tone::Border, min_height}, [&](Sheet& inner) {
        if (aimed) {
            inner.paragraph(you_are_here, type::label, Tone::Accent);
            inner.gap(space::tiny);
        }
        content(inner);
    });
    if (aimed)
        sheet.paint().outline({sheet.x, top, sheet.width, sheet.y - top}, Tone::Accent, rounding::large, 2,
                              sheet.depth);
}

void draw_rule_basis(Sheet& sheet, const core::Catalog& catalog, const core::Rule& rule)
{
    if (!rule.why.empty()) {
        sheet.gap(space::tiny);
        sheet.paragraph(rule.why, type::small, Tone::Muted);
    }
    if (rule.codes.empty())
        return;
    sheet.gap(space::medium);
    draw_code_badges(sheet, catalog, rule.codes);
}

void draw_rule_list(Sheet& sheet, const core::Catalog& catalog, const std::vector<const core::Rule*>& rules,
                    std::string_view aimed_id)
{
    Structure list(sheet, Role::List);
    const int columns = sheet.width >= two_columns_from ? 2 : 1;
    grid(sheet, rules, columns, space::medium, [&](Sheet& cell, const core::Rule* rule, float min_height) {
        rule_card(cell, *rule, rule->id == aimed_id, min_height, [&](Sheet& inner) {
            const KindIcon kind = icon_of(rule->kind);
            draw_icon(inner, inner.x, std::floor(inner.y + (type::body.line_height - icon_size) / 2), kind.icon,
                      kind.tone);
            const float indent = icon_size + space::medium;
            inner.y = inner.beside(inner.x + indent, inner.y, inner.width - indent, [&](Sheet& column) {
                claim(column, rule->claim);
                draw_rule_basis(column, catalog, *rule);
            });
        });
    });
}

} // namespace ui
