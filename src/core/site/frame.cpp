#include "core/site/frame.h"

#include "core/base/html.h"
#include "core/site/linked_data.h"
#include "core/site/page_body.h"

namespace core {

namespace {

// Nothing but what the site itself brings. A block of linked data is no script to this policy, for nothing runs it.
constexpr std::string_view policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                                    "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri ";
constexpr std::string_view closed_policy = "'none'";
constexpr std::string_view open_policy = "'self'";

std::string meta(std::string_view kind, std::string_view name, std::string_view content)
{
    return "<meta " + std::string(kind) + "=\"" + std::string(name) + "\" content=\"" + html_escaped(content) + "\">\n";
}

std::string head_link(std::string_view relation, const std::string& url, std::string_view type = {})
{
    const std::string typed = type.empty() ? "" : " type=\"" + std::string(type) + '"';
    return "<link rel=\"" + std::string(relation) + '"' + typed + " href=\"" + html_escaped(url) + "\">\n";
}

std::string open_graph(const SiteOptions& options, const PageText& page)
{
    if (options.base.empty())
        return {};
    return meta("property", "og:type", "article") + meta("property", "og:site_name", site_name) +
           meta("property", "og:title", page.title) + meta("property", "og:description", page.description) +
           meta("property", "og:url", options.base + page.path);
}

// The description of the search needs the site's whole address, so only then is it there.
std::string found_by_browsers(const SiteOptions& options, const std::string& root)
{
    if (options.base.empty())
        return {};
    return "<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"Whichcode\" href=\"" + root +
           "opensearch.xml\">\n";
}

std::string basics(const PageText& page, std::string_view base_policy)
{
    return "<meta charset=\"utf-8\">\n" +
           meta("http-equiv", "Content-Security-Policy", std::string(policy) + std::string(base_policy)) +
           meta("name", "viewport", "width=device-width, initial-scale=1") +
           element("title", html_escaped(page.title + " \u00b7 " + std::string(site_name))) + '\n' +
           meta("name", "color-scheme", "light dark");
}

std::string script(std::string_view root, std::string_view name)
{
    return element("script defer src=\"" + std::string(root) + std::string(name) + '"', "") + '\n';
}

std::string files(const std::string& root)
{
    return head_link("icon", root + "icon.svg", "image/svg+xml") + head_link("stylesheet", root + "twin.css");
}

std::string root_for(std::string_view path)
{
    std::string root;
    for (const char c : path)
        root += c == '/' ? "../" : "";
    return root;
}

std::string document(std::string_view head_html, std::string_view classes, std::string_view body_html)
{
    const std::string body = "body class=\"" + std::string(classes) + '"';
    return "<!doctype html>\n" +
           element("html lang=\"en\"", '\n' + element("head", '\n' + std::string(head_html)) + '\n' +
                                           element(body, '\n' + std::string(body_html)) + '\n') +
           '\n';
}

std::string twin_document(std::string_view head_html, std::string_view body_html)
{
    const std::string skip = link("#main", "Skip to the text", "class=\"skip\"");
    return document(head_html, "twin", skip + std::string(body_html));
}

} // namespace

PageText page_at(const Catalog& catalog, const Route& route)
{
    PageText page;
    page.route = route;
    page.path = twin_path(catalog, route).value_or("");
    page.crumbs = {{"Status codes", home_route()}};
    return page;
}

Setting setting_of(const Catalog& catalog, const PageText& page)
{
    return {catalog, Addresses::from(catalog, root_for(page.path)), 1, {}};
}

std::string framed(const Catalog& catalog, const SiteOptions& options, const PageText& page)
{
    const std::string root = root_for(page.path);
    std::string html = basics(page, closed_policy) + meta("name", "description", page.description);
    html += head_link("canonical", (options.base.empty() ? root : options.base) + page.path);
    if (page.has_alternates) {
        const std::string name = root + page.path.substr(0, page.path.size() - 1);
        html += head_link("alternate", name + ".md", "text/markdown");
        html += head_link("alternate", name + ".json", "application/json");
    }
    html += files(root) + script(root, "twin.js") + found_by_browsers(options, root) + open_graph(options, page);
    html += element("script type=\"application/ld+json\"", linked_data(catalog, options, page)) + '\n';
    return twin_document(html, page_body(catalog, page));
}

std::string framed_as_card(const SiteOptions& options, const PageText& page)
{
    const std::string root = root_for(page.path);
    const std::string whole = page.path.substr(0, page.path.find("card/"));
    const std::string html = basics(page, closed_policy) + meta("name", "robots", "noindex") +
                             head_link("canonical", (options.base.empty() ? root : options.base) + whole) +
                             files(root) + script(root, "card.js");
    return document(html, "twin framed", element("main", '\n' + page.main_html) + '\n');
}

std::string framed_for_any_address(const Catalog& catalog, const SiteOptions& options, const PageText& page)
{
    std::string html = basics(page, open_policy) + meta("name", "robots", "noindex");
    if (!options.base.empty())
        html += "<base href=\"" + html_escaped(options.base) + "\">\n" + files("") + script("", "twin.js");
    else
        // The first of these that is there says where the site is; no page of the site stands deeper.
        html += files("") + script("", "lost.js") + script("../", "lost.js") + script("../../", "lost.js") +
                script("../../../", "lost.js");
    return twin_document(html, page_body(catalog, page));
}

} // namespace core
