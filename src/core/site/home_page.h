// The pages that lead to all others: Home, as text to stand in the program's own document, and what a host sends for
// an address that is not there.
#pragma once

#include "core/site/frame.h"

#include <string>

namespace core {

// An element of the class `twin`, as the program's Home looks. Its addresses are those of a document in the site's
// folder.
std::string home_fragment(const Catalog& catalog);

PageText lost_page(const Catalog& catalog);

} // namespace core
