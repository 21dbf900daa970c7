// What a reader sees of a page: the header with the search field, the text, all codes to go on to, and the footer.
#pragma once

#include "core/site/frame.h"

#include <string>

namespace core {

// The content of an element with the class `twin`, for which web/twin.css is written.
std::string page_body(const Catalog& catalog, const PageText& page);

} // namespace core
