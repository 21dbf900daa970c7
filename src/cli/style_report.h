// What `whichcode decide` tells of house styles: which there are, and where two of them differ.
#pragma once

#include "core/catalog/house_style.h"

#include <string>

namespace cli {

// Every switch with its choices, and every named style with the rules that it rests on.
std::string style_list(const core::Catalog& catalog);

// Where the two differ, with the rule of each and the situations that this decides.
std::string style_comparison(const core::Catalog& catalog, const core::HouseStyle& first,
                             const core::HouseStyle& second);

// {"styles":[{"text","name"},...],"differences":[{"switch","question","choices":[{"code","rule","source"},...],
// "situations":[{"id","text"}]}]}: the first style first everywhere.
std::string style_comparison_json(const core::Catalog& catalog, const core::HouseStyle& first,
                                  const core::HouseStyle& second);

} // namespace cli
