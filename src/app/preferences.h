// Preferences <-> one string for the browser's storage. What is unknown or broken gives the defaults.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>

namespace app {

std::string to_text(const Preferences& preferences);
Preferences preferences_from(std::string_view text);

} // namespace app
