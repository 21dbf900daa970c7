// What pages are made of. Each call paints and writes the semantics; none remembers anything.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// ---- surfaces

struct CardLook
{
    Tone surface = Tone::Surface;
    Tone border = Tone::Border;
    float min_height = 0; // with the padding
    float padding = 0;    // 0: that of a card at this width
};

// A rounded surface around `content`. Moves the column below it.
void card(Sheet& sheet, const CardLook& look, const std::function<void(Sheet&)>& content);

// The same as one link: the whole surface leads to `target`.
void link_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
               const std::function<void(Sheet&)>& content);

// A link_card with a number or class in its colours on the left and `content` beside it.
void badge_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
                std::string_view badge_text, int class_digit, const std::function<void(Sheet&)>& content);

// Runs `content` in a column that is no wider than is good to read.
void reading_column(Sheet& sheet, const std::function<void(Sheet&)>& content);

// What a part of a page starts with: a gap, a heading of level 2, a smaller gap. `aimed`: as of Sheet::heading.
void part_heading(Sheet& sheet, std::string_view title, bool aimed = false);

// The main thing with a narrower column beside it, or below it where there is no room. What stands in the narrow column
// starts with a part_heading, whose gap falls away when it is beside.
void main_and_aside(Sheet& sheet, const std::function<void(Sheet&)>& main, const std::function<void(Sheet&)>& aside);

// `count` cells in `columns` columns; the cells of a row get the height of its tallest as `min_height`.
void grid(Sheet& sheet, int count, int columns, float gap,
          const std::function<void(Sheet&, int index, float min_height)>& cell);

// ---- small things on a line

float badge_width(Sheet& sheet, std::string_view text, const TextStyle& style);

// A number or class in its colours. Returns the width it took.
float badge(Sheet& sheet, float x, float y, std::string_view text, int class_digit,
            const TextStyle& style = type::number);

// Things of unequal width that stand side by side and wrap: chips, toggles, buttons.
float button_width(Sheet& sheet, std::string_view text); // of Row::button

class Row
{
public:
    // `line`: the height of its lines, in whose middle lower things stand.
    explicit Row(Sheet& sheet, float gap = space::small, float line = 0)
        : sheet_(sheet), gap_(gap), line_(line), x_(sheet.x)
    {
    }
    ~Row() { sheet_.y += height_; }
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

    void chip(std::string_view text, Tone tone, Tone tint); // says something, does nothing
    void link(std::string_view text, const std::string& target, Tone tone = Tone::Accent, Tone tint = Tone::AccentTint);
    void code(const core::Catalog& catalog, int code); // a link to a code, number and name
    void toggle(std::string_view key, std::string_view text, bool pressed, app::Action action);
    // `name` says in full what `text` does; `key` for a button whose name changes while it keeps the focus.
    void button(std::string_view name, std::string_view text, app::Action action, std::string_view key = {});
    void main_button(std::string_view text, app::Action action); // the one thing to do next
    void label(std::string_view text);                           // plain words between the others

private:
    Rect place(float width, float height);

    Sheet& sheet_;
    float gap_;
    float line_;
    float x_;
    float height_ = 0;
};

// A link that is a sentence of its own, wrapped in the column.
void text_link(Sheet& sheet, std::string_view text, const std::string& target, const TextStyle& style = type::body);

// ---- text that carries facts

// Text, then its strength and its source in small, the source linked.
void claim(Sheet& sheet, const core::Claim& claim, const TextStyle& style = type::body);

// The runs of a source, RFCs as links.
std::vector<Run> source_runs(std::string_view source, const TextStyle& style, Tone tone);

// A list with a mark before each entry.
void bullets(Sheet& sheet, int count, const std::function<void(Sheet&, int index)>& entry);

// Wire text in mono on a sunken surface, with a button that copies it.
void wire_block(Sheet& sheet, std::string_view name, const std::vector<std::string>& lines, bool copied);
void wire_block(Sheet& sheet, std::string_view name, const std::string& text, bool copied); // copied to the byte

} // namespace ui
