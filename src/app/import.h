// A file of answers that was read, held against the record: what would become of it, before anything does.
#pragma once

#include "core/quiz/review_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Import
{
    std::string file; // its name, in one line
    core::ReviewReading reading;
    int answers = 0;   // in the file, without those taken back
    int new_here = 0;  // entries that the record lacks
    int only_here = 0; // entries of the record that the file lacks
};

Import read_import(std::string_view name, std::string_view text, const core::ReviewLog& record);

// Counts anew, after the record has changed.
void compare(Import& import, const core::ReviewLog& record);

std::vector<core::ReviewEntry> new_entries(const Import& import, const core::ReviewLog& record);

// Nothing is taken from a file in which anything is wrong, and nothing is offered that would change nothing.
bool is_sound(const Import& import);
bool can_merge(const Import& import);
bool can_replace(const Import& import, const core::ReviewLog& record); // not where that is the same as merging

} // namespace app
