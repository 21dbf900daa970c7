#include "ui/pages/rules/quick_reference.h"

#include "ui/pages/rules/code_badges.h"
#include "ui/pages/rules/rule_item.h"
#include "ui/table.h"
#include "ui/widgets.h"

namespace ui {

namespace {

std::string names_of(const core::Catalog& catalog, const std::vector<int>& codes)
{
    std::string names;
    for (const int number : codes)
        if (const core::Code* code = catalog.find_code(number))
            names += (names.empty() ? "" : ", ") + code->name;
    return names;
}

void draw_use(Sheet& sheet, const core::Catalog& catalog, const core::Rule& rule, bool aimed)
{
    Structure paragraph(sheet, Role::Paragraph);
    paragraph->aimed = aimed;
    std::vector<Run> runs;
    if (aimed)
        runs.push_back({std::string(you_are_here) + "  ", type::label, Tone::Accent, {}});
    append(runs, inline_runs(rule.claim.text, aimed ? type::body_strong : type::body, Tone::Text));
    runs.push_back({"  " + names_of(catalog, rule.codes), type::small, Tone::Muted, {}});
    sheet.flow(runs);
}

} // namespace

void draw_quick_reference(Sheet& sheet, const core::Catalog& catalog, const std::vector<const core::Rule*>& rules,
                          std::string_view aimed_id)
{
    const TableShape shape{"Quick reference", 0, 2, badge_width(sheet, "000", type::number) + 2 * space::medium};
    const auto head = [](Sheet& cell, std::size_t column) {
        cell.flow(column == 0 ? "Code" : "Typical use", type::small, Tone::Muted);
    };
    table(sheet, shape, head, rules, [&](Sheet& cell, const core::Rule* rule, std::size_t column) {
        if (column == 0)
            draw_code_badges(cell, catalog, rule->codes);
        else
            draw_use(cell, catalog, *rule, rule->id == aimed_id);
    });
}

} // namespace ui
