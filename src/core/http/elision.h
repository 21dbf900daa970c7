// The marks that people put where they leave something out of a message: "...", "[snip]", "# other headers omitted".
#pragma once

#include <string_view>

namespace core {

// Does the line consist of such a mark?
bool is_elision(std::string_view line);

// Does the text end with an ellipsis, or hold one where a part was cut out?
bool is_cut_short(std::string_view value);

} // namespace core
