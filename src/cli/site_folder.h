// Writing many files into a folder, all or none.
#pragma once

#include "core/site/site.h"

#include <span>
#include <string>
#include <string_view>

namespace cli {

// The folder is made if it is not there; what it holds besides stays. All is written beside its place first, so that a
// full disk or a missing permission leaves the folder as it was. False on failure, and `fault` says why.
bool write_folder(std::string_view folder, std::span<const core::SiteFile> files, std::string& fault);

} // namespace cli
