// Responses written down with what the rules have to say of each: the examples of assets/check, the cases of the tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// Kinds: "fires", the rule finds its fault; "silent", it finds none, and no other rule anything graver than info;
// "clean", as silent for all rules.
struct RuleCase
{
    std::string kind;
    std::string name; // of the rule; of the case if it is clean
    std::string text; // as somebody would paste it
    int line = 0;     // of its heading in the file, from 1
};

// A line "=== KIND NAME" heads each case; what stands before the first is a comment. The empty line before the next
// heading belongs to no case. A picture of a control character, such as U+2407, stands for that character.
std::vector<RuleCase> read_rule_cases(std::string_view file);

} // namespace core
