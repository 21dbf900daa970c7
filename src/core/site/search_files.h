// What browsers and other programs need to search the site from their own address bars and fields.
#pragma once

#include "core/catalog/catalog.h"
#include "core/site/site_file.h"
#include "core/site/site_options.h"

namespace core {

// What one may type and where it leads, in the form of the OpenSearch suggestions extension for an empty query. A
// host of files cannot answer each keystroke, so this is for scripts that filter by themselves, not for browsers.
SiteFile suggestions(const Catalog& catalog, const SiteOptions& options);

// How to hand a query to the program. Only for a site with a base.
SiteFile search_description(const SiteOptions& options);

} // namespace core
