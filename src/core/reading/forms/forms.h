// The forms that a paste can have. Each looks whether the text has its form; if so, it fills the draft (or says in it why
// there is no response) and gives true.
#pragma once

#include "core/reading/draft.h"
#include "core/reading/pasted_text.h"

namespace core {

bool read_transcript(const PastedText& paste, Draft& draft); // lines of messages, whatever stands before each

} // namespace core
