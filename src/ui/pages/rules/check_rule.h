// A rule of the check, for whoever follows a finding to its rule: "#/rules/check/etag-syntax".
#pragma once

#include "ui/sheet.h"

#include <string_view>

namespace ui {

// What the rule demands, how much it weighs and what it rests on. `item` is that of the route. False, with nothing
// drawn: there is no such rule.
bool draw_check_rule(Sheet& sheet, std::string_view item);

} // namespace ui
