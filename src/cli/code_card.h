// The card of a code or a class, laid out for a terminal.
#pragma once

#include "cli/terminal.h"
#include "core/catalog/catalog.h"

#include <vector>

namespace cli {

void write_code_title(TerminalText& out, const core::Code& code); // "404 Not Found", in the colour of its class
void write_code_card(TerminalText& out, const core::Catalog& catalog, const core::Code& code);
void write_class_card(TerminalText& out, const core::Catalog& catalog, const core::StatusClass& status_class);

// "Also right, 404 Not Found: when the caller may not know." A paragraph for each.
void write_acceptable(TerminalText& out, const core::Catalog& catalog, const std::vector<core::Acceptable>& acceptable,
                      int indent);

// One entry of a list of header fields: name, strength, condition, reason and source.
void write_header_advice(TerminalText& out, const core::HeaderAdvice& advice, int indent);

} // namespace cli
