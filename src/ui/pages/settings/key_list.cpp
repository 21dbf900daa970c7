#include "ui/pages/settings/key_list.h"

#include "ui/widgets.h"

#include "app/keys.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace ui {

namespace {

constexpr float cap_height = 27;
constexpr float cap_padding = 8;
constexpr float keys_width = 170; // beside what they do

float draw_cap(Sheet& sheet, float x, std::string_view key)
{
    const Rect place{x, sheet.y, std::ceil(sheet.paint().width_of(type::mono_small, key)) + 2 * cap_padding,
                     cap_height};
    sheet.paint().area(place, Tone::Sunken, rounding::small, sheet.depth);
    sheet.paint().outline(place, Tone::BorderStrong, rounding::small, 1, sheet.depth);
    sheet.text_at(x + cap_padding, sheet.y + (cap_height - type::mono_small.line_height) / 2, key, type::mono_small,
                  Tone::Text);
    return place.right() + space::tiny;
}

float draw_word(Sheet& sheet, float x, std::string_view word)
{
    sheet.text_at(x, sheet.y + (cap_height - type::small.line_height) / 2, word, type::small, Tone::Muted);
    return x + std::ceil(sheet.paint().width_of(type::small, word)) + space::tiny;
}

// A cap for each of "G, N, S" and of "/ or Ctrl+K".
void draw_keys(Sheet& sheet, std::string_view keys)
{
    float x = sheet.x;
    for (const app::ListedKey& key : app::listed_keys(keys)) {
        if (key.is_alternative)
            x = draw_word(sheet, x, "or");
        x = draw_cap(sheet, x, key.name);
    }
    sheet.gap(cap_height);
}

void draw_key(Sheet& sheet, const app::Key& key)
{
    const float top = sheet.y;
    {
        Structure term(sheet, Role::Term);
        draw_keys(sheet, key.keys);
    }
    Structure definition(sheet, Role::Definition);
    const Run what[] = {{std::string(key.what), type::body, Tone::Text, {}}};
    if (sheet.is_narrow()) {
        sheet.flow(what);
        return;
    }
    const float left = sheet.x + keys_width;
    sheet.y = std::max(
        sheet.y, sheet.beside(left, top, sheet.x + sheet.width - left, [&](Sheet& column) { column.flow(what); }));
}

} // namespace

void draw_key_list(Sheet& sheet, const app::State& state)
{
    part_heading(sheet, "Keys", state.route.item == "keys");
    reading_column(sheet, [](Sheet& column) {
        column.paragraph("They rest while you type into a field. Everything can be done without them, too.",
                         type::body);
        for (const app::KeyGroup& group : app::key_groups()) {
            column.gap(space::large);
            column.heading(3, group.where, type::subheading);
            Structure list(column, Role::TermList, group.where);
            for (const app::Key& key : group.keys) {
                column.gap(space::small);
                draw_key(column, key);
            }
        }
    });
}

} // namespace ui
