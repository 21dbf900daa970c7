#include "core/static_page.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/source.h"
#include "core/route.h"

namespace core {

namespace {

// Safe as text and inside quotes.
std::string escaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        case '"': html += "&quot;"; break;
        default: html += c;
        }
    }
    return html;
}

std::string element(std::string_view name, std::string_view html)
{
    return '<' + std::string(name) + '>' + std::string(html) + "</" + std::string(name) + '>';
}

std::string link(std::string_view url, std::string_view html)
{
    return "<a href=\"" + escaped(url) + "\">" + std::string(html) + "</a>";
}

// Text of the catalog, in which pairs of backticks mark code. One that has no partner stays as it is.
std::string prose(std::string_view text)
{
    std::string html;
    const std::vector<std::string_view> pieces = split(text, '`');
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool is_code = i % 2 == 1;
        const bool has_partner = i + 1 < pieces.size();
        if (is_code && !has_partner)
            html += '`';
        html += is_code && has_partner ? element("code", escaped(pieces[i])) : escaped(pieces[i]);
    }
    return html;
}

std::string linked_source(std::string_view source)
{
    std::string html;
    for (const SourcePart& part : source_parts(source))
        html += part.url.empty() ? escaped(part.text) : link(part.url, escaped(part.text));
    return html;
}

std::string basis(Strength strength, std::string_view source)
{
    return element("small", std::string(word_of(strength)) + ", " + linked_source(source));
}

std::string claim_html(const Claim& claim) { return prose(claim.text) + ' ' + basis(claim.strength, claim.source); }

std::string code_link(const Catalog& catalog, int code)
{
    return link(to_hash(code_route(code)), escaped(title_of(catalog, code)));
}

std::string code_links(const Catalog& catalog, const std::vector<int>& codes)
{
    std::string html;
    for (const int code : codes)
        html += (html.empty() ? "" : ", ") + code_link(catalog, code);
    return html;
}

std::string term(std::string_view name_html, std::string_view definition_html)
{
    return element("dt", name_html) + element("dd", definition_html) + '\n';
}

// A heading with a list under it, or nothing for an empty list.
template <class T, class Write>
std::string listed(std::string_view heading, const std::vector<T>& all, Write write)
{
    if (all.empty())
        return {};
    std::string html = element("h4", heading) + "\n<ul>\n";
    for (const T& each : all)
        html += element("li", write(each)) + '\n';
    return html + "</ul>\n";
}

std::string status_html(const Catalog& catalog, const Code& code)
{
    std::string html;
    if (code.status != Registration::Registered)
        html += element("p", element("b", word_of(code.status)) +
                                 (code.vendor.empty() ? "" : ", used by " + escaped(code.vendor)));
    if (code.status_note)
        html += element("p", claim_html(*code.status_note));
    if (!code.standard_choice.empty())
        html += element("p", "Send instead: " + code_links(catalog, code.standard_choice));
    return html.empty() ? html : html + '\n';
}

std::string facts_html(const Code& code)
{
    std::string html = "<dl>\n";
    for (const Fact& fact : facts_of(code)) {
        const std::string value =
            fact.value.empty() ? "" : element("b", prose(fact.value) + (fact.claim ? "." : "")) + ' ';
        html += term(fact.label, value + (fact.claim ? claim_html(*fact.claim) : ""));
    }
    return html + "</dl>\n";
}

std::string headers_html(const Code& code)
{
    if (code.headers.empty())
        return {};
    std::string html = element("h4", "Header fields") + "\n<dl>\n";
    for (const HeaderAdvice& advice : code.headers) {
        const std::string when = advice.when.empty() ? "" : " \u00b7 " + prose(advice.when);
        html += term(element("code", escaped(advice.name)) + when,
                     prose(advice.why) + ' ' + basis(advice.strength, advice.source));
    }
    return html + "</dl>\n";
}

std::string exchange_html(const Code& code)
{
    if (!code.exchange)
        return {};
    const std::string request = join(code.exchange->request, "\n");
    const std::string response = join(code.exchange->response, "\n");
    return element("h4", "Example exchange") + '\n' + (request.empty() ? "" : element("pre", escaped(request)) + '\n') +
           element("pre", escaped(response)) + '\n';
}

