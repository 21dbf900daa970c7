// A document as strict HTML: what is wrong with it, and what in it can be pointed to or points elsewhere. It knows the
// elements and rules that our pages use, and calls everything else a fault.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sample {

struct HtmlOutline
{
    std::vector<std::string> faults;
    std::vector<std::string> ids;
    std::vector<std::string> urls;     // of href, src and action, unescaped
    std::vector<std::string> elements; // every name, once
    std::string text;                  // unescaped, without tags and scripts; white space as it stands
};

HtmlOutline outline_of(std::string_view html);

// "&lt;" -> "<" and so on: the inverse of core::html_escaped.
std::string html_unescaped(std::string_view html);

} // namespace sample
