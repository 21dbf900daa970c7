// Values for the header fields of a recipe: what a field looks like in a response of an example API.
#pragma once

#include "core/catalog/catalog.h"
#include "core/response/wire_message.h"

#include <string>
#include <string_view>

namespace core {

// A value that fits the advice, which often quotes one; empty for a field that has no value of general use.
std::string example_value(const HeaderAdvice& advice, int code, const WireMessage& request);

// Advice such as "after POST" or "GET or HEAD, and ..." speaks of some methods only.
bool fits_method(std::string_view when, std::string_view method);

} // namespace core
