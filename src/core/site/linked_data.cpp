#include "core/site/linked_data.h"

#include "core/base/json.h"

namespace core {

namespace {

void write_article(JsonWriter& out, const PageText& page, const std::string& url)
{
    out.open_object().member("@type", "TechArticle").member("headline", page.title);
    out.member("description", page.description).member("inLanguage", "en");
    if (!url.empty())
        out.member("url", url);
    out.key("isPartOf").open_object().member("@type", "WebSite").member("name", site_name).close_object();
    if (!page.term.empty()) {
        out.key("about").open_object().member("@type", "DefinedTerm").member("name", page.title);
        out.member("termCode", page.term).member("inDefinedTermSet", "HTTP status codes").close_object();
    }
    out.close_object();
}

void write_crumbs(JsonWriter& out, const Catalog& catalog, const std::string& base, const PageText& page)
{
    out.open_object().member("@type", "BreadcrumbList").key("itemListElement").open_array();
    int position = 0;
    const auto add = [&](const std::string& name, const std::string& path) {
        out.open_object().member("@type", "ListItem").member("position", ++position).member("name", name);
        out.member("item", base + path).close_object();
    };
    for (const Crumb& crumb : page.crumbs)
        add(crumb.text, twin_path(catalog, crumb.route).value_or(""));
    add(page.here, page.path);
    out.close_array().close_object();
}

} // namespace

std::string linked_data(const Catalog& catalog, const SiteOptions& options, const PageText& page)
{
    JsonWriter out;
    out.open_object().member("@context", "https://schema.org").key("@graph").open_array();
    write_article(out, page, options.base.empty() ? "" : options.base + page.path);
    if (!options.base.empty())
        write_crumbs(out, catalog, options.base, page);
    out.close_array().close_object();

    // The end of the element is looked for in the text as it stands.
    std::string text;
    for (const char c : out.text())
        text += c == '<' ? std::string("\\u003c") : std::string(1, c);
    return text;
}

} // namespace core
