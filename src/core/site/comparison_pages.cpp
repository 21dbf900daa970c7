#include "core/site/comparison_pages.h"

#include "core/base/html.h"
#include "core/response/compare.h"

#include <algorithm>

namespace core {

namespace {

std::string question_html(const Setting& setting, const ComparisonTable& table)
{
    std::string answers;
    for (const DecidingAnswer& answer : table.answers)
        answers +=
            element("div", element("dt", code_chip(setting, answer.code)) + element("dd", html_prose(answer.text))) +
            '\n';
    const std::string basis = element("p", element("small", linked_source(setting, table.preset->source)));
    return element("section class=\"box question\"", '\n' + heading(setting, 1, html_prose(table.question)) +
                                                         element("dl class=\"facts\"", '\n' + answers) + basis + '\n') +
           '\n';
}

std::string separations_html(const ComparisonTable& table)
{
    std::string html;
    for (const Separation& pair : table.separations)
        html += element("dt", badge(pair.code) + ' ' + badge(pair.other)) + element("dd", html_prose(pair.fact)) + '\n';
    return html.empty() ? html : element("dl class=\"pairs\"", '\n' + html) + '\n';
}

std::string head_row(const Setting& setting, const ComparisonTable& table)
{
    std::string html = element("th scope=\"col\"", "Fact");
    for (const Code* code : table.codes)
        html += element("th scope=\"col\"", link(setting.addresses.of(code_route(code->number)),
                                                 badge(code->number) + "<br>" + html_escaped(code->name)));
    return element("thead", element("tr", html)) + '\n';
}

// On a narrow screen the cells stand below each other, and each bears its code.
std::string row_html(const Setting& setting, const ComparisonTable& table, const ComparedRow& row)
{
    const std::string_view mark = row.differs ? "Differs" : "Same";
    std::string html = element("th scope=\"row\"", html_escaped(row.label) + "<br>" + element("small", mark));
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const ComparedCell& cell = row.cells[i];
        const std::string code = std::to_string(table.codes[i]->number);
        const std::string text = cell.text.empty() ? element("small", "Nothing noted") : html_prose(cell.text);
        // The strength is that of a sentence: behind a few words it could say the opposite.
        const bool is_sentence = cell.claim != nullptr && cell.text == cell.claim->text;
        const std::string basis =
            is_sentence ? ' ' + basis_html(setting, cell.claim->strength, cell.claim->source) : "";
        html += element("td data-code=\"" + code + "\" class=\"c" + code[0] + '"', text + basis);
    }
    return element(row.differs ? "tr" : "tr class=\"same\"", html) + '\n';
}

std::string table_html(const Setting& setting, const ComparisonTable& table)
{
    std::string rows;
    for (const ComparedRow& row : table.rows)
        rows += row_html(setting, table, row);
    const auto differing =
        std::count_if(table.rows.begin(), table.rows.end(), [](const ComparedRow& row) { return row.differs; });
    const std::string caption = std::to_string(differing) + " of " + std::to_string(table.rows.size()) + " rows differ";
    const std::string note = element("p", element("small", "The pages of the codes name the source of each fact."));
    return note + '\n' +
           element("table class=\"box stacked\"", '\n' + element("caption", caption) + '\n' + head_row(setting, table) +
                                                      element("tbody", '\n' + rows) + '\n') +
           '\n';
}

std::string preset_cards(const Setting& setting, const std::vector<const Comparison*>& presets)
{
    std::string html;
    for (const Comparison* preset : presets) {
        std::string badges;
        for (const int code : preset->codes)
            badges += badge(code) + ' ';
        html += element("li", link(setting.addresses.of(compare_route(preset->codes)),
                                   element("span", badges + "<br>" + html_prose(preset->question)), "class=\"card\"")) +
                '\n';
    }
    return html.empty() ? html : element("ul class=\"cards\"", '\n' + html) + '\n';
}

// Other presets with one of the codes.
std::vector<const Comparison*> related_to(const Catalog& catalog, const Comparison& preset)
{
    std::vector<const Comparison*> related;
    for (const Comparison& each : catalog.comparisons)
        if (each.codes != preset.codes && std::any_of(each.codes.begin(), each.codes.end(), [&](int code) {
                return std::find(preset.codes.begin(), preset.codes.end(), code) != preset.codes.end();
            }))
            related.push_back(&each);
    return related;
}

PageText comparison_page(const Catalog& catalog, const Comparison& preset, const ComparisonTable& table)
{
    PageText page = page_at(catalog, compare_route(preset.codes));
    page.title = table.title;
    page.description = preset.question + " The difference between " + table.title + ", fact by fact.";
    page.crumbs.push_back({"Compare", page_route(Page::Compare)});
    page.here = table.title;
    const Setting setting = setting_of(catalog, page);
    page.main_html =
        opening(setting, page.route, html_escaped(table.title), {}) + question_html(setting, table) +
        section(setting, "separations", "What separates them", separations_html(table)) +
        section(setting, "table", "Side by side", table_html(setting, table)) +
        section(setting, "related", "Related comparisons", preset_cards(setting, related_to(catalog, preset)));
    return page;
}

PageText list_page(const Catalog& catalog)
{
    PageText page = page_at(catalog, page_route(Page::Compare));
    page.title = "Compare status codes";
    page.description =
        "HTTP status codes that are weighed against each other, with the question that decides between them.";
    page.here = "Compare";
    const Setting setting = setting_of(catalog, page);
    std::vector<const Comparison*> presets;
    for (const Comparison& each : catalog.comparisons)
        presets.push_back(&each);
    page.main_html =
        opening(setting, page.route, "Compare codes",
                "Codes side by side: the question that decides between them, then fact by fact.") +
        section(setting, "comparisons", "Often weighed against each other", preset_cards(setting, presets));
    return page;
}

} // namespace

std::vector<PageText> comparison_pages(const Catalog& catalog)
{
    std::vector<PageText> pages = {list_page(catalog)};
    for (const Comparison& preset : catalog.comparisons) {
        const bool is_written = std::any_of(pages.begin(), pages.end(),
                                            [&](const PageText& page) { return page.route.codes == preset.codes; });
        const std::optional<ComparisonTable> table = compare(catalog, preset.codes);
        if (table && !is_written)
            pages.push_back(comparison_page(catalog, preset, *table));
    }
    return pages;
}

} // namespace core
