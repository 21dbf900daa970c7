// The catalog as a site of plain pages: for every place that is content a document that can be read without the program,
// and the same as data. Writing the files is left to the command.
#pragma once

#include "core/site/frame.h"

#include <string>
#include <vector>

namespace core {

struct SiteFile
{
    std::string path; // from the folder of the site, with slashes: "404/index.html"
    std::string text;
};

// In the order of their paths' first appearance; the same catalog and options give the same bytes.
std::vector<SiteFile> site_files(const Catalog& catalog, const SiteOptions& options);

} // namespace core
