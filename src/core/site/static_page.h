// Every class and code in one document: the articles of their pages one after the other, as text to read, search or
// convert. The body part of a page without script or style, in which each class and code has its address as an id:
// `404` and, as the program writes its links, `/404`, so that #/404 leads there too.
#pragma once

#include "core/catalog/catalog.h"

#include <string>

namespace core {

std::string static_page(const Catalog& catalog);

} // namespace core
