// A file of the site, before anybody has written it.
#pragma once

#include <string>

namespace core {

struct SiteFile
{
    std::string path; // from the folder of the site, with slashes: "404/index.html"
    std::string text;
};

} // namespace core
