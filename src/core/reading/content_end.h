// Where the content of a response ends in a paste: what tools, terminals and people put behind it is cut off.
#pragma once

#include "core/http/message.h"
#include "core/reading/reading.h"

#include <vector>

namespace core {

// Cuts lines of tools and prompts without a word; anything else behind complete JSON, a complete page, or the length
// that was announced with a note. What could be a fault of the server stays.
void settle_content(Response& response, std::vector<ReadingNote>& notes);

} // namespace core
