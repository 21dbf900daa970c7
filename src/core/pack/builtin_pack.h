// The catalog that comes with the program: the files of assets/catalog, embedded at build time.
#pragma once

#include "core/pack/pack.h"

#include <span>

namespace core {

std::span<const PackFile> builtin_pack();

// The built-in pack, read. The build checks it, so problems mean a program that was built without that check.
std::optional<Catalog> builtin_catalog(Problems& problems);

} // namespace core
