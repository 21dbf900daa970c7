#include "ui/pages/code/notes.h"

#include "ui/widgets.h"

#include "core/catalog/fact_sheet.h"

#include <algorithm>

namespace ui {

void draw_notes(Sheet& sheet, const std::vector<core::Note>& notes)
{
    if (notes.empty())
        return;
    sheet.gap(space::section);
    sheet.heading(2, "Worth knowing", type::heading);
    sheet.gap(space::medium);
    Structure list(sheet, Role::List);
    for (std::size_t i = 0; i < notes.size(); ++i) {
        Structure item(sheet, Role::Item);
        Sheet text = sheet;
        text.width = std::min(text.width, text_width);
        const Run title[] = {{std::string(core::word_of(notes[i].context)), type::label, Tone::Accent, {}}};
        text.flow(title);
        claim(text, notes[i].claim);
        sheet.y = text.y + (i + 1 < notes.size() ? space::medium : 0);
    }
}

} // namespace ui
