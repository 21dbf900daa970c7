// `whichcode check [FILE...]`: holds responses against the rules, for people and for CI.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view check_usage =
    "whichcode check [FILE...] [--json | --format text|json|sarif|junit|github] [--fail-on error|warning] "
    "[--ignore RULE]... | --explain RULE   (responses, or requests and their responses; standard input without FILE)";

// How it ends besides what exit_code.h has: nothing worse than info is success, of several the worst counts. After
// `--fail-on error` a warning is a success too.
inline constexpr int exit_warning = 1;
inline constexpr int exit_error = 2;
inline constexpr int exit_unparsable = 3;

// `arguments` are those after "check".
int run_check(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
