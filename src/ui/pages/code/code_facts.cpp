#include "ui/pages/code/code_facts.h"

#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"

#include <vector>

namespace ui {

void draw_facts(Sheet& sheet, const core::Code& code)
{
    const std::vector<core::Fact> facts = core::facts_of(code);
    card(sheet, {}, [&](Sheet& inner) {
        Structure list(inner, Role::TermList);
        const int columns = inner.width >= 840 ? 3 : inner.width >= 540 ? 2 : 1;
        grid(inner, static_cast<int>(facts.size()), columns, space::large, [&](Sheet& cell, int index, float) {
            const core::Fact& fact = facts[static_cast<std::size_t>(index)];
            {
                Structure term(cell, Role::Term);
                const Run label[] = {{std::string(fact.label), type::label, Tone::Muted, {}}};
                cell.flow(label);
            }
            Structure definition(cell, Role::Definition);
            const std::vector<Run> value = inline_runs(fact.value, type::body_strong, Tone::Text);
            cell.flow(value);
            if (fact.claim == nullptr)
                return;
            const std::vector<Run> basis = inline_runs(fact.claim->text, type::small, Tone::Muted);
            cell.flow(basis);
        });
    });
}

} // namespace ui
