#include "core/site/site.h"

#include "core/site/card_pages.h"
#include "core/site/code_pages.h"
#include "core/site/comparison_pages.h"
#include "core/site/data_files.h"
#include "core/site/home_page.h"
#include "core/site/print_page.h"
#include "core/site/rule_pages.h"
#include "core/site/search_files.h"
#include "core/site/situation_pages.h"

#include <iterator>
#include <utility>

namespace core {

std::vector<SiteFile> site_files(const Catalog& catalog, const SiteOptions& options)
{
    std::vector<PageText> pages;
    for (const StatusClass& status_class : catalog.classes)
        pages.push_back(class_page(catalog, status_class));
    for (const Code& code : catalog.codes)
        pages.push_back(code_page(catalog, code));

    for (auto* of_a_kind : {comparison_pages, rule_pages, situation_pages}) {
        std::vector<PageText> more = of_a_kind(catalog);
        std::move(more.begin(), more.end(), std::back_inserter(pages));
    }

    pages.push_back(print_page(catalog));

    std::vector<SiteFile> files = {{"index-home.html", home_fragment(catalog)},
                                   {"404.html", framed_for_any_address(catalog, options, lost_page(catalog))}};
    std::vector<std::string> paths = {""};
    for (const PageText& page : pages) {
        files.push_back({page.path + "index.html", framed(catalog, options, page)});
        paths.push_back(page.path);
    }
    for (const PageText& card : card_pages(catalog))
        files.push_back({card.path + "index.html", framed_as_card(options, card)});
    files.push_back(card_list(catalog));
    std::vector<SiteFile> data = data_files(catalog, options);
    std::move(data.begin(), data.end(), std::back_inserter(files));
    files.push_back(suggestions(catalog, options));
    if (!options.base.empty()) {
        files.push_back(sitemap(options, paths));
        files.push_back(search_description(options));
    }
    return files;
}

} // namespace core
