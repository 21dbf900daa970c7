#include "core/site/situation_pages.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/catalog/house_style.h"
#include "core/catalog/situation_area.h"

namespace core {

namespace {

Route route_of(const SituationArea& area) { return page_route(Page::Situations, item_of_area(area.id)); }

std::string tempting_html(const Setting& setting, const std::vector<Tempting>& wrong)
{
    std::string html;
    for (const Tempting& each : wrong)
        html += element("dt", code_chip(setting, each.code)) +
                element("dd", html_prose(each.why) + "<br>" +
                                  element("small", element("b", "Right if") + ' ' + html_prose(each.unless))) +
                '\n';
    return html;
}

std::string acceptable_html(const Setting& setting, const std::vector<Acceptable>& acceptable)
{
    std::string html;
    for (const Acceptable& each : acceptable)
        html += element("dt", code_chip(setting, each.code)) + element("dd", html_prose(each.when)) + '\n';
    return html;
}

// A list of terms under a heading of its own; nothing for an empty one.
std::string terms(const Setting& setting, std::string_view title, const std::string& html)
{
    return html.empty() ? html : heading(setting, 2, title) + element("dl", '\n' + html) + '\n';
}

std::string situation_html(const Setting& setting, const Situation& situation)
{
    const Ruling ruling = ruling_on(setting.catalog, {}, situation);
    std::string html =
        '\n' + heading(setting, 1, html_prose(situation.text)) + chips({code_chip(setting, ruling.best)});
    html +=
        element("p", html_prose(ruling.because) + ' ' + element("small", linked_source(setting, situation.source))) +
        '\n';
    if (const Switch* of = setting.catalog.find_switch(situation.switch_id))
        html += element("p class=\"muted\"", "Your house style decides here: " + html_prose(of->question) + ' ' +
                                                 element("small", linked_source(setting, of->source))) +
                '\n';
    if (!ruling.headers.empty())
        html += heading(setting, 2, "Header fields to send") + header_advice_html(setting, ruling.headers);
    if (!situation.also.empty())
        html +=
            element("p class=\"muted\"", "In other words: " + html_escaped(join(situation.also, " \u00b7 "))) + '\n';
    const std::string others = terms(setting, "Tempting, but wrong here", tempting_html(setting, ruling.wrong)) +
                               terms(setting, "Also right", acceptable_html(setting, ruling.acceptable));
    html = element("div", html) + '\n' + (others.empty() ? "" : element("div", '\n' + others) + '\n');
    return element("article class=\"box situation\" id=\"" + html_escaped(situation.id) + '"', '\n' + html) + '\n';
}

std::string other_areas(const Setting& setting, const std::vector<SituationArea>& areas, std::string_view present)
{
    std::vector<std::string> links;
    for (const SituationArea& area : areas)
        if (area.id != present)
            links.push_back(
                link(setting.addresses.of(route_of(area)), html_escaped(title_of_area(area.id)), "class=\"chip\""));
    const std::string html = chips(links);
    return html.empty() ? html : element("nav aria-label=\"Other areas\"", '\n' + html) + '\n';
}

PageText area_page(const Catalog& catalog, const std::vector<SituationArea>& areas, const SituationArea& area)
{
    const std::string title = title_of_area(area.id);
    const std::string count = counted(static_cast<long long>(area.situations.size()), "situation");
    PageText page = page_at(catalog, route_of(area));
    page.title = title + ": which status code?";
    page.description = count + " around " + fold_case(title) +
                       " with the HTTP status code to send, the ones that are tempting "
                       "but wrong, and the reasons.";
    page.crumbs.push_back({"Situations", page_route(Page::Situations)});
    page.here = title;
    const Setting setting = setting_of(catalog, page);
    page.main_html = opening(setting, page.route, html_escaped(title), count + ", each with its best code.");
    std::string articles;
    for (const Situation* situation : area.situations)
        articles += situation_html(setting, *situation);
    page.main_html += element("div class=\"stack\"", '\n' + articles) + '\n' + other_areas(setting, areas, area.id);
    return page;
}

PageText map_page(const Catalog& catalog, const std::vector<SituationArea>& areas)
{
    PageText page = page_at(catalog, page_route(Page::Situations));
    page.title = "What happened? Situations and their status codes";
    page.description = counted(static_cast<long long>(catalog.situations.size()), "situation") +
                       " with the code to send, the ones that are tempting but wrong, and the reasons.";
    page.here = "Situations";
    const Setting setting = setting_of(catalog, page);
    std::string cards;
    for (const SituationArea& area : areas) {
        const std::string text = element("b", html_escaped(title_of_area(area.id))) + ' ' +
                                 element("small", std::to_string(area.situations.size())) + "<br>" +
                                 html_prose(voices_of(area));
        cards +=
            element("li", link(setting.addresses.of(route_of(area)), element("span", text), "class=\"card\"")) + '\n';
    }
    page.main_html = opening(setting, page.route, "What happened?", page.description) +
                     (cards.empty() ? "" : element("ul class=\"cards\"", '\n' + cards) + '\n');
    return page;
}

} // namespace

std::vector<PageText> situation_pages(const Catalog& catalog)
{
    const std::vector<SituationArea> areas = areas_of(catalog);
    std::vector<PageText> pages = {map_page(catalog, areas)};
    for (const SituationArea& area : areas)
        pages.push_back(area_page(catalog, areas, area));
    return pages;
}

} // namespace core
