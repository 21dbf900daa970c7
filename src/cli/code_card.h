// The card of a code or a class, laid out for a terminal.
#pragma once

#include "cli/terminal.h"
#include "core/catalog/catalog.h"

namespace cli {

void write_code_title(TerminalText& out, const core::Code& code); // "404 Not Found", in the colour of its class
void write_code_card(TerminalText& out, const core::Catalog& catalog, const core::Code& code);
void write_class_card(TerminalText& out, const core::Catalog& catalog, const core::StatusClass& status_class);

// "MUST" and the rest of it: one entry of a list of header fields.
void write_header_advice(TerminalText& out, const core::HeaderAdvice& advice, int indent);

} // namespace cli
