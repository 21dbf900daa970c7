// The comparisons that the catalog names, each on a page, and the list of them.
#pragma once

#include "core/site/frame.h"

#include <vector>

namespace core {

std::vector<PageText> comparison_pages(const Catalog& catalog);

} // namespace core