std::string names_html(const Catalog& catalog, const Code& code)
{
    std::string html = listed("Former names", code.former_names, [](const FormerName& former) {
        return escaped(former.name) + ' ' + element("small", linked_source(former.source));
    });
    const std::vector<StackName> names = stack_names_of(catalog, code.number);
    if (names.empty())
        return html;
    html += element("h4", "In your stack") + "\n<dl>\n";
    for (const StackName& name : names) {
        std::string spellings = element("code", escaped(name.constant->constant));
        for (const std::string& old : name.constant->old)
            spellings += ", older " + element("code", escaped(old));
        html += term(escaped(name.stack), spellings);
    }
    return html + "</dl>\n";
}

std::string advice_html(const Catalog& catalog, const Code& code)
{
    return listed("Use it when", code.use, claim_html) +
           listed("Use another code when", code.avoid, [&](const Avoid& avoid) {
               const std::string instead =
                   avoid.instead.empty() ? "" : "\u2192 " + code_links(catalog, avoid.instead) + ' ';
               return prose(avoid.claim.text) + ' ' + instead + basis(avoid.claim.strength, avoid.claim.source);
           });
}

// The rest of a card, all but the notes: they are a quarter of all bytes, and the least help in choosing a code.
std::string details_html(const Catalog& catalog, const Code& code)
{
    std::string html = element("h4", "What the client does next") + '\n' + element("p", claim_html(code.client)) + '\n';
    html += headers_html(code) + exchange_html(code);
    html += listed("Not to be confused with", code.confused_with,
                   [&](const Confusable& other) { return code_link(catalog, other.code) + ": " + prose(other.fact); });
    return html + names_html(catalog, code);
}

// The page must be readable within 60 KB of brotli, style sheet included. So codes that nobody should send are in brief.
std::string code_section(const Catalog& catalog, const Code& code)
{
    const bool is_brief = code.status == Registration::Unregistered;
    const std::string number = std::to_string(code.number);
    std::string html =
        "<section id=\"" + number + "\">\n<h3 id=\"/" + number + "\">" + number + ' ' + escaped(code.name) + "</h3>\n";
    html += element("p", prose(code.meaning)) + '\n' + status_html(catalog, code);
    html += (is_brief ? "" : facts_html(code)) + advice_html(catalog, code);
    html += is_brief ? names_html(catalog, code) : details_html(catalog, code);
    return html + "</section>\n";
}

std::string class_title(const StatusClass& status_class)
{
    return std::to_string(status_class.digit) + "xx " + escaped(status_class.name);
}

std::string class_section(const Catalog& catalog, const StatusClass& status_class)
{
    const std::string range = std::to_string(status_class.digit) + "xx";
    std::string html =
        "<section id=\"" + range + "\">\n<h2 id=\"/" + range + "\">" + class_title(status_class) + "</h2>\n";
    html += element("p", prose(status_class.meaning) + ' ' + prose(status_class.says)) + "\n<dl>\n";
    html += term("What the client does", claim_html(status_class.client));
    html += term("A code it does not know", claim_html(status_class.unknown)) + "</dl>\n";
    html += listed("Worth knowing", status_class.notes, [](const Note& note) {
        return element("b", std::string(word_of(note.context)) + ':') + ' ' + claim_html(note.claim);
    });
    for (const Code& code : catalog.codes)
        if (code.class_digit() == status_class.digit)
            html += code_section(catalog, code);
    return html + "</section>\n";
}

std::string contents(const Catalog& catalog)
{
    std::string html = "<nav aria-label=\"Status codes\">\n<ul>\n";
    for (const StatusClass& status_class : catalog.classes) {
        html += "<li>" + link(to_hash(class_route(status_class.digit)), class_title(status_class)) + "\n<ul>\n";
        for (const Code& code : catalog.codes)
            if (code.class_digit() == status_class.digit)
                html += element("li", code_link(catalog, code.number)) + '\n';
        html += "</ul>\n</li>\n";
    }
    return html + "</ul>\n</nav>\n";
}

} // namespace

std::string static_page(const Catalog& catalog)
{
    std::string html = "<main>\n<h1>HTTP status codes</h1>\n" + contents(catalog);
    for (const StatusClass& status_class : catalog.classes)
        html += class_section(catalog, status_class);
    return html + "</main>\n";
}

} // namespace core
