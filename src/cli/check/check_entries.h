// A recording (HAR) holds many exchanges: its result, taken apart by entry.
#pragma once

#include "cli/check/check_report.h"

#include <vector>

namespace cli {

// A message for each entry with a response, called by method and address without its query; then one with the notes, if
// there are any. What is no recording, or holds one entry only, stays whole.
std::vector<CheckedMessage> by_entry(CheckedMessage whole);

} // namespace cli
