// What happens when the visitor comes to a place, by himself or led there, and when a piece of the page arrives.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

// The catalog has grown, or changed: what was looked up in the one before is looked up anew.
Effects look_anew(State& state, bool was_waiting, const Now& now);

Effects apply(State& state, const ArriveAt& action, const Now& now);
Effects apply(State& state, const PieceArrived& action, const Now& now);
Effects apply(State& state, const ShowCodes& action, const Now& now);

// Leads the visitor to a place, as a link to it would.
Effects go(State& state, core::Route route, const Now& now);

// The place is now `route`; what was said where the visitor was before has had its time. Gives what the place asks for.
Effects turn_to(State& state, core::Route route);

// The style of the address holds; without one the address takes that of the state, so that a link shows what it shows.
Effects settle_style(State& state);

} // namespace app
