#include "core/site/search_files.h"

#include "core/base/html.h"
#include "core/base/json.h"
#include "core/catalog/situation_area.h"
#include "core/response/compare.h"
#include "core/site/twin_path.h"

#include <algorithm>
#include <vector>

namespace core {

namespace {

struct Suggestion
{
    std::string text;
    std::string about;
    Route route;
};

std::vector<Suggestion> suggestions_of(const Catalog& catalog)
{
    std::vector<Suggestion> all;
    for (const Code& code : catalog.codes)
        all.push_back({title_of(catalog, code.number), code.meaning, code_route(code.number)});
    for (const Comparison& each : catalog.comparisons)
        all.push_back({title_of_codes(each.codes), each.question, compare_route(each.codes)});
    // About a hundred questions: those that come first in each area are the ones asked most.
    constexpr std::size_t most_of_an_area = 3;
    for (const SituationArea& area : areas_of(catalog))
        for (std::size_t i = 0; i < std::min(area.situations.size(), most_of_an_area); ++i) {
            const Situation& situation = *area.situations[i];
            all.push_back(
                {situation.text, title_of(catalog, situation.best), page_route(Page::Situations, situation.id)});
        }
    return all;
}

} // namespace

SiteFile suggestions(const Catalog& catalog, const SiteOptions& options)
{
    const std::vector<Suggestion> all = suggestions_of(catalog);
    const Addresses addresses = Addresses::from(catalog, options.base);
    JsonWriter out;
    out.open_array().value("").open_array();
    for (const Suggestion& each : all)
        out.value(each.text);
    out.close_array().open_array();
    for (const Suggestion& each : all)
        out.value(each.about);
    out.close_array().open_array();
    for (const Suggestion& each : all)
        out.value(addresses.of(each.route));
    out.close_array().close_array();
    return {"suggest.json", out.text() + '\n'};
}

SiteFile search_description(const SiteOptions& options)
{
    const std::string base = html_escaped(options.base);
    return {"opensearch.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                              "<ShortName>Whichcode</ShortName>\n"
                              "<Description>Which HTTP status code should I return?</Description>\n"
                              "<InputEncoding>UTF-8</InputEncoding>\n"
                              "<Image type=\"image/svg+xml\">" +
                                  base +
                                  "icon.svg</Image>\n"
                                  "<Url type=\"text/html\" template=\"" +
                                  base +
                                  "?q={searchTerms}\"/>\n"
                                  "</OpenSearchDescription>\n"};
}

} // namespace core
