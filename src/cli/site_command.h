// `whichcode site OUT`: the catalog as a site of plain pages and data, for the build to lay beside the program.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view site_usage = "whichcode site OUT [--base URL]   (URL: where the site will stand)";

int run_site(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
