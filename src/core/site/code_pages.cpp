#include "core/site/code_pages.h"

#include "core/base/html.h"
#include "core/site/code_article.h"

namespace core {

namespace {

// The codes before and behind this one, as in the catalog.
std::string neighbours(const Setting& setting, const Code& code)
{
    const std::vector<Code>& codes = setting.catalog.codes;
    const auto index = static_cast<std::size_t>(&code - codes.data());
    std::vector<std::string> links;
    if (index > 0)
        links.push_back(code_chip(setting, codes[index - 1].number));
    if (index + 1 < codes.size())
        links.push_back(code_chip(setting, codes[index + 1].number));
    const std::string html = chips(links);
    return html.empty() ? html : element("nav aria-label=\"Neighbouring codes\"", '\n' + html) + '\n';
}

} // namespace

PageText code_page(const Catalog& catalog, const Code& code)
{
    const std::string number = std::to_string(code.number);
    PageText page = page_at(catalog, code_route(code.number));
    page.title = number + ' ' + code.name;
    page.description = code.meaning + " When to send " + number +
                       ", when another code is right, what the client does next, retries, caching and header fields.";
    if (const StatusClass* status_class = catalog.find_class(code.class_digit()))
        page.crumbs.push_back({class_title(*status_class), class_route(status_class->digit)});
    page.here = number;
    page.term = number;
    const Setting setting = setting_of(catalog, page);
    page.main_html = code_article(setting, code) + neighbours(setting, code);
    page.has_alternates = true;
    return page;
}

PageText class_page(const Catalog& catalog, const StatusClass& status_class)
{
    PageText page = page_at(catalog, class_route(status_class.digit));
    page.title = class_title(status_class);
    page.description = status_class.meaning + " Every code of the class with its meaning.";
    page.here = class_title(status_class);
    page.term = std::to_string(status_class.digit) + "xx";
    page.main_html = class_article(setting_of(catalog, page), status_class);
    return page;
}

} // namespace core
