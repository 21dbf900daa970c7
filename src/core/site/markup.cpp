#include "core/site/markup.h"

#include "core/base/html.h"
#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/source.h"

namespace core {

namespace {

std::string class_of(int code) { return "c" + std::to_string(code / 100); }

std::string strength_html(Strength strength)
{
    return is_binding(strength) ? element("b", word_of(strength)) : std::string(word_of(strength));
}

} // namespace

std::string element(std::string_view opening, std::string_view html)
{
    const std::string_view name = opening.substr(0, opening.find(' '));
    return '<' + std::string(opening) + '>' + std::string(html) + "</" + std::string(name) + '>';
}

std::string link(std::string_view url, std::string_view html, std::string_view attributes)
{
    const std::string more = attributes.empty() ? "" : ' ' + std::string(attributes);
    return element("a" + more + " href=\"" + html_escaped(url) + '"', html);
}

std::string linked_source(const Setting& setting, std::string_view source)
{
    std::string html;
    for (const SourcePart& part : source_parts(source, setting.catalog.sources))
        html += part.url.empty() ? html_escaped(part.text) : link(part.url, html_escaped(part.text));
    return html;
}

std::string basis_html(const Setting& setting, Strength strength, std::string_view source)
{
    return element("small", strength_html(strength) + ", " + linked_source(setting, source));
}

std::string claim_html(const Setting& setting, const Claim& claim)
{
    return html_prose(claim.text) + ' ' + basis_html(setting, claim.strength, claim.source);
}

std::string header_advice_html(const Setting& setting, const std::vector<HeaderAdvice>& headers)
{
    std::string html;
    for (const HeaderAdvice& advice : headers) {
        const std::string strength = is_binding(advice.strength) ? "b" : "span";
        const std::string when = advice.when.empty() ? "" : " \u00b7 " + html_prose(advice.when);
        html += element("dt", element("code", html_escaped(advice.name)) + ' ' +
                                  element("small", element(strength, word_of(advice.strength)) + when));
        html += element("dd", html_prose(advice.why) + ' ' + element("small", linked_source(setting, advice.source))) +
                '\n';
    }
    return html.empty() ? html : element("dl class=\"fields\"", '\n' + html) + '\n';
}

std::string notes_html(const Setting& setting, const std::vector<Note>& notes)
{
    std::string html;
    for (const Note& note : notes)
        html += element("dt", label_of(note)) + element("dd", claim_html(setting, note.claim)) + '\n';
    return html.empty() ? html : element("dl class=\"notes\"", '\n' + html) + '\n';
}

std::string opening(const Setting& setting, const Route& route, std::string_view title_html, std::string_view lead_html)
{
    const std::string lead = lead_html.empty() ? "" : element("p class=\"lead\"", lead_html) + '\n';
    return heading(setting, 0, title_html) + lead + chips({open_chip(setting, route)});
}

std::string open_chip(const Setting& setting, const Route& route)
{
    if (setting.addresses.is_program())
        return {};
    return link(setting.addresses.in_program(route), "Open in Whichcode", "class=\"chip open\"");
}

std::string badge(int code) { return element("b class=\"badge " + class_of(code) + '"', std::to_string(code)); }

std::string code_chip(const Setting& setting, int code)
{
    return link(setting.addresses.of(code_route(code)), html_escaped(title_of(setting.catalog, code)),
                "class=\"chip " + class_of(code) + '"');
}

std::string chips(const std::vector<std::string>& links)
{
    std::string html;
    for (const std::string& each : links)
        html += (html.empty() || each.empty() ? "" : " ") + each;
    return html.empty() ? html : element("p class=\"chips\"", html) + '\n';
}

std::string badge_link(const Setting& setting, int code)
{
    return link(setting.addresses.of(code_route(code)), std::to_string(code),
                "class=\"badge " + class_of(code) + "\" title=\"" + html_escaped(title_of(setting.catalog, code)) +
                    '"');
}

std::string badge_links(const Setting& setting, const std::vector<int>& codes)
{
    std::vector<std::string> links;
    links.reserve(codes.size());
    for (const int code : codes)
        links.push_back(badge_link(setting, code));
    return chips(links);
}

std::string code_card(const Setting& setting, const Code& code)
{
    const bool is_registered = code.status == Registration::Registered;
    const std::string status = is_registered ? "" : ' ' + element("small", word_of(code.status));
    const std::string text = element("b", html_escaped(code.name)) + status + "<br>" + html_prose(code.meaning);
    return link(setting.addresses.of(code_route(code.number)), badge(code.number) + element("span", text),
                "class=\"card\"");
}

std::string code_cards(const Setting& setting, const std::vector<const Code*>& codes)
{
    std::string html;
    for (const Code* code : codes)
        html += element("li", code_card(setting, *code)) + '\n';
    return element("ul class=\"cards\"", '\n' + html) + '\n';
}

// It may be wider than the page, so it scrolls by itself; then it has to be reached by keyboard too.
std::string preformatted(std::string_view name, std::string_view text)
{
    return element("pre tabindex=\"0\" role=\"region\" aria-label=\"" + html_escaped(name) + '"',
                   element("code", html_escaped(text))) +
           '\n';
}

std::string heading(const Setting& setting, int below, std::string_view html)
{
    return element("h" + std::to_string(setting.level + below), html) + '\n';
}

std::string section(const Setting& setting, std::string_view id, std::string_view title, std::string_view html)
{
    if (html.empty())
        return {};
    const std::string opening = "section id=\"" + html_escaped(setting.id_prefix + std::string(id)) + '"';
    return element(opening, '\n' + heading(setting, 1, html_escaped(title)) + std::string(html)) + '\n';
}

} // namespace core
