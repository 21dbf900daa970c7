// `whichcode decide`: the decision guide, a question at a time, for people or as JSON.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string_view>

namespace cli {

inline constexpr std::string_view decide_usage =
    "whichcode decide [--answer QUESTION=CHOICE]... [--style STYLE [--against STYLE]] [--json] | --styles";

// `arguments` are those after "decide". Answers to questions that do not come up are left aside; one that the guide
// does not know at all is bad usage. --against tells where two house styles differ; --styles, which there are.
int run_decide(std::span<const std::string_view> arguments, const core::Catalog& catalog);

} // namespace cli
