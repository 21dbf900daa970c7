// What happens to the quiz when its session goes on.
#pragma once

#include "app/effect.h"
#include "app/quiz_action.h"
#include "app/state.h"

namespace app {

Effects apply(State& state, const StartSession& action, const Now& now);
Effects apply(State& state, const DrillSet& action, const Now& now);
Effects apply(State& state, const DrillPairs& action, const Now& now);
Effects apply(State& state, const DrillMissed& action, const Now& now);
Effects apply(State& state, const ChooseAnswer& action, const Now& now);
Effects apply(State& state, const ChooseConfidence& action, const Now& now);
Effects apply(State& state, const ShowHint& action, const Now& now);
Effects apply(State& state, const GiveAnswer& action, const Now& now);
Effects apply(State& state, const GiveUp& action, const Now& now);
Effects apply(State& state, const CountAsEasy& action, const Now& now);
Effects apply(State& state, const GoOn& action, const Now& now);
Effects apply(State& state, const TakeBack& action, const Now& now);
Effects apply(State& state, const StopSession& action, const Now& now);
Effects apply(State& state, const LeaveSession& action, const Now& now);

// What is half entered as the answer: the key of a choice, or digits. Nothing where no question waits for one.
void set_draft(State& state, const std::string& text);

} // namespace app
