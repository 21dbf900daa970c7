#include "core/site/home_page.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/catalog/situation_area.h"
#include "core/site/page_body.h"

#include <algorithm>

namespace core {

namespace {

// Only the program can search; without scripts the style sheet hides them.
std::string examples(const Setting& setting)
{
    std::vector<std::string> links = {"Try"};
    for (const std::string_view example :
         {"email already taken", "409 or 422", "retry-after", ":unprocessable_entity", "upstream timed out"})
        links.push_back(
            link(setting.addresses.in_program(search_route(example)), html_escaped(example), "class=\"chip\""));
    return element("div class=\"scripted\"", chips(links)) + '\n';
}

std::string class_cards(const Setting& setting)
{
    std::string html;
    for (const StatusClass& status_class : setting.catalog.classes) {
        const std::string digit = std::to_string(status_class.digit);
        const std::string text = element("b class=\"badge c" + digit + '"', digit + "xx") + "<br>" +
                                 element("b", html_escaped(status_class.name)) + "<br>" + html_prose(status_class.says);
        html += element("li", link(setting.addresses.of(class_route(status_class.digit)), element("span", text),
                                   "class=\"card\"")) +
                '\n';
    }
    return element("ul class=\"cards five\"", '\n' + html) + '\n';
}

std::string areas_html(const Setting& setting)
{
    constexpr std::size_t most = 12; // the first of the catalog are the ones met every day
    const std::vector<SituationArea> areas = areas_of(setting.catalog);
    std::vector<std::string> links;
    for (std::size_t i = 0; i < std::min(areas.size(), most); ++i)
        links.push_back(link(setting.addresses.of(page_route(Page::Situations, item_of_area(areas[i].id))),
                             html_escaped(title_of_area(areas[i].id)), "class=\"chip\""));
    if (areas.empty())
        return {};
    links.push_back(link(setting.addresses.of(page_route(Page::Situations)),
                         "All " + std::to_string(areas.size()) + " areas", "class=\"chip plain\""));
    return "<p class=\"intro\">Situations by area, each with the code to send and the ones that only look "
           "right.</p>\n" +
           chips(links);
}

std::string common_codes(const Setting& setting)
{
    std::vector<const Code*> codes;
    for (const Code& code : setting.catalog.codes)
        if (code.common)
            codes.push_back(&code);
    if (codes.empty())
        return {};
    return "<p class=\"intro\">" + counted(static_cast<long long>(codes.size()), "common code") + "; all of them " +
           link("#all-codes", "stand below") + ".</p>\n" + code_cards(setting, codes);
}

} // namespace

std::string home_fragment(const Catalog& catalog)
{
    PageText page = page_at(catalog, home_route());
    page.crumbs.clear();
    const Setting setting = setting_of(catalog, page);
    page.main_html =
        heading(setting, 0, "Which status code should I return?") +
        "<p class=\"lead\">Type a code, a name, a constant from your stack, a header, or what happened in your "
        "own words.</p>\n" +
        examples(setting) + section(setting, "classes", "The five classes", class_cards(setting)) +
        section(setting, "areas", "What happened?", areas_html(setting)) +
        section(setting, "common", "Codes", common_codes(setting));
    return element("div class=\"twin\"", page_body(catalog, page)) + '\n';
}

PageText lost_page(const Catalog& catalog)
{
    PageText page = page_at(catalog, home_route());
    page.path = "404.html";
    page.title = "No such page";
    page.crumbs.clear();
    const Setting setting = setting_of(catalog, page);
    std::string card;
    if (const Code* code = catalog.find_code(404))
        card = element("ul class=\"cards\"", element("li", code_card(setting, *code))) + '\n' +
               element("p class=\"next\"", claim_html(setting, code->client)) + '\n';
    page.main_html = heading(setting, 0, "There is no page at this address") +
                     "<p class=\"lead\">Search above, or choose from the list of all codes below.</p>\n" +
                     chips({link(setting.addresses.of(home_route()), "Home", "class=\"chip\""),
                            link(setting.addresses.of(page_route(Page::Situations)), "Situations", "class=\"chip\""),
                            link(setting.addresses.of(page_route(Page::Compare)), "Compare", "class=\"chip\""),
                            link(setting.addresses.of(page_route(Page::Rules)), "Rules", "class=\"chip\"")}) +
                     section(setting, "answer", "What the server has just answered", card);
    return page;
}

} // namespace core
