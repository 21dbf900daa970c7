#include "ui/pages/rules/check_rule.h"

#include "ui/pages/rules/rule_item.h"
#include "ui/prose.h"
#include "ui/widgets.h"

#include "core/check/check.h"
#include "core/route.h"

namespace ui {

namespace {

std::string_view weight_of(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Error: return "Broken, it is an error: the standard says MUST.";
    case core::Severity::Warning:
        return "Broken, it is a warning: the standard says SHOULD, or a strong convention does.";
    case core::Severity::Info: return "Broken, it is a note: worth knowing, not wrong.";
    }
    return {};
}

} // namespace

bool draw_check_rule(Sheet& sheet, std::string_view item)
{
    const std::string_view id = item.substr(core::check_rule_prefix.size());
    const std::optional<core::CheckRule> rule = core::find_check_rule(id);
    if (!rule)
        return false;
    sheet.heading(2, "A rule of the check", type::heading);
    sheet.gap(space::small);
    Structure place(sheet, Role::Item, id);
    place->aimed = true;
    card(sheet, {Tone::AccentTint, Tone::Accent}, [&](Sheet& inner) {
        inner.paragraph(id, type::label, Tone::Accent);
        inner.gap(space::tiny);
        inner.paragraph(rule->statement, type::body_strong);
        sourced(inner, weight_of(rule->severity), rule->source);
        inner.gap(space::small);
        Row row(inner);
        row.link("Check a response", core::to_hash(core::page_route(core::Page::Check)));
    });
    return true;
}

} // namespace ui
