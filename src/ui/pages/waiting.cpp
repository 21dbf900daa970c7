#include "ui/pages/waiting.h"

#include "ui/widgets.h"

namespace ui {

namespace {

std::string_view purpose_of(core::Page page)
{
    switch (page) {
    case core::Page::Situations:
        return "What to return when: situations from real work, each with its code and the reason.";
    case core::Page::Decide:
        return "A few questions lead to the code to send, the header fields to send with it, and why.";
    case core::Page::Compare: return "Codes side by side, and the one question that decides between them.";
    case core::Page::Rules: return "What to do, what to avoid and what never to do, with the reasons and the sources.";
    case core::Page::Check:
        return "Paste a response and read what is wrong with it. Nothing you paste leaves this page.";
    case core::Page::Quiz: return "Situations from real work: which code do you send?";
    case core::Page::Settings: return "The look, the house style, and your record of practice.";
    case core::Page::Home:
    case core::Page::Class:
    case core::Page::Code:
    case core::Page::Search: break; // never wait
    }
    return {};
}

} // namespace

void draw_waiting(Sheet& sheet, const app::State& state)
{
    page_title(sheet, app::page_name(state));
    sheet.gap(space::small);
    reading_column(sheet, [&](Sheet& column) {
        column.paragraph(purpose_of(state.route.page), type::lead, Tone::Muted);
        column.gap(space::medium);
        loading_line(column);
    });
}

} // namespace ui
