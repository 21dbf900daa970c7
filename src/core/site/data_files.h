// The catalog for readers that are programs: Markdown and JSON of each code, the lists that say what there is, and the
// whole catalog.
#pragma once

#include "core/catalog/catalog.h"
#include "core/site/site_file.h"
#include "core/site/site_options.h"

#include <span>
#include <string>
#include <vector>

namespace core {

std::vector<SiteFile> data_files(const Catalog& catalog, const SiteOptions& options);

// The sitemap of pages that stand at these paths. Only for a site with a base.
SiteFile sitemap(const SiteOptions& options, std::span<const std::string> paths);

} // namespace core
