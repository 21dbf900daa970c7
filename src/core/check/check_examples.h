// Messages to try the check on: typical faults, and one without any.
#pragma once

#include <span>
#include <string_view>

namespace core {

struct CheckExample
{
    std::string_view title;
    std::string_view text; // as somebody would paste it
};

std::span<const CheckExample> check_examples();

} // namespace core
