// How the command ends, after sysexits.h where that has a number for it. What a command adds is in its own header.
#pragma once

namespace cli {

inline constexpr int exit_success = 0;
inline constexpr int exit_problems = 1;   // the input has mistakes, or nothing was found
inline constexpr int exit_usage = 64;     // the command line cannot be understood
inline constexpr int exit_data = 65;      // a pack that the command was to use has mistakes
inline constexpr int exit_no_input = 66;  // a file cannot be read
inline constexpr int exit_no_output = 74; // what was written did not arrive

} // namespace cli
