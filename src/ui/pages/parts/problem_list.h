// What is wrong with a file, each problem with its place.
#pragma once

#include "ui/sheet.h"

#include "core/base/problem.h"

#include <cstddef>

namespace ui {

// The first `most` of them, and how many there are besides.
void problem_list(Sheet& sheet, const core::Problems& problems, std::size_t most);

} // namespace ui
