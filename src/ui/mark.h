// Small painted signs. Each stands beside a word that says the same, so they are in no semantics.
#pragma once

#include "ui/sheet.h"

namespace ui {

enum class Mark { Tick, Cross, Caution, Note, Equal, NotEqual };

inline constexpr float mark_size = 16;

// Into the square of mark_size whose upper left corner is (x, y).
void mark(Sheet& sheet, float x, float y, Mark sign, Tone tone);

// The sign and its word on a line of their own; moves down past them.
void mark_line(Sheet& sheet, Mark sign, std::string_view word, Tone tone);

} // namespace ui
