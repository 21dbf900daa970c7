#include "ui/pages/code/notes.h"

#include "ui/widgets.h"

#include <algorithm>

namespace ui {

namespace {

std::string_view title_of(core::Context context)
{
    switch (context) {
    case core::Context::InTheWild: return "In the wild";
    case core::Context::Apis: return "For APIs";
    case core::Context::MlApis: return "For ML APIs";
    case core::Context::FastApi: return "For FastAPI";
    case core::Context::Security: return "Security";
    case core::Context::Operations: return "Operations";
    case core::Context::Naming: return "About the name";
    case core::Context::Standard: return "What the standard says";
    }
    return {};
}

} // namespace

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
        const Run title[] = {{std::string(title_of(notes[i].context)), type::label, Tone::Accent, {}}};
        text.flow(title);
        claim(text, notes[i].claim);
        sheet.y = text.y + (i + 1 < notes.size() ? space::medium : 0);
    }
}

} // namespace ui
