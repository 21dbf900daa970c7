// assets/check/examples.txt inside the command.
#pragma once

#include "core/pack/pack.h"

#include <span>

namespace core {

std::span<const PackFile> embedded_examples(); // one file

} // namespace core
