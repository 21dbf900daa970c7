// Finds the failures that a text names: "curl: (56) Recv failure: Connection reset by peer".
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// The failures of the catalog in the order that their names stand in the text, of two in one place the longer name.
// Letters of any case, and whatever stands between words; of a long text the start. At most three.
std::vector<const Failure*> failures_named_in(std::string_view text, const Catalog& catalog);

// That no response was received, unless it comes inside of one; what happened, on which side to look, at what.
std::string explanation_of(const Failure& failure, const Catalog& catalog);

} // namespace core
