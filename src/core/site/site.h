// The catalog as a site of plain pages: for every place that is content a document that can be read without the
// program, and the same as data. Writing the files is left to the command.
#pragma once

#include "core/catalog/catalog.h"
#include "core/site/site_file.h"
#include "core/site/site_options.h"

#include <vector>

namespace core {

// In the order of their paths' first appearance; the same catalog and options give the same bytes.
std::vector<SiteFile> site_files(const Catalog& catalog, const SiteOptions& options);

} // namespace core
