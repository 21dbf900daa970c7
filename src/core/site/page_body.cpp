#include "core/site/page_body.h"

#include "core/base/html.h"
#include "core/site/code_article.h"
#include "core/site/linked_data.h"

namespace core {

namespace {

struct Way
{
    Page page;
    std::string_view name;
};
constexpr Way ways[] = {
    {Page::Decide, "Decide"}, {Page::Compare, "Compare"}, {Page::Rules, "Rules"},
    {Page::Check, "Check"},   {Page::Quiz, "Practise"},
};

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
    if (page.crumbs.empty())
        return {};
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
        link(addresses.root() + "print/", "To print", "class=\"chip\""),
    };
    const std::string rfc = link("https://www.rfc-editor.org/rfc/rfc9110", "RFC 9110");
    return element("footer", '\n' + chips(links) +
                                 element("p", element("small", "Follows " + rfc + " and its companions.")) + '\n') +
           '\n';
}

} // namespace

std::string page_body(const Catalog& catalog, const PageText& page)
{
    const Addresses addresses = setting_of(catalog, page).addresses;
    return '\n' + header(addresses, page.route.page) + crumbs(addresses, page) +
           element("main id=\"main\"", '\n' + page.main_html) + '\n' + all_codes(catalog, addresses) +
           footer(addresses, page);
}

} // namespace core
