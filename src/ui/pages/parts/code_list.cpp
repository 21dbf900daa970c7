#include "ui/pages/parts/code_list.h"

#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/route.h"

namespace ui {

namespace {

constexpr float two_columns_from = 600;
constexpr float three_columns_from = 960;

void draw_code_card(Sheet& sheet, const core::Code& code, float min_height)
{
    const std::string number = std::to_string(code.number);
    link_card(sheet, number, core::to_hash(core::code_route(code.number)),
              {Tone::Surface, Tone::Border, min_height, space::medium + 2}, 0, [&](Sheet& inner) {
                  const float badge_wide = badge(inner, inner.x, inner.y, number, code.class_digit());
                  const float left = inner.x + badge_wide + space::medium;
                  inner.y = inner.beside(left, inner.y, inner.x + inner.width - left, [&](Sheet& column) {
                      const Run name[] = {{code.name, type::body_strong, Tone::Text, {}}};
                      column.flow(name);
                      if (code.status != core::Registration::Registered) {
                          const Run status[] = {
                              {core::capitalised(core::word_of(code.status)), type::label, Tone::Muted, {}}};
                          column.flow(status);
                      }
                      column.gap(2);
                      const std::vector<Run> meaning = inline_runs(code.meaning, type::small, Tone::Muted);
                      column.flow(meaning);
                  });
              });
}

} // namespace

void draw_code_list(Sheet& sheet, const std::vector<const core::Code*>& codes)
{
    const int columns = sheet.width >= three_columns_from ? 3 : sheet.width >= two_columns_from ? 2 : 1;
    Structure list(sheet, Role::List);
    grid(sheet, static_cast<int>(codes.size()), columns, space::medium, [&](Sheet& cell, int index, float min_height) {
        Structure item(cell, Role::Item);
        draw_code_card(cell, *codes[static_cast<std::size_t>(index)], min_height);
    });
}

} // namespace ui
