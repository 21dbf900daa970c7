// `whichcode check --explain RULE`: what a rule demands, why, and what breaks it and what does not.
#pragma once

#include "core/check/check.h"

#include <optional>
#include <string>

namespace cli {

// For people, or as JSON: {"rule","severity","statement","source","message","fix","breaks","keeps"}.
std::string explain_rule(const core::CheckRule& rule, const core::Catalog& catalog, bool as_json);

// The rule of that id; without one nothing, and `fault` says so, with the rule that may have been meant.
std::optional<core::CheckRule> named_rule(std::string_view id, std::string& fault);

} // namespace cli
