// A ruling as the guide and the situations show it: the best code, why, what moves it, and the codes beside it.
#pragma once

#include "app/state.h"
#include "ui/sheet.h"

#include "core/catalog/house_style.h"

#include <string>
#include <string_view>
#include <vector>

namespace ui {

// The best code as a card that leads to all about it, then the reason.
void draw_best(Sheet& sheet, const core::Catalog& catalog, const core::Ruling& ruling, std::string_view source);

// The switch that moved the answer or could move it, to be turned right here. Nothing for an answer that has none.
void draw_deciding_switch(Sheet& sheet, const app::State& state, const core::Ruling& ruling, int written,
                          std::string_view switch_id);

// Codes that are right as well, each with its condition; a heading of its own. Nothing for none.
void draw_acceptable(Sheet& sheet, const core::Catalog& catalog, const std::vector<core::Acceptable>& acceptable);

// Codes that people send and should not, each with the fact that would make it right. Nothing for none.
void draw_tempting(Sheet& sheet, const core::Catalog& catalog, const std::vector<core::Tempting>& tempting);

// The header fields to send, with a heading of their own. Nothing for none.
void draw_ruling_headers(Sheet& sheet, const std::vector<core::HeaderAdvice>& headers);

} // namespace ui
