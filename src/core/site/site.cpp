#include "core/site/site.h"

#include "core/site/code_pages.h"

namespace core {

namespace {

SiteFile file_of(const Catalog& catalog, const SiteOptions& options, const PageText& page)
{
    return {twin_path(catalog, page.route).value_or("") + "index.html", framed(catalog, options, page)};
}

} // namespace

std::vector<SiteFile> site_files(const Catalog& catalog, const SiteOptions& options)
{
    std::vector<PageText> pages;
    for (const StatusClass& status_class : catalog.classes)
        pages.push_back(class_page(catalog, status_class));
    for (const Code& code : catalog.codes)
        pages.push_back(code_page(catalog, code));

    std::vector<SiteFile> files;
    for (const PageText& page : pages)
        files.push_back(file_of(catalog, options, page));
    return files;
}

} // namespace core
