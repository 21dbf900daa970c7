// What stands around the text of every page: the head with what machines read, the header with the ways to the other
// pages and the search field, and the list of all codes, which the script of the pages narrows while somebody types.
#pragma once

#include "core/site/markup.h"
#include "core/site/site_options.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Crumb
{
    std::string text;
    Route route;
};

// A page to write.
struct PageText
{
    Route route;               // the place in the program that this is the twin of
    std::string title;         // of the tab, without the name of the site
    std::string description;   // a sentence or two
    std::vector<Crumb> crumbs; // from Home to the page before this one
    std::string here;          // how the page is called at the end of the crumbs
    std::string term;          // what a page about one code or class defines: "404"; empty for others
    std::string main_html;
    bool has_alternates = false; // a Markdown and a JSON file beside the page
};

// The setting in which the main text of the page at `route` is to be written.
Setting setting_of(const Catalog& catalog, const Route& route);

// The whole document.
std::string framed(const Catalog& catalog, const SiteOptions& options, const PageText& page);

} // namespace core
