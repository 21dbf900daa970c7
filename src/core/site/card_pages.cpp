#include "core/site/card_pages.h"

#include "core/base/html.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/response/compare.h"
#include "core/site/code_article.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace core {

namespace {

std::vector<int> numbers_of(const ComparisonTable& table)
{
    std::vector<int> numbers;
    for (const Code* code : table.codes)
        numbers.push_back(code->number);
    return numbers;
}

// Of presets with the same codes the first, as their pages.
std::vector<ComparisonTable> comparisons_of(const Catalog& catalog)
{
    std::vector<ComparisonTable> tables;
    for (const Comparison& preset : catalog.comparisons) {
        const bool is_there = std::any_of(tables.begin(), tables.end(), [&](const ComparisonTable& table) {
            return numbers_of(table) == preset.codes;
        });
        if (std::optional<ComparisonTable> table = compare(catalog, preset.codes); table && !is_there)
            tables.push_back(std::move(*table));
    }
    return tables;
}

PageText card_at(const Catalog& catalog, const Route& route)
{
    PageText page = page_at(catalog, route);
    page.path += "card/";
    page.crumbs.clear();
    return page;
}

// The way out: to the whole page, beside the one that holds the frame.
std::string more(const Setting& setting, const Route& route)
{
    return element("p class=\"more\"",
                   link(setting.addresses.of(route), "Open in Whichcode", "target=\"_blank\" rel=\"noopener\"")) +
           '\n';
}

std::string kind_of(const Catalog& catalog, const Code& code)
{
    std::string kind;
    if (const StatusClass* status_class = catalog.find_class(code.class_digit()))
        kind = class_title(*status_class);
    if (code.status != Registration::Registered)
        kind += " \u00b7 " + std::string(word_of(code.status));
    if (!code.vendor.empty())
        kind += " \u00b7 " + code.vendor;
    return element("p class=\"kind\"", html_escaped(kind)) + '\n';
}

// The facts of a few words, as many on each card, so that its height hangs on its running text alone.
std::string glance(const Code& code)
{
    constexpr std::size_t most = 4;
    const std::vector<Fact> facts = facts_of(code);
    std::string html;
    for (std::size_t i = 0; i < std::min(most, facts.size()); ++i)
        html += element("div", element("dt", facts[i].label) + element("dd", html_prose(capitalised(facts[i].value)))) +
                '\n';
    return element("dl class=\"glance\"", '\n' + html) + '\n';
}

// A heading and a sentence in one line; both in the markup of the catalog.
struct Paragraph
{
    std::string_view title;
    std::string text;
};

std::vector<Paragraph> running_text(const Code& code)
{
    std::vector<Paragraph> text = {{"What the client does next", code.client.text}};
    for (const Fact& fact : facts_of(code))
        if (fact.label == required_fields_label && fact.value != "None")
            text.push_back({fact.label, fact.value + '.'});
    return text;
}

// The numbers alone, so that one line holds them.
std::string near(const Setting& setting, const Code& code)
{
    constexpr std::size_t most = 4;
    std::string html;
    for (std::size_t i = 0; i < std::min(most, code.confused_with.size()); ++i)
        html += ' ' + badge_link(setting, code.confused_with[i].code);
    return html.empty() ? html : element("p class=\"near\"", element("span", "Not to be confused with") + html) + '\n';
}

PageText code_card_page(const Catalog& catalog, const Code& code)
{
    PageText page = card_at(catalog, code_route(code.number));
    page.title = std::to_string(code.number) + ' ' + code.name;
    const Setting setting = setting_of(catalog, page);
    page.main_html = heading(setting, 0, badge(code.number) + ' ' + html_escaped(code.name)) + kind_of(catalog, code) +
                     element("p class=\"lead\"", html_prose(code.meaning)) + '\n' + glance(code);
    for (const Paragraph& each : running_text(code))
        page.main_html +=
            element("p", element("b", std::string(each.title) + '.') + ' ' + html_prose(each.text)) + '\n';
    page.main_html += near(setting, code) + more(setting, page.route);
    return page;
}

PageText class_card_page(const Catalog& catalog, const StatusClass& status_class)
{
    PageText page = card_at(catalog, class_route(status_class.digit));
    page.title = class_title(status_class);
    const Setting setting = setting_of(catalog, page);
    const std::string digit = std::to_string(status_class.digit);
    page.main_html =
        heading(setting, 0,
                element("b class=\"badge c" + digit + '"', digit + "xx") + ' ' + html_escaped(status_class.name)) +
        element("p class=\"lead\"", html_prose(status_class.meaning)) + '\n' +
        element("p", html_prose(status_class.client.text)) + '\n' + more(setting, page.route);
    return page;
}

PageText comparison_card_page(const Catalog& catalog, const ComparisonTable& table)
{
    PageText page = card_at(catalog, compare_route(numbers_of(table)));
    page.title = table.title;
    const Setting setting = setting_of(catalog, page);
    std::string answers;
    for (const DecidingAnswer& answer : table.answers)
        answers +=
            element("div", element("dt", code_chip(setting, answer.code)) + element("dd", html_prose(answer.text))) +
            '\n';
    page.main_html = heading(setting, 0, html_escaped(page.title)) +
                     element("p class=\"lead\"", html_prose(table.question)) + '\n' +
                     element("dl class=\"answers\"", '\n' + answers) + '\n' + more(setting, page.route);
    return page;
}

int characters(const std::string& text) { return static_cast<int>(text.size()); }

void write_card(JsonWriter& out, const std::string& key, const std::string& name, int running_text)
{
    out.key(key).open_array().value(name).value(running_text).close_array();
}

} // namespace

std::vector<PageText> card_pages(const Catalog& catalog)
{
    std::vector<PageText> pages;
    for (const StatusClass& status_class : catalog.classes)
        pages.push_back(class_card_page(catalog, status_class));
    for (const Code& code : catalog.codes)
        pages.push_back(code_card_page(catalog, code));
    for (const ComparisonTable& table : comparisons_of(catalog))
        pages.push_back(comparison_card_page(catalog, table));
    return pages;
}

SiteFile card_list(const Catalog& catalog)
{
    JsonWriter out;
    out.open_object();
    for (const Code& code : catalog.codes) {
        std::string text = code.meaning;
        for (const Paragraph& each : running_text(code))
            text += std::string(each.title) + each.text;
        write_card(out, std::to_string(code.number), code.name, characters(text));
    }
    for (const ComparisonTable& table : comparisons_of(catalog)) {
        std::string text = table.question;
        for (const DecidingAnswer& answer : table.answers)
            text += answer.text;
        std::vector<std::string> numbers;
        for (const int number : numbers_of(table))
            numbers.push_back(std::to_string(number));
        write_card(out, join(numbers, ","), {}, characters(text));
    }
    out.close_object();
    return {"cards.json", out.text() + '\n'};
}

} // namespace core
