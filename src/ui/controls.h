// Things that take a visitor's input: fields, boxes to tick, the choice of a house style.
#pragma once

#include "ui/sheet.h"

#include "app/state.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

// A native field of one line in a painted frame, as wide as the column. Moves down past it.
void text_field(Sheet& sheet, app::Field field, std::string_view name, std::string_view hint, const std::string& value);

// The same for a number of so many digits. The focus goes there when the page moves it.
void digits_field(Sheet& sheet, app::Field field, std::string_view name, std::string_view hint,
                  const std::string& value, int digits);

// A native field of many lines in mono, `lines` high and as wide as the column. Moves down past it; gives the rectangle
// of its first line, for what is painted beside or behind lines.
Rect text_area(Sheet& sheet, app::Field field, std::string_view name, std::string_view hint, const std::string& value,
               int lines);

// A box with a text beside it, wrapped in the column; the whole is one target of at least a finger's height.
void checkbox(Sheet& sheet, std::string_view key, std::string_view text, bool checked, app::Action action);

// Choices of which one holds, with texts of any length: toggles in as many columns as there is room for.
struct Option
{
    std::string key;
    std::string text;
    bool chosen = false;
    app::Action action;
};
void option_list(Sheet& sheet, const std::vector<Option>& options);

// Choices of which one is taken, one below the other, each as large as a finger: a radio group called `name`. `sign` is
// what stands before each, such as the key that chooses it.
struct Choice
{
    std::string key;
    std::string sign;
    std::string text;
    bool chosen = false;
    app::Action action;
};
void choice_list(Sheet& sheet, std::string_view name, const std::vector<Choice>& choices);

// The named style that `style` goes by: without a name of its own, the first that changes nothing; nullptr for none.
const core::Style* named_style(const core::Catalog& catalog, const core::HouseStyle& style);

// "House style": the named styles as toggles. For pages that obey it.
void style_bar(Sheet& sheet, const app::State& state);

// The choices of one switch as toggles, with its question: for where it moved the answer.
void switch_bar(Sheet& sheet, const app::State& state, const core::Switch& of);

} // namespace ui
