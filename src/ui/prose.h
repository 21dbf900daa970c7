// Text that carries facts: a claim with its strength, whatever has a source, terms and what stands under them.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/claim.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

// A paragraph of the text, then its strength and its source in small, the source linked.
void claim(Sheet& sheet, const core::Claim& claim, const TextStyle& style = type::body);

// A paragraph with its source behind it in small, linked.
void sourced(Sheet& sheet, std::vector<Run> text, std::string_view source);
void sourced(Sheet& sheet, std::string_view text, std::string_view source, const TextStyle& style = type::body,
             Tone tone = Tone::Text);

// A paragraph of the source alone.
void source_line(Sheet& sheet, std::string_view source);

// The label of a definition, which the caller puts below it. Inside a Role::TermList.
void term(Sheet& sheet, std::string_view label);

} // namespace ui
