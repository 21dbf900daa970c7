// The messages that `whichcode check` is given: of each file, or of standard input.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct CheckInput
{
    std::string file;  // as it was given; "-" is standard input
    std::string entry; // what the message is called in a file of several; empty: the file is the message
    std::string text;
};

// The messages in the text of a file, in their order.
std::vector<CheckInput> messages_in(std::string_view file, std::string text);

// Of all files; without one, of standard input. Those that cannot be read are left out, and their faults given:
// "cannot read a.txt: No such file or directory".
std::vector<CheckInput> read_inputs(std::span<const std::string_view> files, std::vector<std::string>& faults);

} // namespace cli
