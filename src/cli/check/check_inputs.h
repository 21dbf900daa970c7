// The texts that `whichcode check` is given: of each file, or of standard input.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct CheckInput
{
    std::string file; // as it was given; "-" is standard input
    std::string text;
};

// Of all files; without one, of standard input. Those that cannot be read are left out, and their faults given:
// "cannot read a.txt: No such file or directory".
std::vector<CheckInput> read_inputs(std::span<const std::string_view> files, std::vector<std::string>& faults);

} // namespace cli
