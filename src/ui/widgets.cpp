#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/route.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float chip_padding = 11;
constexpr float control_height = 36;
constexpr float control_padding = 14;

// Sets `text` in the middle of `place` and leaves the column alone.
void centred_text(Sheet& sheet, const Rect& place, std::string_view text, const TextStyle& style, Tone tone)
{
    const float width = sheet.paint().width_of(style, text);
    sheet.text_at(std::floor(place.x + (place.width - width) / 2), place.y + (place.height - style.line_height) / 2,
                  text, style, tone);
}

// As much of the text as fits, with an ellipsis in place of the rest.
std::string fitted(const Sheet& sheet, std::string_view text, const TextStyle& style, float width)
{
    Sheet probe = sheet;
    if (probe.paint().width_of(style, text) <= width)
        return std::string(text);
    std::string shorter(text);
    while (!shorter.empty() && probe.paint().width_of(style, shorter + "…") > width)
        shorter = core::utf8_prefix(shorter, shorter.size() - 1);
    return shorter + "…";
}

void paint_surface(Sheet& sheet, const Rect& place, const CardLook& look, bool hovered)
{
    sheet.paint().area(place, look.surface, rounding::large, sheet.depth);
    sheet.paint().outline(place, hovered ? Tone::Accent : look.border, rounding::large, hovered ? 2.0f : 1.0f,
                          sheet.depth);
}

float padding_of(const Sheet& sheet, const CardLook& look)
{
    if (look.padding > 0)
        return look.padding;
    return sheet.is_narrow() ? space::card_narrow : space::card;
}

// Runs `content` inside the padding; returns the rectangle of the surface and moves the column below it.
Rect card_content(Sheet& sheet, const CardLook& look, const Content& content)
{
    const float padding = padding_of(sheet, look);
    const float top = sheet.y;
    Sheet inner = sheet;
    inner.x += padding;
    inner.y += padding;
    inner.width -= 2 * padding;
    inner.depth = std::min(inner.depth + 1, Paint::max_depth);
    content(inner);
    const float height = std::max(inner.y + padding - top, look.min_height);
    sheet.y = top + height;
    return {sheet.x, top, sheet.width, height};
}

} // namespace

CardLook entry_look(float min_height, Tone border) { return {Tone::Surface, border, min_height, space::medium + 2}; }

void card(Sheet& sheet, const CardLook& look, const Content& content)
{
    paint_surface(sheet, card_content(sheet, look, content), look, false);
}

void link_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
               const Content& content)
{
    Structure link(sheet, Role::Link, key);
    link->target = target;
    link->arrow_group = arrow_group;
    const Rect place = card_content(sheet, look, content);
    link->place = place;
    paint_surface(sheet, place, look, sheet.is_hovered(link->id));
}

void badge_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
                std::string_view badge_text, int class_digit, const Content& content)
{
    link_card(sheet, key, target, look, arrow_group, [&](Sheet& inner) {
        const float left = inner.x + badge(inner, inner.x, inner.y, badge_text, class_digit) + space::medium;
        const float bottom = inner.y + type::number.line_height;
        inner.y = std::max(bottom, inner.beside(left, inner.y, inner.x + inner.width - left, content));
    });
}

void notice(Sheet& sheet, const Content& content)
{
    card(sheet, {Tone::Tint4, Tone::Class4}, [&](Sheet& inner) {
        Structure status(inner, Role::Status);
        content(inner);
    });
    sheet.gap(space::large);
}

namespace {

void status_line(Sheet& sheet, std::string_view text)
{
    Structure status(sheet, Role::Status);
    sheet.paragraph(text, type::body, Tone::Muted);
}

} // namespace

void loading_line(Sheet& sheet) { status_line(sheet, "Loading …"); }

void opening_line(Sheet& sheet) { status_line(sheet, "Opening your record …"); }

float badge_width(Sheet& sheet, std::string_view text, const TextStyle& style)
{
    // Three figures take the room of three wide ones, so that what stands beside badges lines up.
    const float figures = text.size() == 3 ? sheet.paint().width_of(style, "000") : 0;
    return std::ceil(std::max(sheet.paint().width_of(style, text), figures)) + style.size;
}

float badge(Sheet& sheet, float x, float y, std::string_view text, int class_digit, const TextStyle& style)
{
    const Rect place{x, y, badge_width(sheet, text, style), style.line_height};
    sheet.paint().area(place, class_tint(class_digit), rounding::medium, std::min(sheet.depth + 1, Paint::max_depth));
    centred_text(sheet, place, text, style, class_tone(class_digit));
    return place.width;
}

float button_width(Sheet& sheet, std::string_view text)
{
    return std::ceil(sheet.paint().width_of(type::small_strong, text)) + 2 * control_padding;
}

Rect Row::place(float width, float height)
{
    if (x_ > sheet_.x && x_ + width > sheet_.x + sheet_.width) {
        sheet_.y += height_ + gap_;
        x_ = sheet_.x;
        height_ = 0;
    }
    const float line = std::max(line_, height);
    const Rect result{x_, sheet_.y + (line - height) / 2, width, height};
    x_ += width + gap_;
    height_ = std::max(height_, line);
    return result;
}

void Row::chip(std::string_view text, Tone tone, Tone tint)
{
    const Rect rect = place(std::ceil(sheet_.paint().width_of(type::small, text)) + 2 * chip_padding, control_height);
    sheet_.paint().area(rect, tint, control_height / 2, sheet_.depth);
    centred_text(sheet_, rect, text, type::small, tone);
}

