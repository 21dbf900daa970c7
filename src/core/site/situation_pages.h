// What to return when ...: each area of situations on a page, and the map of the areas.
#pragma once

#include "core/site/frame.h"

#include <vector>

namespace core {

std::vector<PageText> situation_pages(const Catalog& catalog);

} // namespace core
