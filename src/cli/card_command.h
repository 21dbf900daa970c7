// `whichcode 404`, `whichcode 4xx`, `whichcode email already taken`: the card, or the codes that fit the words.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view card_usage = "whichcode CODE | CLASS | WORDS...";

// `arguments` are all of the command line. Fails with exit_problems when nothing fits.
int run_card(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
