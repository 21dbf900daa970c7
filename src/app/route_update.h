// What happens when the visitor comes to a place, and when a piece of the page arrives there. Called by update.h alone.
#pragma once

#include "app/action.h"
#include "app/effect.h"
#include "app/state.h"

namespace app {

Effects run(State& state, const ArriveAt& action, const Now& now);
Effects run(State& state, const PieceArrived& action, const Now& now);
Effects run(State& state, const ShowCodes& action, const Now& now);

// The style of the address holds; without one the address takes that of the state, so that a link shows what it shows.
Effects settle_style(State& state);

// Going there is announced by the browser as an arrival, which then changes the state.
Effects go(const core::Route& route);

} // namespace app
