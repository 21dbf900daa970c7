// A rule of guidance as the pages show it: its words, the reason, what it rests on and the codes it speaks of.
#pragma once

#include "ui/sheet.h"

#include "core/catalog/catalog.h"

#include <string_view>
#include <vector>

namespace ui {

inline constexpr std::string_view you_are_here = "You are here"; // beside what the address names

// An entry that an address may name: `content` on a surface; a stronger one, with a word, for the rule that was asked
// for.
void rule_card(Sheet& sheet, const core::Rule& rule, bool aimed, float min_height, const Content& content);

// The reason and the codes: what follows the words of a rule, whatever these look like.
void draw_rule_basis(Sheet& sheet, const core::Catalog& catalog, const core::Rule& rule);

// Do, avoid, never and gotchas: one list of one kind.
void draw_rule_list(Sheet& sheet, const core::Catalog& catalog, const std::vector<const core::Rule*>& rules,
                    std::string_view aimed_id);

} // namespace ui
