// The words of the catalog as elements: claims with their basis, links to codes, lists and sections. What the pages of
// the site have in common; which page holds what is left to the files of the pages.
#pragma once

#include "core/catalog/catalog.h"
#include "core/site/twin_path.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// Where elements are to stand: on a page of the site, or among others in one document.
struct Setting
{
    const Catalog& catalog;
    Addresses addresses;
    int level = 1;         // of the page's own heading
    std::string id_prefix; // of the ids of its sections, which must not stand twice in a document
};

// `opening` is the name with any attributes: element("a href=\"../\"", "Home"). `html` is not escaped.
std::string element(std::string_view opening, std::string_view html);
std::string link(std::string_view url, std::string_view html, std::string_view attributes = {});

std::string linked_source(const Setting& setting, std::string_view source); // each citation leads to its source
std::string basis_html(const Setting& setting, Strength strength,
                       std::string_view source); // "MUST, RFC 9110 15.5.6", small
std::string claim_html(const Setting& setting, const Claim& claim);
std::string header_advice_html(const Setting& setting, const std::vector<HeaderAdvice>& headers);
std::string notes_html(const Setting& setting, const std::vector<Note>& notes);

// The heading of the page, a sentence under it, and the way to the same place in the program. `lead_html` may be empty.
std::string opening(const Setting& setting, const Route& route, std::string_view title_html,
                    std::string_view lead_html);
std::string open_chip(const Setting& setting, const Route& route); // "Open in Whichcode"; nothing within the program

std::string badge(int code);                              // the number alone, in the colour of its class
std::string code_chip(const Setting& setting, int code);  // "404 Not Found", leading there
std::string chips(const std::vector<std::string>& links); // side by side; nothing for none
std::string badge_link(const Setting& setting, int code);
std::string badge_links(const Setting& setting, const std::vector<int>& codes); // the numbers, leading to their codes
std::string code_card(const Setting& setting, const Code& code);                // number, name and meaning
std::string code_cards(const Setting& setting, const std::vector<const Code*>& codes);
std::string preformatted(std::string_view name, std::string_view text); // wire text or source code

std::string heading(const Setting& setting, int below, std::string_view html); // `below` levels under the page's own

// A part of the page with a heading that can be linked to; nothing for no content.
std::string section(const Setting& setting, std::string_view id, std::string_view title, std::string_view html);

template <class T, class Write>
std::string listed(const std::vector<T>& all, Write write)
{
    std::string html;
    for (const T& each : all)
        html += element("li", write(each)) + '\n';
    return html.empty() ? html : "<ul>\n" + html + "</ul>\n";
}

} // namespace core
