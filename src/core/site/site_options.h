// What the pages of the site cannot know from the catalog.
#pragma once

#include <string>

namespace core {

struct SiteOptions
{
    // Where the site will stand: "https://example.org/whichcode/". Empty: nothing that takes an absolute address is
    // written.
    std::string base;
    std::string schema; // the JSON Schema of the catalog, to stand beside it; empty: none does
};

} // namespace core
