// Small painted icons. Each stands beside a word that says the same, so they are in no semantics.
#pragma once

#include "ui/sheet.h"

namespace ui {

enum class Icon { Tick, Cross, Caution, Note, Equal, NotEqual };

inline constexpr float icon_size = 16;

// Into the square of icon_size whose upper left corner is (x, y).
void draw_icon(Sheet& sheet, float x, float y, Icon icon, Tone tone);

// The icon and its word on a line of their own; moves down past them.
void icon_line(Sheet& sheet, Icon icon, std::string_view word, Tone tone);

} // namespace ui
