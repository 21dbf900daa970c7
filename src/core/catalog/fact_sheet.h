// The facts of a code in words, and the words for strengths, contexts and registrations. The page, the static pages,
// comparisons and the command all draw from here, so that they say the same.
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Fact
{
    std::string_view label;
    std::string value;            // a few words
    const Claim* claim = nullptr; // what the value rests on; belongs to the code
};

// The label of the fact that lists them.
inline constexpr std::string_view required_fields_label = "Header fields it must have";

// What a card shows at a glance, in the order in which it does. The code must outlive the facts.
std::vector<Fact> facts_of(const Code& code);

std::string_view word_of(Strength strength);                                   // "MUST", "convention"
std::string_view label_of(const Note& note);                                   // "In the wild", or the team's name
std::string labelled_text(const Catalog& catalog, const Situation& situation); // with the team that brought it
std::string_view word_of(Registration registration);                           // "unregistered"

// Another name of a code, as some language, framework or server spells it. Belongs to the catalog.
struct StackName
{
    std::string_view stack;
    const StackConstant* constant = nullptr;
    std::vector<std::string_view> older; // other names that still work
    bool is_deprecated = false;          // the name itself is on its way out, and there is no other
};

std::vector<StackName> stack_names_of(const Catalog& catalog, int code);

} // namespace core
