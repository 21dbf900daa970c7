#include "ui/pages/rules/anti_patterns.h"

#include "ui/icon.h"
#include "ui/pages/rules/rule_item.h"
#include "ui/widgets.h"

namespace ui {

namespace {

constexpr float side_by_side_from = 680;

struct Half
{
    const core::Rule::Sample* sample = nullptr;
    Icon icon = Icon::Cross;
    std::string_view word;
    Tone tone = Tone::Class5;
};

void draw_half(Sheet& sheet, const Half& half, float min_height)
{
    card(sheet, {Tone::Sunken, half.tone, min_height, space::medium + 2}, [&](Sheet& inner) {
        icon_line(inner, half.icon, half.word, half.tone);
        inner.gap(space::tiny);
        inner.paragraph(half.sample->text, type::small);
        if (half.sample->lines.empty())
            return;
        inner.gap(space::small);
        Structure block(inner, Role::Preformatted);
        block->text = half.word;
        for (const std::string& line : half.sample->lines)
            wire_line(inner, line, type::mono_small);
    });
}

void draw_pair(Sheet& sheet, const core::Rule& rule)
{
    std::vector<Half> halves;
    if (rule.wrong)
        halves.push_back({&*rule.wrong, Icon::Cross, "Wrong", Tone::Class5});
    if (rule.right)
        halves.push_back({&*rule.right, Icon::Tick, "Right", Tone::Class2});
    const int columns = sheet.width >= side_by_side_from ? 2 : 1;
    grid(sheet, halves, columns, space::medium, [](Sheet& cell, const Half& half, float min_height) {
        Structure group(cell, Role::Group);
        group->text = half.word;
        draw_half(cell, half, min_height);
    });
}

} // namespace

void draw_anti_patterns(Sheet& sheet, const core::Catalog& catalog, const std::vector<const core::Rule*>& rules,
                        std::string_view aimed_id)
{
    Structure list(sheet, Role::List);
    for (const core::Rule* rule : rules) {
        if (rule != rules.front())
            sheet.gap(space::large);
        rule_card(sheet, *rule, rule->id == aimed_id, 0, [&](Sheet& inner) {
            inner.heading(3, rule->claim.text, type::subheading);
            inner.gap(space::tiny);
            draw_rule_basis(inner, catalog, *rule);
            inner.gap(space::medium);
            draw_pair(inner, *rule);
            inner.gap(space::small);
            source_line(inner, rule->claim.source);
        });
    }
}

} // namespace ui
