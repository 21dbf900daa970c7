#include "ui/pages/code/notes.h"

#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"

namespace ui {

void draw_notes(Sheet& sheet, const std::vector<core::Note>& notes)
{
    if (notes.empty())
        return;
    part_heading(sheet, "Worth knowing");
    reading_column(sheet, [&](Sheet& column) {
        entries(column, notes, space::medium, [](Sheet& entry, const core::Note& note) {
            entry.flow(core::label_of(note), type::label, Tone::Accent);
            claim(entry, note.claim);
        });
    });
}

} // namespace ui
