// `whichcode export anki`: the cards of the quiz for other programs.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view export_usage = "whichcode export anki [--style STYLE]";

// `arguments` are those after "export".
int run_export(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
