// The transcripts in cases/, with what is expected of each.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace transcripts {

struct Case
{
    std::string place; // "curl.txt:12"
    std::string name;
    std::map<std::string, std::string> expected; // "form", "reads", "finds", "note", "content", "refused"
    std::string text;
};

const std::vector<Case>& all();

} // namespace transcripts
