#include "core/site/print_page.h"

#include "core/base/html.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/rule_part.h"
#include "core/site/code_article.h"

#include <algorithm>

namespace core {

namespace {

bool may_be_sent(const Code& code)
{
    return code.status == Registration::Registered || code.status == Registration::Temporary;
}

// A block that is not broken across columns.
std::string block(const Setting& setting, std::string_view title_html, std::string_view html)
{
    return element("section", '\n' + heading(setting, 1, title_html) + std::string(html)) + '\n';
}

std::string codes_html(const Setting& setting, int digit)
{
    std::string html;
    for (const Code& code : setting.catalog.codes)
        if (code.class_digit() == digit && may_be_sent(code))
            html += element("dt", badge(code.number) + ' ' + html_escaped(code.name)) +
                    element("dd", html_prose(code.meaning)) + '\n';
    return html.empty() ? html : element("dl", '\n' + html) + '\n';
}

std::string all_codes(const Setting& setting)
{
    std::string html;
    for (const StatusClass& status_class : setting.catalog.classes)
        html += block(setting, html_escaped(class_title(status_class)),
                      element("p", html_prose(status_class.says)) + '\n' + codes_html(setting, status_class.digit));
    return html;
}

// Two codes at a time: a question with more answers than that is read on its page.
std::string questions(const Setting& setting)
{
    std::string html;
    for (const Comparison& each : setting.catalog.comparisons) {
        if (each.codes.size() != fewest_compared)
            continue;
        html += element("dt", html_prose(each.question));
        for (const Comparison::Cell& answer : each.answers)
            html += element("dd", badge(answer.code) + ' ' + html_prose(answer.text));
        html += '\n';
    }
    return html.empty() ? html : block(setting, "One or the other?", element("dl", '\n' + html) + '\n');
}

std::string required_fields(const Setting& setting)
{
    std::string html;
    for (const Code& code : setting.catalog.codes) {
        std::vector<std::string> fields;
        for (const HeaderAdvice& advice : code.headers)
            if (may_be_sent(code) && advice.strength == Strength::Must &&
                std::find(fields.begin(), fields.end(), advice.name) == fields.end())
                fields.push_back(advice.name);
        std::string names;
        for (const std::string& field : fields)
            names += (names.empty() ? "" : ", ") + element("code", html_escaped(field));
        if (!names.empty())
            html += element("li", badge(code.number) + ' ' + names) + '\n';
    }
    return html.empty() ? html
                        : block(setting, "Fields that they must have, always or in some cases",
                                element("ul", '\n' + html) + '\n');
}

std::string rules(const Setting& setting, RuleKind kind, std::string_view title)
{
    std::string html;
    for (const Rule* rule : rules_of(setting.catalog, kind))
        html += element("li", html_prose(rule->claim.text)) + '\n';
    return html.empty() ? html : block(setting, title, element("ul", '\n' + html) + '\n');
}

} // namespace

PageText print_page(const Catalog& catalog)
{
    PageText page = page_at(catalog, home_route());
    page.path = "print/";
    page.title = "HTTP status codes on two sheets";
    page.description =
        "Every HTTP status code that may be sent, and what decides between them: two sheets of A4 to print.";
    page.here = "Print";
    const Setting setting = setting_of(catalog, page);
    page.main_html =
        heading(setting, 0, "HTTP status codes") + element("div class=\"sheet\"", '\n' + all_codes(setting)) + '\n' +
        element("div class=\"sheet\"", '\n' + questions(setting) + rules(setting, RuleKind::Do, "Do") +
                                           rules(setting, RuleKind::Never, "Never") + required_fields(setting)) +
        '\n' + element("p", element("small", "The sources of all this stand on the pages of the codes.")) + '\n';
    return page;
}

} // namespace core
