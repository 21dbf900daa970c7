#include "core/pack/builtin_pack.h"

namespace core {

std::optional<Catalog> builtin_catalog(Problems& problems) { return read_pack(builtin_pack(), nullptr, problems); }

} // namespace core
