#include "ui/controls.h"

#include "ui/widgets.h"

#include <algorithm>

namespace ui {

namespace {

constexpr float two_options_from = 620;

// A circle as of a radio button, and the text beside it.
void draw_option(Sheet& sheet, const Option& option, float min_height)
{
    constexpr float circle_size = 18;
    constexpr float padding = space::medium;
    Structure target(sheet, Role::Toggle, option.key);
    target->pressed = option.chosen;
    target->action = option.action;
    const NodeId id = target->id;
    const float top = sheet.y;
    const float left = sheet.x + padding + circle_size + space::small;
    const float bottom = padding + sheet.beside(left, top + padding, sheet.x + sheet.width - padding - left,
                                                [&](Sheet& column) { column.flow(option.text, type::small); });
    const Rect place{sheet.x, top, sheet.width, std::max({bottom - top, space::touch, min_height})};
    target->place = place;
    sheet.paint().area(place, option.chosen ? Tone::AccentTint : Tone::Surface, rounding::medium, sheet.depth);
    const bool stands_out = option.chosen || sheet.is_hovered(id);
    sheet.paint().outline(place, stands_out ? Tone::Accent : Tone::BorderStrong, rounding::medium,
                          sheet.is_hovered(id) ? 2.0f : 1.0f, sheet.depth);
    const int circle_depth = std::min(sheet.depth + 1, Paint::max_depth);
    const Rect circle{sheet.x + padding, top + padding + (type::small.line_height - circle_size) / 2, circle_size,
                      circle_size};
    sheet.paint().outline(circle, option.chosen ? Tone::Accent : Tone::BorderStrong, circle_size / 2, 1.5f,
                          circle_depth);
    if (option.chosen)
        sheet.paint().area(circle.grown(-4, -4), Tone::Accent, circle_size / 2 - 4, circle_depth);
    sheet.y = place.bottom();
}

void draw_choice(Sheet& sheet, const Choice& choice)
{
    constexpr float sign_size = 28;
    constexpr float padding = space::medium;
    Structure target(sheet, Role::Radio, choice.key);
    target->text = choice.text;
    target->pressed = choice.chosen;
    target->action = choice.action;
    const bool hovered = sheet.is_hovered(target->id);
    const float top = sheet.y;
    const float left = sheet.x + padding + sign_size + space::medium;
    Sheet text = sheet;
    text.depth = std::min(text.depth + 1, Paint::max_depth);
    const float bottom = text.beside(left, top + padding, sheet.x + sheet.width - padding - left,
                                     [&](Sheet& column) { column.flow(choice.text, type::body_strong); });
    const Rect place{sheet.x, top, sheet.width, std::max(bottom + padding - top, space::touch + space::small)};
    target->place = place;
    sheet.paint().area(place, choice.chosen ? Tone::AccentTint : Tone::Surface, rounding::large, sheet.depth);
    const bool stands_out = choice.chosen || hovered;
    sheet.paint().outline(place, stands_out ? Tone::Accent : Tone::Border, rounding::large, stands_out ? 2.0f : 1.0f,
                          sheet.depth);
    const Rect sign{sheet.x + padding, top + padding + (type::body_strong.line_height - sign_size) / 2, sign_size,
                    sign_size};
    sheet.paint().area(sign, choice.chosen ? Tone::Accent : Tone::Sunken, rounding::medium, text.depth);
    const float sign_width = sheet.paint().width_of(type::small_strong, choice.sign);
    text.text_at(sign.x + (sign_size - sign_width) / 2, sign.y + (sign_size - type::small_strong.line_height) / 2,
                 choice.sign, type::small_strong, choice.chosen ? Tone::OnAccent : Tone::Muted);
    sheet.y = place.bottom();
}

// The painted frame of a field, as wide as the column. Moves down past it.
Rect framed(Sheet& sheet, float height)
{
    const Rect frame{sheet.x, sheet.y, sheet.width, height};
    sheet.paint().area(frame, Tone::Surface, rounding::medium, sheet.depth);
    sheet.paint().outline(frame, Tone::BorderStrong, rounding::medium, 1, sheet.depth);
    sheet.gap(height);
    return frame;
}

Node& add_field(Sheet& sheet, Role role, app::Field field, std::string_view name, std::string_view hint,
                const std::string& value)
{
    Node& node = sheet.semantics()[sheet.semantics().add(role, name)];
    node.text = name;
    node.hint = hint;
    node.value = value;
    node.field = field;
    return node;
}

} // namespace

void text_field(Sheet& sheet, app::Field field, std::string_view name, std::string_view hint, const std::string& value)
{
    const Rect frame = framed(sheet, space::touch);
    Node& node = add_field(sheet, Role::TextField, field, name, hint, value);
    node.style = type::body;
    node.place = frame.grown(-space::medium, 0);
}

void digits_field(Sheet& sheet, app::Field field, std::string_view name, std::string_view hint,
                  const std::string& value, int digits)
{
    text_field(sheet, field, name, hint, value);
    Node& node = sheet.semantics()[sheet.semantics().last()];
    node.digits = digits;
    node.aimed = true;
}

Rect text_area(Sheet& sheet, app::Field field, std::string_view name, std::string_view hint, const std::string& value,
               int lines)
{
    constexpr float padding = space::medium;
    constexpr float scroll_bar = 18; // of lines that are longer than the field
    const float height = static_cast<float>(lines) * type::mono.line_height + 2 * padding + scroll_bar;
    const Rect inside = framed(sheet, height).grown(-padding, -padding);
    Node& node = add_field(sheet, Role::TextArea, field, name, hint, value);
    node.style = type::mono;
    node.place = inside;
    return {inside.x, inside.y, inside.width, type::mono.line_height};
}

void checkbox(Sheet& sheet, std::string_view key, std::string_view text, bool checked, app::Action action)
{
    constexpr float box_size = 22;
    constexpr float padding = (space::touch - type::body.line_height) / 2;
    const float top = sheet.y;
    Structure target(sheet, Role::Checkbox, key);
    target->pressed = checked;
    target->action = std::move(action);
    const NodeId id = target->id;
    const float left = sheet.x + box_size + space::medium;
    const float bottom = sheet.beside(left, top + padding, sheet.x + sheet.width - left,
                                      [&](Sheet& column) { column.flow(text, type::body); });
    target->place = {sheet.x, top, sheet.width, bottom + padding - top};
    const Rect box{sheet.x, top + (space::touch - box_size) / 2, box_size, box_size};
    sheet.paint().area(box, checked ? Tone::Accent : Tone::Surface, rounding::small, sheet.depth);
    sheet.paint().outline(box, checked || sheet.is_hovered(id) ? Tone::Accent : Tone::BorderStrong, rounding::small,
                          1.5f, sheet.depth);
    if (checked) {
        const float tick[] = {box.x + 5, box.y + 11, box.x + 9.5f, box.y + 15.5f, box.x + 17, box.y + 7};
        sheet.paint().stroke(tick, Tone::OnAccent, 2.2f);
    }
    sheet.y = bottom + padding;
}

void option_list(Sheet& sheet, const std::vector<Option>& options)
{
    const int columns = sheet.width >= two_options_from ? 2 : 1;
    grid(sheet, options, columns, space::small,
         [](Sheet& cell, const Option& option, float min_height) { draw_option(cell, option, min_height); });
}

void choice_list(Sheet& sheet, std::string_view name, const std::vector<Choice>& choices)
{
    Structure group(sheet, Role::RadioGroup, name);
    group->text = name;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        sheet.gap(i > 0 ? space::small : 0);
        draw_choice(sheet, choices[i]);
    }
}

