#include "ui/pages/rules/checklist.h"

#include "ui/controls.h"
#include "ui/pages/rules/code_badges.h"
#include "ui/pages/rules/rule_item.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float text_indent = 34; // the width of a box and the gap beside it
constexpr float bar_height = 8;

bool is_ticked(const app::State& state, const core::Rule& rule)
{
    const std::vector<std::string>& ticked = state.preferences.ticked;
    return std::find(ticked.begin(), ticked.end(), rule.id) != ticked.end();
}

void draw_progress(Sheet& sheet, int done, int all)
{
    {
        Structure status(sheet, Role::Status);
        sheet.paragraph(std::to_string(done) + " of " + std::to_string(all) + (done == all ? ": all done" : ""),
                        type::body_strong);
    }
    sheet.gap(space::tiny);
    const Rect whole{sheet.x, sheet.y, sheet.width, bar_height};
    sheet.paint().area(whole, Tone::Border, bar_height / 2, sheet.depth);
    if (done > 0)
        sheet.paint().area(
            {whole.x, whole.y, whole.width * static_cast<float>(done) / static_cast<float>(all), bar_height},
            Tone::Accent, bar_height / 2, sheet.depth);
    sheet.gap(bar_height);
}

void draw_entry(Sheet& sheet, const app::State& state, const core::Rule& rule, bool aimed)
{
    Structure item(sheet, Role::Item, rule.id);
    item->aimed = aimed;
    const float top = sheet.y;
    checkbox(sheet, rule.id, rule.claim.text, is_ticked(state, rule), app::TickRule{rule.id});
    sheet.y = sheet.beside(sheet.x + text_indent, sheet.y, sheet.width - text_indent, [&](Sheet& column) {
        if (aimed)
            column.paragraph(you_are_here, type::label, Tone::Accent);
        if (!rule.why.empty())
            column.paragraph(rule.why, type::small, Tone::Muted);
        source_line(column, rule.claim.source);
        if (rule.codes.empty())
            return;
        column.gap(space::small);
        draw_code_badges(column, state.catalog, rule.codes);
    });
    if (aimed)
        sheet.paint().outline(
            {sheet.x - space::small, top, sheet.width + 2 * space::small, sheet.y + space::small - top}, Tone::Accent,
            rounding::medium, 2, sheet.depth);
}

} // namespace

void draw_checklist(Sheet& sheet, const app::State& state, const std::vector<const core::Rule*>& rules,
                    std::string_view aimed_id)
{
    const auto done =
        std::count_if(rules.begin(), rules.end(), [&](const core::Rule* rule) { return is_ticked(state, *rule); });
    card(sheet, {}, [&](Sheet& inner) {
        reading_column(inner, [&](Sheet& column) {
            draw_progress(column, static_cast<int>(done), static_cast<int>(rules.size()));
            column.gap(space::small);
            {
                Structure list(column, Role::List);
                for (const core::Rule* rule : rules) {
                    draw_entry(column, state, *rule, rule->id == aimed_id);
                    column.gap(space::small);
                }
            }
            if (done == 0)
                return;
            column.gap(space::small);
            Row row(column);
            row.button("Clear the checklist", "Clear", app::ClearTicks{});
        });
    });
}

} // namespace ui
