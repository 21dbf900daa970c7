// The reference as a cheat sheet on two sheets of A4: every code that may be sent, and what decides between them.
#pragma once

#include "core/site/frame.h"

namespace core {

PageText print_page(const Catalog& catalog);

} // namespace core
