// What a learner has to know about how the record is kept, said where the answers are given and in the settings.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

namespace ui {

// All that is not as it should be, each in a card of its own; nothing when all is well.
void draw_record_notices(Sheet& sheet, const app::State& state);

// Reminds of a backup once there is something to lose; nothing before.
void draw_backup_reminder(Sheet& sheet, const app::State& state);

// "Last saved on 20 Nov 2026" or "Never saved as a file".
std::string backup_in_words(const app::State& state);

} // namespace ui
