// What happens when the visitor types into a field. Called by update.h alone.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

#include <string>

namespace app {

Effects apply(State& state, const TypeText& action, const Now& now);
Effects apply(State& state, const Submit& action, const Now& now);
Effects apply(State& state, const PasteExample& action, const Now& now);

Effects type_query(State& state, std::string_view text);
void set_query(State& state, std::string query); // with the hits for it

void check_pasted(State& state);

} // namespace app
