// What the protocol asks of every message, whatever it says: lengths, dates, and fields that must agree with others.
#pragma once

#include "core/response/recipe.h"

namespace core {

Recipe finished(Recipe recipe);

} // namespace core
