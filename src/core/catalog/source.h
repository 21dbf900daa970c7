// "RFC 9110 15.5.6; RFC 9112 3, 6.1" -> the parts that can be linked, and where to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct SourcePart
{
    std::string text;
    std::string url; // empty: just text
};

// The parts joined give `source` again.
std::vector<SourcePart> source_parts(std::string_view source);

} // namespace core
