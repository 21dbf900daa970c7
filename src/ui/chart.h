// Still charts of bars. ImPlot is not used: every visitor would fetch it for the zooming, hovering and legends that a
// few still bars have no use for, and what it writes would be in no mirror.
#pragma once

#include "ui/sheet.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ui {

// A bar of a part in a whole, with what it says in words: nothing has to be read off a length or a colour.
struct Bar
{
    std::string label;
    int class_digit = 0; // its badge stands before the label; 0: none
    Tone tone = Tone::Accent;
    std::optional<double> share;    // 0..1; none: there is no bar, `value` says why
    std::optional<double> expected; // 0..1: a marker across the bar
    std::string value;              // "91 %"
    std::string count;              // "39 of 43"
    std::string expected_value;     // "87 % predicted": stands at the marker
};

// The bar alone and the words at its marker. Moves down past them.
void share_bar(Sheet& sheet, const Bar& bar);

// A table whose rows are bars: label, count and value above each. `name` is for those who do not see it.
void bar_table(Sheet& sheet, std::string_view name, std::span<const Bar> bars);

// Counts as columns that stand side by side over an axis with a few words under it. Painted alone: the caller says the
// same in a table.
struct AxisWord
{
    int index = 0; // of the column it stands under
    std::string text;
};
void column_chart(Sheet& sheet, std::span<const int> counts, std::span<const AxisWord> axis);

} // namespace ui
