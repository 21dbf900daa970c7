// Lines of which some start messages -> the lines of these messages. What stands before the start of a message is taken
// off the lines that follow; what neither side sent is left out.
#pragma once

#include "core/reading/draft.h"

#include <string>
#include <vector>

namespace core {

// One or more exchanges that a tool has printed in one go. False: no message starts in them. `form` becomes the words
// for what was recognised, if it is more than messages as they are.
bool read_exchanges(const std::vector<MessageLine>& lines, Draft& draft);

} // namespace core
