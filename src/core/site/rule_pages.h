// The rules of the catalog, each part on a page, and the list of the parts.
#pragma once

#include "core/site/frame.h"

#include <vector>

namespace core {

std::vector<PageText> rule_pages(const Catalog& catalog);

} // namespace core
