// What happens when the visitor types into a field, and what the other updates need of it.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

#include <string>

namespace app {

Effects apply(State& state, const TypeText& action, const Now& now);
Effects apply(State& state, const Submit& action, const Now& now);
Effects apply(State& state, const PasteExample& action, const Now& now);

Effects apply(State& state, const ShowLine& action, const Now& now);

// A file to be checked. The field shows it, unless it is long or a recording: that holds cookies and tokens.
void take_file(State& state, const ReadFile& file);

// The search is at `text` from now on: a new place where the visitor was not searching before.
Effects type_query(State& state, std::string_view text);

void set_query(State& state, std::string query); // with the hits for it in the style, and at the same place

void check_pasted(State& state); // now, however long it has rested

} // namespace app
