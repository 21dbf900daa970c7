// What pages are made of, with the layout and the prose that they need too. Each call paints and writes the semantics;
// none remembers anything.
#pragma once

#include "ui/layout.h"
#include "ui/prose.h"
#include "ui/sheet.h"

#include "core/catalog/catalog.h"

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

CardLook entry_look(float min_height = 0, Tone border = Tone::Border); // of one card among others in a list or grid

// A rounded surface around `content`. Moves the column below it.
void card(Sheet& sheet, const CardLook& look, const Content& content);

// The same as one link: the whole surface leads to `target`.
void link_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
               const Content& content);

// A link_card with a number or class in its colours on the left and `content` beside it.
void badge_card(Sheet& sheet, std::string_view key, const std::string& target, const CardLook& look, int arrow_group,
                std::string_view badge_text, int class_digit, const Content& content);

// Something that did not go as asked: a surface that stands out, whose text is announced when it comes; then a gap.
void notice(Sheet& sheet, const Content& content);

// Says that more is on its way.
void loading_line(Sheet& sheet);
void opening_line(Sheet& sheet); // while the record is on its way

// ---- small things on a line

float badge_width(Sheet& sheet, std::string_view text, const TextStyle& style);

// A number or class in its colours. Returns the width it took.
float badge(Sheet& sheet, float x, float y, std::string_view text, int class_digit,
            const TextStyle& style = type::number);

float button_width(Sheet& sheet, std::string_view text); // of Row::button

// Things of unequal width that stand side by side and wrap: chips, toggles, buttons.
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
    Rect place(float width, float height);                       // room for the caller's own

private:
    Sheet& sheet_;
    float gap_;
    float line_;
    float x_;
    float height_ = 0;
};

// A row of links to codes.
void code_row(Sheet& sheet, const core::Catalog& catalog, const std::vector<int>& codes);

// ---- links that fill the column

// One link around `content`.
void link_block(Sheet& sheet, std::string_view key, const std::string& target, const Content& content);

// A link that is a sentence of its own, wrapped in the column.
void text_link(Sheet& sheet, std::string_view text, const std::string& target, const TextStyle& style = type::body);

// ---- wire text

// A line as it is, backticks and all, in mono.
void wire_line(Sheet& sheet, std::string_view line, const TextStyle& style);

// Lines on a sunken surface, with a button that copies them.
void wire_block(Sheet& sheet, std::string_view name, const std::vector<std::string>& lines, bool copied);
void wire_block(Sheet& sheet, std::string_view name, const std::string& text, bool copied); // copied to the byte

} // namespace ui
