#include "core/site/static_page.h"

#include "core/base/html.h"
#include "core/site/code_article.h"

namespace core {

namespace {

std::string placed(std::string_view name, std::string_view article)
{
    const std::string inner = "div id=\"/" + std::string(name) + '"';
    return element("section id=\"" + std::string(name) + '"',
                   '\n' + element(inner, '\n' + std::string(article)) + '\n') +
           '\n';
}

Setting setting_for(const Catalog& catalog, int level, std::string_view name)
{
    return {catalog, Addresses::of_program(catalog), level, std::string(name) + '-'};
}

std::string contents(const Catalog& catalog)
{
    std::string html;
    for (const StatusClass& status_class : catalog.classes) {
        std::string codes;
        for (const Code& code : catalog.codes)
            if (code.class_digit() == status_class.digit)
                codes += element("li",
                                 link(to_hash(code_route(code.number)), html_escaped(title_of(catalog, code.number)))) +
                         '\n';
        const std::string title =
            link(to_hash(class_route(status_class.digit)), html_escaped(class_title(status_class)));
        html += element("li", title + '\n' + element("ul", '\n' + codes)) + '\n';
    }
    return element("nav aria-label=\"Status codes\"", '\n' + element("ul", '\n' + html) + '\n') + '\n';
}

} // namespace

std::string static_page(const Catalog& catalog)
{
    std::string html = "\n<h1>HTTP status codes</h1>\n" + contents(catalog);
    for (const StatusClass& status_class : catalog.classes) {
        const std::string range = std::to_string(status_class.digit) + "xx";
        html += placed(range, class_article(setting_for(catalog, 2, range), status_class));
        for (const Code& code : catalog.codes) {
            const std::string number = std::to_string(code.number);
            if (code.class_digit() == status_class.digit)
                html += placed(number, code_article(setting_for(catalog, 3, number), code));
        }
    }
    return element("main", html) + '\n';
}

} // namespace core