void Row::link(std::string_view whole_text, const std::string& target, Tone tone, Tone tint)
{
    const std::string text = fitted(sheet_, whole_text, type::small_strong, sheet_.width - 2 * chip_padding);
    const Rect rect =
        place(std::ceil(sheet_.paint().width_of(type::small_strong, text)) + 2 * chip_padding, control_height);
    Structure link(sheet_, Role::Link, target);
    link->target = target;
    link->place = rect;
    if (text != whole_text)
        link->text = whole_text;
    sheet_.paint().area(rect, tint, control_height / 2, sheet_.depth);
    if (sheet_.is_hovered(link->id))
        sheet_.paint().outline(rect, tone, control_height / 2, 1.5f, sheet_.depth);
    centred_text(sheet_, rect, text, type::small_strong, tone);
}

void Row::code(const core::Catalog& catalog, int code)
{
    link(core::title_of(catalog, code), core::to_hash(core::code_route(code)), class_tone(code / 100),
         class_tint(code / 100));
}

void Row::toggle(std::string_view key, std::string_view text, bool pressed, app::Action action)
{
    const Rect rect =
        place(std::ceil(sheet_.paint().width_of(type::small_strong, text)) + 2 * control_padding, control_height);
    Structure toggle(sheet_, Role::Toggle, key);
    toggle->place = rect;
    toggle->pressed = pressed;
    toggle->action = std::move(action);
    const bool hovered = sheet_.is_hovered(toggle->id);
    sheet_.paint().area(rect, pressed ? Tone::Accent : Tone::Surface, control_height / 2, sheet_.depth);
    sheet_.paint().outline(rect, pressed || hovered ? Tone::Accent : Tone::BorderStrong, control_height / 2,
                           hovered ? 2.0f : 1.0f, sheet_.depth);
    centred_text(sheet_, rect, text, type::small_strong, pressed ? Tone::OnAccent : Tone::Text);
}

void Row::button(std::string_view name, std::string_view text, app::Action action, std::string_view key)
{
    const Rect rect = place(button_width(sheet_, text), control_height);
    Structure button(sheet_, Role::Button, key.empty() ? name : key);
    button->text = name;
    button->place = rect;
    button->action = std::move(action);
    sheet_.paint().area(rect, Tone::AccentTint, rounding::medium, sheet_.depth);
    if (sheet_.is_hovered(button->id))
        sheet_.paint().outline(rect, Tone::Accent, rounding::medium, 1.5f, sheet_.depth);
    centred_text(sheet_, rect, text, type::small_strong, Tone::Accent);
}

void Row::main_button(std::string_view text, app::Action action)
{
    const Rect rect =
        place(std::ceil(sheet_.paint().width_of(type::body_strong, text)) + 2 * space::large, space::touch);
    Structure button(sheet_, Role::Button, "main");
    button->place = rect;
    button->action = std::move(action);
    sheet_.paint().area(rect, Tone::Accent, rounding::medium, sheet_.depth);
    if (sheet_.is_hovered(button->id))
        sheet_.paint().outline(rect.grown(3, 3), Tone::Accent, rounding::medium + 3, 1.5f, sheet_.depth);
    centred_text(sheet_, rect, text, type::body_strong, Tone::OnAccent);
}

void Row::label(std::string_view text)
{
    const Rect rect = place(std::ceil(sheet_.paint().width_of(type::small, text)), control_height);
    centred_text(sheet_, rect, text, type::small, Tone::Muted);
}

void code_row(Sheet& sheet, const core::Catalog& catalog, const std::vector<int>& codes)
{
    Row row(sheet);
    for (const int code : codes)
        row.code(catalog, code);
}

void link_block(Sheet& sheet, std::string_view key, const std::string& target, const Content& content)
{
    Structure link(sheet, Role::Link, key);
    link->target = target;
    const float top = sheet.y;
    content(sheet);
    const Rect place{sheet.x, top, sheet.width, sheet.y - top};
    link->place = place;
    if (sheet.is_hovered(link->id))
        sheet.paint().outline(place.grown(6, 3), Tone::Accent, rounding::small, 1.5f, sheet.depth);
}

void text_link(Sheet& sheet, std::string_view text, const std::string& target, const TextStyle& style)
{
    link_block(sheet, target, target, [&](Sheet& inner) { inner.flow(text, style, Tone::Accent); });
}

void wire_line(Sheet& sheet, std::string_view line, const TextStyle& style)
{
    const Run run[] = {{line.empty() ? " " : std::string(line), style, Tone::Text, {}}};
    sheet.flow(run);
}

void wire_block(Sheet& sheet, std::string_view name, const std::vector<std::string>& lines, bool copied)
{
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    wire_block(sheet, name, text, copied);
}

void wire_block(Sheet& sheet, std::string_view name, const std::string& text, bool copied)
{
    std::vector<std::string_view> lines = core::split(text, '\n');
    if (lines.size() > 1 && lines.back().empty())
        lines.pop_back(); // what ends with a line feed has no line behind it
    card(sheet, {Tone::Sunken, Tone::Border, 0, space::medium}, [&](Sheet& inner) {
        const std::string title(name);
        const float top = inner.y;
        inner.text_at(inner.x, top + (control_height - type::label.line_height) / 2, title, type::label, Tone::Muted);
        const std::string caption = copied ? "Copied" : "Copy";
        const float copy_width = button_width(inner, caption);
        inner.beside(inner.x + inner.width - copy_width, top, copy_width, [&](Sheet& corner) {
            Row row(corner);
            row.button(caption + " " + title, caption, app::CopyText{title, text}, "copy " + title);
        });
        inner.y = top + control_height + space::small;
        Structure block(inner, Role::Preformatted);
        for (const std::string_view line : lines)
            wire_line(inner, line, type::mono);
    });
}

} // namespace ui
