#include "ui/pages/draw.h"

#include "ui/chrome.h"
#include "ui/pages/check/check_page.h"
#include "ui/pages/code/class_page.h"
#include "ui/pages/code/code_page.h"
#include "ui/pages/compare/compare_page.h"
#include "ui/pages/pages.h"
#include "ui/pages/quiz/quiz_page.h"
#include "ui/pages/rules/rules_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/waiting.h"
#include "ui/sheet.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

void draw_page(Sheet& sheet, const app::State& state)
{
    if (app::is_waiting(state))
        return draw_waiting(sheet, state);
    switch (state.route.page) {
    case core::Page::Home: return draw_home(sheet, state);
    case core::Page::Class: return draw_class(sheet, state);
    case core::Page::Code: return draw_code(sheet, state);
    case core::Page::Search: return draw_search(sheet, state);
    case core::Page::Situations: return draw_situations(sheet, state);
    case core::Page::Decide: return draw_decide(sheet, state);
    case core::Page::Compare: return draw_compare(sheet, state);
    case core::Page::Rules: return draw_rules(sheet, state);
    case core::Page::Check: return draw_check(sheet, state);
    case core::Page::Quiz: return draw_quiz(sheet, state);
    case core::Page::Settings: return draw_settings(sheet, state);
    }
}

} // namespace

float draw(Picture& picture, const Fonts& fonts, const Frame& frame, Semantics& semantics)
{
    picture.clear();
    semantics.clear();
    Paint paint(picture, fonts, frame.viewport, app::is_dark(frame.state));

    Sheet sheet(paint, semantics, frame.hovered);
    const float margin = sheet.is_narrow() ? space::page_margin_narrow : space::page_margin;
    sheet.width = std::min(frame.viewport.width - 2 * margin, content_width);
    sheet.x = std::floor((frame.viewport.width - sheet.width) / 2);
    sheet.sources = frame.state.catalog.sources;
    draw_header(sheet, frame.state);
    {
        Structure main(sheet, Role::Main);
        draw_page(sheet, frame.state);
    }
    draw_footer(sheet, frame.state);
    return sheet.y;
}

} // namespace ui
