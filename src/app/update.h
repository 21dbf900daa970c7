// The only way to change the state. What happens there stands in the files named *_update.h, by subject.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

inline constexpr double copied_shows_ms = 2000;
inline constexpr double check_rests_ms = 200; // typing has to rest for so long before what is pasted is checked

Effects update(State& state, const Action& action, const Now& now);

// What was kept from the visit before.
void restore(State& state, const Preferences& preferences);

// When the state changes next without anybody doing anything: milliseconds on the same clock, or infinity.
double next_change_ms(const State& state);

} // namespace app
