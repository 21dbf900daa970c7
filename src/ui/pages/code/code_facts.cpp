#include "ui/pages/code/code_facts.h"

#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"

namespace ui {

namespace {

constexpr float two_columns_from = 540;
constexpr float three_columns_from = 840;

} // namespace

void draw_facts(Sheet& sheet, const core::Code& code)
{
    card(sheet, {}, [&](Sheet& inner) {
        Structure list(inner, Role::TermList);
        const int columns = columns_for(inner.width, two_columns_from, three_columns_from);
        grid(inner, core::facts_of(code), columns, space::large, [](Sheet& cell, const core::Fact& fact, float) {
            term(cell, fact.label);
            Structure definition(cell, Role::Definition);
            cell.flow(fact.value, type::body_strong);
            if (fact.claim != nullptr)
                cell.flow(fact.claim->text, type::small, Tone::Muted);
        });
    });
}

} // namespace ui
