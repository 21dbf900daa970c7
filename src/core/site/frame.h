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
    std::string path;          // of its folder or file, from the site's folder: "404/", "404.html"
    Route route;               // the place of the program that it stands for
    std::string title;         // of the tab, without the name of the site
    std::string description;   // a sentence or two
    std::vector<Crumb> crumbs; // from Home to the page before this one
    std::string here;          // how the page is called at the end of the crumbs
    std::string term;          // what a page about one code or class defines: "404"; empty for others
    std::string main_html;
    bool has_alternates = false; // a Markdown and a JSON file beside the page
};

// A page for a place that has a twin, below Home. All but its path is left to the caller.
PageText page_at(const Catalog& catalog, const Route& route);

// The setting in which the main text of a page is to be written.
Setting setting_of(const Catalog& catalog, const PageText& page);

// The whole document.
std::string framed(const Catalog& catalog, const SiteOptions& options, const PageText& page);

// The same for a frame in somebody else's page: the text alone. Its path ends in the folder of the card, "404/card/".
std::string framed_as_card(const SiteOptions& options, const PageText& page);

// The same for the document that a host sends in place of a missing one, whatever the address: without a base a script
// finds out where the site is.
std::string framed_for_any_address(const Catalog& catalog, const SiteOptions& options, const PageText& page);

} // namespace core
