#include "core/site/rule_pages.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/catalog/rule_part.h"

#include <algorithm>

namespace core {

namespace {

using Rules = std::vector<const Rule*>;

std::string why_html(const Rule& rule)
{
    return rule.why.empty() ? "" : element("p class=\"muted\"", html_prose(rule.why)) + '\n';
}

// Without the strength, which is that of a rule: behind a name, or a question, it could say the opposite.
std::string source_html(const Setting& setting, const Rule& rule)
{
    return element("small", linked_source(setting, rule.claim.source));
}

std::string rule_item(const Rule& rule, std::string_view html)
{
    return element("li class=\"box\" id=\"" + html_escaped(rule.id) + '"', '\n' + std::string(html)) + '\n';
}

std::string sample_html(std::string_view word, std::string_view kind, const std::optional<Rule::Sample>& sample)
{
    if (!sample)
        return {};
    const std::string lines = sample->lines.empty() ? "" : preformatted(word, join(sample->lines, "\n"));
    return element("div class=\"" + std::string(kind) + '"',
                   element("b", word) + '\n' + element("p", html_prose(sample->text)) + '\n' + lines) +
           '\n';
}

std::string pair_html(const Setting& setting, const Rule& rule)
{
    const std::string halves = sample_html("Wrong", "wrong", rule.wrong) + sample_html("Right", "right", rule.right);
    return heading(setting, 1, html_prose(rule.claim.text)) + why_html(rule) + badge_links(setting, rule.codes) +
           (halves.empty() ? "" : element("div class=\"pair\"", '\n' + halves) + '\n') +
           element("p", source_html(setting, rule)) + '\n';
}

std::string plain_html(const Setting& setting, const Rule& rule)
{
    const bool asks = rule.kind == RuleKind::Checklist;
    const std::string text =
        asks ? html_prose(rule.claim.text) + ' ' + source_html(setting, rule) : claim_html(setting, rule.claim);
    return element("p", text) + '\n' + why_html(rule) + badge_links(setting, rule.codes);
}

std::string names_of(const Catalog& catalog, const std::vector<int>& codes)
{
    std::vector<std::string> names;
    for (const int number : codes)
        if (const Code* code = catalog.find_code(number))
            names.push_back(code->name);
    return join(names, ", ");
}

std::string quick_table(const Setting& setting, const Rules& rules)
{
    std::string rows;
    for (const Rule* rule : rules)
        rows += element("tr id=\"" + html_escaped(rule->id) + '"',
                        element("th scope=\"row\"", badge_links(setting, rule->codes)) +
                            element("td", claim_html(setting, rule->claim)) +
                            element("td", element("small", html_escaped(names_of(setting.catalog, rule->codes))))) +
                '\n';
    const std::string head =
        element("tr", element("th scope=\"col\"", "Code") + element("th scope=\"col\"", "Typical use") +
                          element("th scope=\"col\"", "Name"));
    return element("table class=\"box\"", '\n' + element("thead", head) + '\n' + element("tbody", '\n' + rows) + '\n') +
           '\n';
}

std::string rules_html(const Setting& setting, RuleKind kind, const Rules& rules)
{
    if (kind == RuleKind::QuickReference)
        return quick_table(setting, rules);
    std::string html;
    for (const Rule* rule : rules)
        html +=
            rule_item(*rule, kind == RuleKind::AntiPattern ? pair_html(setting, *rule) : plain_html(setting, *rule));
    const bool is_wide = kind == RuleKind::AntiPattern || kind == RuleKind::Checklist;
    const std::string list = kind == RuleKind::Checklist ? "checklist" : is_wide ? "stack" : "cards wide";
    return element("ul class=\"" + list + '"', '\n' + html) + '\n';
}

std::string other_parts(const Setting& setting, RuleKind present)
{
    std::vector<std::string> links;
    for (const RulePart& part : rule_parts())
        if (part.kind != present && !rules_of(setting.catalog, part.kind).empty())
            links.push_back(link(setting.addresses.of(page_route(Page::Rules, part.id)), part.title, "class=\"chip\""));
    const std::string html = chips(links);
    return html.empty() ? html : element("nav aria-label=\"Other rules\"", '\n' + html) + '\n';
}

PageText part_page(const Catalog& catalog, const RulePart& part, const Rules& rules)
{
    PageText page = page_at(catalog, page_route(Page::Rules, part.id));
    page.title = std::string(part.title) + ": rules for HTTP status codes";
    page.description = std::string(part.lead) + ' ' + counted(static_cast<long long>(rules.size()), "rule") +
                       " for HTTP status codes, each with what it rests on.";
    page.crumbs.push_back({"Rules", page_route(Page::Rules)});
    page.here = part.title;
    const Setting setting = setting_of(catalog, page);
    page.main_html = opening(setting, page.route, html_escaped(part.title), html_escaped(part.lead)) +
                     rules_html(setting, part.kind, rules) + other_parts(setting, part.kind);
    return page;
}

PageText list_page(const Catalog& catalog)
{
    PageText page = page_at(catalog, page_route(Page::Rules));
    page.title = "Rules for HTTP status codes";
    page.description =
        "What to do, what to avoid and what never to do with status codes, each rule with what it rests on.";
    page.here = "Rules";
    const Setting setting = setting_of(catalog, page);
    std::string cards;
    for (const RulePart& part : rule_parts()) {
        const std::size_t count = rules_of(catalog, part.kind).size();
        const std::string text =
            element("b", part.title) + ' ' + element("small", std::to_string(count)) + "<br>" + html_escaped(part.lead);
        if (count > 0)
            cards += element("li", link(setting.addresses.of(page_route(Page::Rules, part.id)), element("span", text),
                                        "class=\"card\"")) +
                     '\n';
    }
    page.main_html = opening(setting, page.route, "Rules", html_escaped(page.description)) +
                     (cards.empty() ? "" : element("ul class=\"cards\"", '\n' + cards) + '\n');
    return page;
}

} // namespace

std::vector<PageText> rule_pages(const Catalog& catalog)
{
    std::vector<PageText> pages = {list_page(catalog)};
    for (const RulePart& part : rule_parts())
        if (const Rules rules = rules_of(catalog, part.kind); !rules.empty())
            pages.push_back(part_page(catalog, part, rules));
    return pages;
}

} // namespace core
