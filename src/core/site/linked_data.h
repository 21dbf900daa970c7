// A page's facts about itself for search engines, as JSON-LD in the words of schema.org.
#pragma once

#include "core/site/frame.h"

#include <string>

namespace core {

inline constexpr std::string_view site_name = "Whichcode";

// Safe inside a script element.
std::string linked_data(const Catalog& catalog, const SiteOptions& options, const PageText& page);

} // namespace core
