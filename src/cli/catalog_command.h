// `whichcode catalog --json` and `whichcode catalog check`: the catalog as data, and whether a pack is sound.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view catalog_usage =
    "whichcode catalog --json [--part outline|codes|situations|guide|comparisons|rules|quiz|failures|NUMBER] | "
    "catalog check [FILE...]   (the files of one pack; without any, the built-in catalog against its ledger) | "
    "catalog ledger DAY   (as it is when all that is unread has been read on that day)";

// `arguments` are those after "catalog". The check prints every problem as file:line:column: message.
int run_catalog(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
