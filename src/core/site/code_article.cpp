#include "core/site/code_article.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/rule_part.h"
#include "core/response/compare.h"
#include "core/site/code_tables.h"

#include <algorithm>

namespace core {

namespace {

std::string labels_html(const Setting& setting, const Code& code)
{
    std::vector<std::string> labels;
    if (const StatusClass* status_class = setting.catalog.find_class(code.class_digit()))
        labels.push_back(link(setting.addresses.of(class_route(code.class_digit())),
                              html_escaped(class_title(*status_class)),
                              "class=\"chip c" + std::to_string(code.class_digit()) + '"'));
    if (code.common)
        labels.push_back(element("span class=\"chip\"", "Common"));
    if (code.status != Registration::Registered)
        labels.push_back(element("span class=\"chip c4\"", capitalised(word_of(code.status))));
    if (!code.vendor.empty())
        labels.push_back(element("span class=\"chip\"", html_escaped(code.vendor)));
    labels.push_back(open_chip(setting, code_route(code.number)));
    return chips(labels);
}

std::string status_html(const Setting& setting, const Code& code)
{
    std::string html;
    if (code.status_note)
        html += element("p", claim_html(setting, *code.status_note)) + '\n';
    if (!code.standard_choice.empty()) {
        std::vector<std::string> instead = {"Send instead"};
        for (const int other : code.standard_choice)
            instead.push_back(code_chip(setting, other));
        html += chips(instead);
    }
    return html.empty() ? html : element("div class=\"box caution\"", '\n' + html) + '\n';
}

std::string facts_html(const Setting& setting, const Code& code)
{
    std::string html;
    for (const Fact& fact : facts_of(code)) {
        const std::string value = fact.value.empty() ? "" : element("b", html_prose(capitalised(fact.value)));
        const std::string between = value.empty() || !fact.claim ? "" : "<br>";
        html +=
            element("div", element("dt", fact.label) +
                               element("dd", value + between + (fact.claim ? claim_html(setting, *fact.claim) : ""))) +
            '\n';
    }
    return element("dl class=\"box facts\"", '\n' + html) + '\n';
}

std::string avoid_html(const Setting& setting, const Code& code)
{
    return listed(code.avoid, [&](const Avoid& avoid) {
        std::vector<std::string> instead;
        for (const int other : avoid.instead)
            instead.push_back(code_chip(setting, other));
        return claim_html(setting, avoid.claim) + (instead.empty() ? "" : '\n' + chips(instead));
    });
}

std::string exchange_html(const Code& code)
{
    if (!code.exchange)
        return {};
    const std::string request = join(code.exchange->request, "\n");
    return (request.empty() ? "" : preformatted("Request", request)) +
           preformatted("Response", join(code.exchange->response, "\n"));
}

std::string confused_html(const Setting& setting, const Code& code)
{
    std::string html;
    for (const Confusable& other : code.confused_with)
        html += element("dt", code_chip(setting, other.code)) + element("dd", html_prose(other.fact)) + '\n';
    return html.empty() ? html : element("dl", '\n' + html) + '\n';
}

std::string stacks_html(const Setting& setting, const Code& code)
{
    std::string html;
    for (const StackName& name : stack_names_of(setting.catalog, code.number)) {
        std::string spellings = element("code", html_escaped(name.constant->constant));
        if (name.is_deprecated)
            spellings += ' ' + element("small", "deprecated");
        for (const std::string_view older : name.older)
            spellings += "<br>" + element("code", html_escaped(older)) + ' ' + element("small", "older");
        html += element("dt", html_escaped(name.stack)) + element("dd", spellings) + '\n';
    }
    return html.empty() ? html : element("dl class=\"names\"", '\n' + html) + '\n';
}

bool holds(const std::vector<int>& codes, int code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::string comparisons_html(const Setting& setting, int code)
{
    std::vector<std::string> links;
    for (const Comparison& each : setting.catalog.comparisons)
        if (holds(each.codes, code))
            links.push_back(link(setting.addresses.of(compare_route(each.codes)),
                                 html_escaped(title_of_codes(each.codes)), "class=\"chip\""));
    return chips(links);
}

std::string rules_html(const Setting& setting, int code)
{
    std::string html;
    for (const RulePart& part : rule_parts())
        for (const Rule* rule : rules_of(setting.catalog, part.kind))
            if (holds(rule->codes, code))
                html += element("li", element("small", part.title) + "<br>" +
                                          link(setting.addresses.of(page_route(Page::Rules, rule->id)),
                                               html_prose(rule->claim.text))) +
                        '\n';
    return html.empty() ? html : element("ul class=\"plain\"", '\n' + html) + '\n';
}

std::string prose_html(const Setting& setting, const Code& code)
{
    const auto claim = [&](const Claim& each) { return claim_html(setting, each); };
    return section(setting, "use", "Use it when", listed(code.use, claim)) +
           section(setting, "avoid", "Use another code when", avoid_html(setting, code)) +
           section(setting, "client", "What the client does next",
                   element("p", claim_html(setting, code.client)) + '\n') +
           next_request_section(setting, code) + retry_section(setting, code) +
           section(setting, "headers", "Header fields", header_advice_html(setting, code.headers)) +
           section(setting, "exchange", "Example exchange", exchange_html(code)) +
           section(setting, "notes", "Worth knowing", notes_html(setting, code.notes));
}

std::string aside_html(const Setting& setting, const Code& code)
{
    const auto former = [&](const FormerName& each) {
        return html_escaped(each.name) + ' ' + element("small", linked_source(setting, each.source));
    };
    const auto source = [&](const std::string& each) { return element("small", linked_source(setting, each)); };
    // A document that holds all codes does not hold these.
    const std::string elsewhere =
        setting.addresses.is_program()
            ? ""
            : section(setting, "compare", "Compare", comparisons_html(setting, code.number)) +
                  section(setting, "rules", "Rules about it", rules_html(setting, code.number));
    return section(setting, "confused", "Not to be confused with", confused_html(setting, code)) + elsewhere +
           section(setting, "former", "Former names", listed(code.former_names, former)) +
           section(setting, "stacks", "In your stack", stacks_html(setting, code)) +
           section(setting, "sources", "Sources", listed(code.sources, source));
}

} // namespace

std::string code_article(const Setting& setting, const Code& code)
{
    std::string html = '\n' + heading(setting, 0, badge(code.number) + ' ' + html_escaped(code.name));
    html += element("p class=\"lead\"", html_prose(code.meaning)) + '\n' + labels_html(setting, code);
    html += status_html(setting, code) + facts_html(setting, code);
    html += element("div class=\"main\"", '\n' + prose_html(setting, code)) + '\n';
    html += element("div class=\"side\"", '\n' + aside_html(setting, code)) + '\n';
    return element("article class=\"two\"", html) + '\n';
}

std::string class_title(const StatusClass& status_class)
{
    return std::to_string(status_class.digit) + "xx " + status_class.name;
}

std::string class_article(const Setting& setting, const StatusClass& status_class)
{
    const std::string digit = std::to_string(status_class.digit);
    const std::string title =
        element("b class=\"badge c" + digit + '"', digit + "xx") + ' ' + html_escaped(status_class.name);
    const std::string lead = html_prose(status_class.meaning) + ' ' + html_prose(status_class.says);
    std::string html = '\n' + opening(setting, class_route(status_class.digit), title, lead);
    const auto claim = [&](std::string_view label, const Claim& each) {
        return element("div", element("dt", label) + element("dd", claim_html(setting, each))) + '\n';
    };
    html += element("dl class=\"box facts\"", '\n' + claim("What the client does", status_class.client) +
                                                  claim("A code it does not know", status_class.unknown)) +
            '\n';

    std::vector<const Code*> codes;
    for (const Code& code : setting.catalog.codes)
        if (code.class_digit() == status_class.digit)
            codes.push_back(&code);
    // The registered ones first: they are what one may send.
    std::stable_partition(codes.begin(), codes.end(),
                          [](const Code* code) { return code->status != Registration::Unregistered; });
    html += section(setting, "codes", "Codes", code_cards(setting, codes));
    html += section(setting, "notes", "Worth knowing", notes_html(setting, status_class.notes));
    return element("article", html) + '\n';
}

} // namespace core
