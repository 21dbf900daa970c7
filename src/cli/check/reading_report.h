// How a text was read, for people and as members of the check's JSON: its form, notes, and the exchanges it holds.
#pragma once

#include "cli/terminal.h"

#include "core/base/json.h"
#include "core/check/check.h"

namespace cli {

// "Read as: ...", the notes, and a line for each exchange if there are several, the gravest first.
void write_reading(TerminalText& out, const core::CheckResult& result);

// "form", "notes": [{"line", "message"}], "exchanges": [{"method", "address", "code", "line", "verdict"}]
void add_reading(core::JsonWriter& out, const core::CheckResult& result);

} // namespace cli
