// The option --style of a command, and those like it: a house style by name, or single choices of one.
#pragma once

#include "cli/arguments.h"
#include "core/catalog/house_style.h"

#include <string>
#include <string_view>

namespace cli {

// The style given, else that of the defaults. `fault` says what of it the catalog does not know, if it is empty yet.
core::HouseStyle style_of(const Arguments& given, const core::Catalog& catalog, std::string& fault,
                          std::string_view option = "--style");

} // namespace cli