const core::Style* named_style(const core::Catalog& catalog, const core::HouseStyle& style)
{
    if (!style.base.empty())
        return catalog.find_style(style.base);
    const auto changes_nothing = [&](const core::Style& named) {
        return std::all_of(catalog.switches.begin(), catalog.switches.end(), [&](const core::Switch& each) {
            return core::choice_of(catalog, {named.id, {}}, each.id) == core::choice_of(catalog, {}, each.id);
        });
    };
    const auto found = std::find_if(catalog.styles.begin(), catalog.styles.end(), changes_nothing);
    return found == catalog.styles.end() ? nullptr : &*found;
}

void style_bar(Sheet& sheet, const app::State& state)
{
    const core::Style* shown = state.style.changes.empty() ? named_style(state.catalog, state.style) : nullptr;
    Structure group(sheet, Role::Group, "house style");
    group->text = "House style";
    Row row(sheet);
    row.label("House style");
    for (const core::Style& style : state.catalog.styles)
        row.toggle(style.id, style.name, &style == shown, app::ChooseStyle{core::HouseStyle{style.id, {}}});
    if (!state.style.changes.empty())
        row.chip(core::title_of(state.catalog, state.style), Tone::Text, Tone::Sunken);
}

void switch_bar(Sheet& sheet, const app::State& state, const core::Switch& of)
{
    Structure group(sheet, Role::Group, of.id);
    group->text = of.question;
    sheet.paragraph(of.question, type::small_strong);
    sheet.gap(space::small);
    std::vector<Option> options;
    for (const core::Switch::Choice& choice : of.choices)
        options.push_back({of.id + std::to_string(choice.code), std::to_string(choice.code) + ": " + choice.text,
                           core::choice_of(state.catalog, state.style, of.id) == choice.code,
                           app::ChooseStyle{core::with_choice(state.catalog, state.style, of.id, choice.code)}});
    option_list(sheet, options);
}

} // namespace ui
