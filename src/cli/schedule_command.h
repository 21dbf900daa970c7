// `whichcode schedule --json`: replays review sequences from JSON, so that the scheduler can be held against others.
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view schedule_usage = "whichcode schedule --json < reviews.json";

// `arguments` are those after "schedule". Input that is refused ends in exit_problems.
int run_schedule(std::span<const std::string_view> arguments, std::istream& in, std::ostream& out, std::ostream& err);

} // namespace cli
