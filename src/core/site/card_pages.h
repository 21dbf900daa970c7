// The short form of a code's, class's or comparison's page, for a frame in somebody else's page: web/which-code.js.
#pragma once

#include "core/site/frame.h"
#include "core/site/site_file.h"

#include <vector>

namespace core {

std::vector<PageText> card_pages(const Catalog& catalog);

// What the element has to know before a card has come: {"404":["Not Found",214]} for each code, {"401,403":["",310]}
// for each comparison. The number counts the characters of its running text, from which the element guesses its height.
SiteFile card_list(const Catalog& catalog);

} // namespace core
