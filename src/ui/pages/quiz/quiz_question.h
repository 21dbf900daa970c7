// A question of the quiz: what is asked, the answers or the field, and how sure the learner is.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

void draw_question_stage(Sheet& sheet, const app::State& state);

// How far the session has come, with the way out. Above the question and above what is said of the answer.
void draw_session_progress(Sheet& sheet, const app::State& state);

// Above every heading of the quiz: in the size that its width allows.
TextStyle quiz_title(const Sheet& sheet);

} // namespace ui
