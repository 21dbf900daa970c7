// `whichcode render-html`: the reference as the text of the first HTML, for the build to put into the page.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view render_html_usage = "whichcode render-html";

int run_render_html(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
