#include "ui/widgets.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/source.h"
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

void paint_surface(Sheet& sheet, const Rect& place, const CardLook& look, bool hovered, int depth)
{
    sheet.paint().area(place, look.surface, rounding::large, depth);
    sheet.paint().outline(place, hovered ? Tone::Accent : look.border, rounding::large, hovered ? 2.0f : 1.0f, depth);
}

// Runs `content` inside the padding; returns the rectangle of the surface and moves the column below it.
Rect card_content(Sheet& sheet, const CardLook& look, const std::function<void(Sheet&)>& content)
{
    const float padding = look.padding > 0 ? look.padding : sheet.is_narrow() ? space::card_narrow : space::card;
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

void card(Sheet& sheet, const CardLook& look, const std::function<void(Sheet&)>& content)
{
    paint_surface(sheet, card_content(sheet, look, content), look, false, sheet.depth);
}

void link_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
               const std::function<void(Sheet&)>& content)
{
    Structure link(sheet, Role::Link, key);
    link->target = target;
    link->arrow_group = arrow_group;
    const Rect place = card_content(sheet, look, content);
    link->place = place;
    paint_surface(sheet, place, look, sheet.is_hovered(link->id), sheet.depth);
}

void badge_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
                std::string_view badge_text, int class_digit, const std::function<void(Sheet&)>& content)
{
    link_card(sheet, key, target, look, arrow_group, [&](Sheet& inner) {
        const float left = inner.x + badge(inner, inner.x, inner.y, badge_text, class_digit) + space::medium;
        const float bottom = inner.y + type::number.line_height;
        inner.y = std::max(bottom, inner.beside(left, inner.y, inner.x + inner.width - left, content));
    });
}

void reading_column(Sheet& sheet, const std::function<void(Sheet&)>& content)
{
    sheet.y = sheet.beside(sheet.x, sheet.y, std::min(sheet.width, text_width), content);
}

void part_heading(Sheet& sheet, std::string_view title, bool aimed)
{
    sheet.gap(space::section);
    sheet.heading(2, title, type::heading, Tone::Text, aimed);
    sheet.gap(space::medium);
}

void main_and_aside(Sheet& sheet, const std::function<void(Sheet&)>& main, const std::function<void(Sheet&)>& aside)
{
    constexpr float beside_from = 900;
    constexpr float aside_width = 320;
    if (sheet.width < beside_from) {
        main(sheet);
        aside(sheet);
        return;
    }
    const float main_width = sheet.width - aside_width - space::section;
    const float main_bottom = sheet.beside(sheet.x, sheet.y, main_width, main);
    const float aside_bottom =
        sheet.beside(sheet.x + main_width + space::section, sheet.y - space::section, aside_width, aside);
    sheet.y = std::max(main_bottom, aside_bottom);
}

void grid(Sheet& sheet, int count, int columns, float gap, const std::function<void(Sheet&, int, float)>& cell)
{
    const float cell_width =
        std::floor((sheet.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (int first = 0; first < count; first += columns) {
        const int last = std::min(first + columns, count);
        float height = 0;
        if (columns > 1)
            for (int i = first; i < last; ++i)
                height = std::max(height, sheet.measure(cell_width, [&](Sheet& probe) { cell(probe, i, 0); }));
        float bottom = sheet.y;
        for (int i = first; i < last; ++i) {
            const float cell_x = sheet.x + static_cast<float>(i - first) * (cell_width + gap);
            bottom = std::max(
                bottom, sheet.beside(cell_x, sheet.y, cell_width, [&](Sheet& column) { cell(column, i, height); }));
        }
        sheet.y = bottom + (last < count ? gap : 0);
    }
}

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
        sheet_.paint().outline({rect.x - 3, rect.y - 3, rect.width + 6, rect.height + 6}, Tone::Accent,
                               rounding::medium + 3, 1.5f, sheet_.depth);
    centred_text(sheet_, rect, text, type::body_strong, Tone::OnAccent);
}

void Row::label(std::string_view text)
{
    const Rect rect = place(std::ceil(sheet_.paint().width_of(type::small, text)), control_height);
    centred_text(sheet_, rect, text, type::small, Tone::Muted);
}

void text_link(Sheet& sheet, std::string_view text, const std::string& target, const TextStyle& style)
{
    Structure link(sheet, Role::Link, target);
    link->target = target;
    const NodeId id = link->id;
    const float top = sheet.y;
    const std::vector<Run> runs = inline_runs(text, style, Tone::Accent);
    sheet.flow(runs);
    const Rect place{sheet.x, top, sheet.width, sheet.y - top};
    link->place = place;
    if (sheet.is_hovered(id))
        sheet.paint().outline({place.x - 6, place.y - 2, place.width + 12, place.height + 4}, Tone::Accent,
                              rounding::small, 1.5f, sheet.depth);
}

std::vector<Run> source_runs(std::string_view source, const TextStyle& style, Tone tone)
{
    std::vector<Run> runs;
    for (core::SourcePart& part : core::source_parts(source))
        runs.push_back({std::move(part.text), style, tone, std::move(part.url)});
    return runs;
}

void claim(Sheet& sheet, const core::Claim& claim, const TextStyle& style)
{
    std::vector<Run> runs = inline_runs(claim.text, style, Tone::Text);
    const bool binding = core::is_binding(claim.strength);
    runs.push_back({"  ", type::small, Tone::Muted, {}});
    runs.push_back({std::string(core::word_of(claim.strength)) + ", ",
                    binding ? type::small_strong : type::small,
                    Tone::Muted,
                    {}});
    for (Run& run : source_runs(claim.source, type::small, Tone::Muted))
        runs.push_back(std::move(run));
    sheet.paragraph(runs);
}

void bullets(Sheet& sheet, int count, const std::function<void(Sheet&, int)>& entry)
{
    constexpr float indent = 20;
    constexpr float dot = 5;
    Structure list(sheet, Role::List);
    for (int i = 0; i < count; ++i) {
        Structure item(sheet, Role::Item);
        const Rect mark{sheet.x + 3, sheet.y + type::body.line_height / 2 - dot / 2, dot, dot};
        sheet.paint().area(mark, Tone::BorderStrong, dot / 2, sheet.depth);
        sheet.y = sheet.beside(sheet.x + indent, sheet.y, sheet.width - indent, [&](Sheet& inner) { entry(inner, i); });
        sheet.gap(i + 1 < count ? space::small : 0);
    }
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
        for (const std::string_view line : lines) {
            const Run run[] = {{line.empty() ? " " : std::string(line), type::mono, Tone::Text, {}}};
            inner.flow(run);
        }
    });
}

} // namespace ui
