// What happens to the quiz when its run goes on. Called by update.h alone.
#pragma once

#include "app/effect.h"
#include "app/quiz_action.h"
#include "app/state.h"

namespace app {

// All that follows from the record, from the catalog and from the house style: after any of these has changed.
void renew(State& state, const Now& now);

// What depends on the time alone: how much is due.
void renew_outlook(State& state, const Now& now);

// The visitor comes to the quiz or to its settings: the record is asked for, once.
Effects visit_quiz(State& state, const Now& now);

Effects run(State& state, const StartSession& action, const Now& now);
Effects run(State& state, const DrillSet& action, const Now& now);
Effects run(State& state, const DrillPairs& action, const Now& now);
Effects run(State& state, const DrillMissed& action, const Now& now);
Effects run(State& state, const ChooseAnswer& action, const Now& now);
Effects run(State& state, const ChooseConfidence& action, const Now& now);
Effects run(State& state, const ShowHint& action, const Now& now);
Effects run(State& state, const GiveAnswer& action, const Now& now);
Effects run(State& state, const GiveUp& action, const Now& now);
Effects run(State& state, const CountAsEasy& action, const Now& now);
Effects run(State& state, const GoOn& action, const Now& now);
Effects run(State& state, const TakeBack& action, const Now& now);
Effects run(State& state, const StopRun& action, const Now& now);
Effects run(State& state, const LeaveRun& action, const Now& now);

// In the typed field.
void type_code(State& state, const std::string& text);

// The visitor's wishes as core wants them.
core::QuizSettings quiz_settings(const State& state);
core::Scheduler scheduler_for(const Preferences& preferences);

} // namespace app
