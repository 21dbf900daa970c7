#include "core/site/frame.h"

#include "core/base/html.h"
#include "core/base/json.h"
#include "core/site/code_article.h"
#include "core/site/linked_data.h"

#include <algorithm>

namespace core {

namespace {

// Nothing but what the site itself brings. A block of linked data is no script to this policy, for nothing runs it.
constexpr std::string_view content_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; "
    "base-uri 'none'; form-action 'self'";

struct Way
{
    Page page;
    std::string_view name;
};
constexpr Way ways[] = {
    {Page::Decide, "Decide"}, {Page::Compare, "Compare"}, {Page::Rules, "Rules"},
    {Page::Check, "Check"},   {Page::Quiz, "Practise"},
};

std::string meta(std::string_view kind, std::string_view name, std::string_view content)
{
    return "<meta " + std::string(kind) + "=\"" + std::string(name) + "\" content=\"" + html_escaped(content) + "\">\n";
}

std::string head_link(std::string_view relation, const std::string& url, std::string_view type = {})
{
    const std::string typed = type.empty() ? "" : " type=\"" + std::string(type) + '"';
    return "<link rel=\"" + std::string(relation) + '"' + typed + " href=\"" + html_escaped(url) + "\">\n";
}

std::string open_graph(const SiteOptions& options, const PageText& page, const std::string& path)
{
    if (options.base.empty())
        return {};
    return meta("property", "og:type", "article") + meta("property", "og:site_name", site_name) +
           meta("property", "og:title", page.title) + meta("property", "og:description", page.description) +
           meta("property", "og:url", options.base + path);
}

std::string head(const Catalog& catalog, const SiteOptions& options, const PageText& page, const std::string& path,
                 const std::string& root)
{
    const std::string_view name = std::string_view(path).substr(0, path.size() - 1);
    std::string html = "<meta charset=\"utf-8\">\n" + meta("http-equiv", "Content-Security-Policy", content_policy);
    html += meta("name", "viewport", "width=device-width, initial-scale=1");
    html += element("title", html_escaped(page.title + " \u00b7 " + std::string(site_name))) + '\n';
    html += meta("name", "description", page.description) + meta("name", "color-scheme", "light dark");
    html += head_link("canonical", (options.base.empty() ? root : options.base) + path);
    if (page.has_alternates) {
        html += head_link("alternate", root + std::string(name) + ".md", "text/markdown");
        html += head_link("alternate", root + std::string(name) + ".json", "application/json");
    }
    html += head_link("icon", root + "icon.svg", "image/svg+xml") + head_link("stylesheet", root + "twin.css");
    html += element("script defer src=\"" + root + "twin.js\"", "") + '\n' + open_graph(options, page, path);
    return html + element("script type=\"application/ld+json\"", linked_data(catalog, options, page)) + '\n';
}

std::string header(const Addresses& addresses, Page here)
{
    const std::string mark = "<img src=\"" + addresses.root() + "icon.svg\" alt=\"\" width=\"30\" height=\"30\">";
    std::string html = link(addresses.of(home_route()), mark + std::string(site_name), "class=\"brand\"") + '\n';
    const std::string action = addresses.of(home_route());
    html += element("form class=\"find\" role=\"search\" action=\"" + action + '"',
                    "<input type=\"search\" name=\"q\" autocomplete=\"off\" spellcheck=\"false\" "
                    "aria-label=\"Search for a code, a name, a constant, a header or a situation\" "
                    "placeholder=\"Code, name, header, or what happened\">") +
            '\n';
    html += element("noscript", link("#all-codes", "All codes")) + '\n';
    std::string pages;
    for (const Way& way : ways)
        pages +=
            link(addresses.of(page_route(way.page)), way.name, way.page == here ? "aria-current=\"page\"" : "") + '\n';
    return element("header", '\n' + html + element("nav aria-label=\"Pages\"", '\n' + pages) + '\n') + '\n';
}

std::string crumbs(const Addresses& addresses, const PageText& page)
{
    std::string html;
    for (const Crumb& crumb : page.crumbs)
        html += element("li", link(addresses.of(crumb.route), html_escaped(crumb.text))) + '\n';
    html += element("li aria-current=\"page\"", html_escaped(page.here)) + '\n';
    return element("nav class=\"crumbs\" aria-label=\"Where you are\"", element("ol", '\n' + html)) + '\n';
}

// Every page has it: the way on without a script, and what the search field looks through with one.
std::string all_codes(const Catalog& catalog, const Addresses& addresses)
{
    std::string html = "\n<h2>All codes</h2>\n";
    for (const StatusClass& status_class : catalog.classes) {
        std::string codes;
        for (const Code& code : catalog.codes)
            if (code.class_digit() == status_class.digit)
                codes += element("li", link(addresses.of(code_route(code.number)),
                                            html_escaped(title_of(catalog, code.number)))) +
                         '\n';
        html +=
            element("h3", link(addresses.of(class_route(status_class.digit)), html_escaped(class_title(status_class))));
        html += element("ul", '\n' + codes) + '\n';
    }
    return element("nav id=\"all-codes\" aria-label=\"All codes\"", html) + '\n';
}

std::string footer(const Addresses& addresses, const PageText& page)
{
    std::vector<std::string> links = {
        link(addresses.in_program(page.route), "Open in Whichcode", "class=\"chip\""),
        link(addresses.of(page_route(Page::Situations)), "Situations", "class=\"chip\""),
        link(addresses.of(page_route(Page::Rules)), "Rules", "class=\"chip\""),
    };
    const std::string rfc = link("https://www.rfc-editor.org/rfc/rfc9110", "RFC 9110");
    return element("footer", '\n' + chips(links) +
                                 element("p", element("small", "Follows " + rfc + " and its companions.")) + '\n') +
           '\n';
}

std::string root_for(std::string_view path)
{
    std::string root;
    for (const char c : path.substr(0, path.find('#')))
        root += c == '/' ? "../" : "";
    return root;
}

std::string path_of(const Catalog& catalog, const Route& route) { return twin_path(catalog, route).value_or(""); }

} // namespace

Setting setting_of(const Catalog& catalog, const Route& route)
{
    return {catalog, Addresses::from(catalog, root_for(path_of(catalog, route))), 1, {}};
}

std::string framed(const Catalog& catalog, const SiteOptions& options, const PageText& page)
{
    const std::string path = path_of(catalog, page.route);
    const Addresses addresses = Addresses::from(catalog, root_for(path));
    const std::string body = link("#main", "Skip to the text", "class=\"skip\"") + '\n' +
                             header(addresses, page.route.page) + crumbs(addresses, page) +
                             element("main id=\"main\"", '\n' + page.main_html) + '\n' + all_codes(catalog, addresses) +
                             footer(addresses, page);
    return "<!doctype html>\n" +
           element("html lang=\"en\"",
                   '\n' + element("head", '\n' + head(catalog, options, page, path, addresses.root())) + '\n' +
                       element("body class=\"twin\"", '\n' + body) + '\n') +
           '\n';
}

} // namespace core
