// What follows from the record, the catalog, the house style and the time, kept true when one of them changes; and the
// session, which has to fit them.
#pragma once

#include "app/effect.h"
#include "app/state.h"

#include <string>

namespace app {

// Makes all of it anew, with the session in this text as far as it still fits. What is half entered stays with its
// question.
void renew(State& state, const std::string& session, const Now& now);

void renew(State& state, const Now& now); // with the present session; nothing before the record is open

// What depends on the record alone, and on the time.
void renew_record(State& state, const Now& now);

// What depends on the time alone: how much is due.
void renew_outlook(State& state, const Now& now);

// The visitor comes to the quiz or to its settings: the record is asked for, once.
Effects visit_quiz(State& state, const Now& now);

// The next card of the session becomes the question, if there is one.
void ask_next(State& state);

void clear_draft(Quiz& quiz); // what is half entered

// For the host, with new lines for the record if there are any. Nothing where the record is not ours to write to.
Effects store_session(Quiz& quiz, std::string lines = {});

// The visitor's wishes as core wants them.
core::QuizSettings quiz_settings(const State& state);
core::Scheduler scheduler_for(const Preferences& preferences);

} // namespace app
