// The catalog as HTML that can be read before the program arrives, or without it: the body part of a page, with a
// section for each class and code. No script, no style, no id but the addresses: `404` and, as the page itself writes
// its links, `/404`, so that #/404 leads there too.
#pragma once

#include "core/catalog/catalog.h"

#include <string>

namespace core {

std::string static_page(const Catalog& catalog);

} // namespace core
