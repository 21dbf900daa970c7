// The catalog for readers that are programs.
#include "core/site/data_files.h"

#include "core/base/json.h"
#include "core/catalog/fact_sheet.h"
#include "core/pack/catalog_part.h"
#include "core/pack/pack.h"
#include "core/site/code_markdown.h"
#include "core/site/search_files.h"
#include "core/site/site.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <map>
#include <string>

using namespace core;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

const std::string& file(const std::string& path)
{
    static const std::map<std::string, std::string> files = [] {
        std::map<std::string, std::string> all;
        for (SiteFile& each : data_files(sample::builtin(), {{}, "the schema"}))
            all[each.path] = std::move(each.text);
        return all;
    }();
    CAPTURE(path);
    REQUIRE(files.count(path) == 1);
    return files.at(path);
}

} // namespace

TEST_CASE("each code stands in a Markdown file with its claims, their strength and source")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string& text = file(std::to_string(code.number) + ".md");
        CAPTURE(code.number);
        CHECK_THAT(text, StartsWith("# " + std::to_string(code.number) + ' ' + markdown_escaped(code.name) + '\n'));
        const auto check = [&](const Claim& claim) {
            CHECK_THAT(text,
                       ContainsSubstring(markdown_escaped(claim.text) + " (" + std::string(word_of(claim.strength)) +
                                         ", " + markdown_escaped(claim.source) + ')'));
        };
        for (const Fact& fact : facts_of(code))
            if (fact.claim != nullptr)
                check(*fact.claim);
        for (const Claim& claim : code.use)
            check(claim);
        for (const Avoid& avoid : code.avoid)
            check(avoid.claim);
        for (const Note& note : code.notes)
            check(note.claim);
        check(code.client);
        for (const HeaderAdvice& advice : code.headers)
            CHECK_THAT(text, ContainsSubstring('`' + advice.name + "` (" + std::string(word_of(advice.strength))) &&
                                 ContainsSubstring(markdown_escaped(advice.why)));
    }
}

TEST_CASE("each code stands in a JSON file in the form of the catalog, with its names in the stacks")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string& text = file(std::to_string(code.number) + ".json");
        CAPTURE(code.number);
        Problems problems;
        Catalog read;
        REQUIRE(add_part(read, {"code.json", text}, problems));
        REQUIRE(read.codes.size() == 1);
        CHECK(card_to_json(read, read.codes.front()) + '\n' == text);
        CHECK(read.codes.front().number == code.number);
    }
}

TEST_CASE("the whole catalog can be read back as a pack, with its schema beside it")
{
    const std::string& text = file("catalog.json");

    const sample::Reading reading = sample::read(text, nullptr);

    CHECK(reading.problems == std::vector<std::string>());
    REQUIRE(reading.catalog.has_value());
    CHECK(to_json(*reading.catalog) + '\n' == text);
    CHECK(file("catalog.schema.json") == "the schema");
}

TEST_CASE("the overview for language models leads to a Markdown file of every code")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string number = std::to_string(code.number);
        CHECK_THAT(file("llms.txt"), ContainsSubstring("](" + number + ".md): " + markdown_escaped(code.meaning)));
        CHECK_THAT(file("llms-full.txt"), ContainsSubstring('\n' + file(number + ".md")));
    }
    for (const Situation& situation : sample::builtin().situations)
        CHECK_THAT(file("llms-full.txt"), ContainsSubstring("- " + markdown_escaped(situation.text) + " \u2192 " +
                                                            std::to_string(situation.best)));
}

TEST_CASE("text that Markdown would take as a mark is escaped, but for the backticks of a pair")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"plain", "plain"},
        {"<script>", "\\<script\\>"},
        {"[a](b) *c* _d_ \\", "\\[a\\](b) \\*c\\* \\_d\\_ \\\\"},
        {"see `a_b` and c_d", "see `a_b` and c\\_d"},
        {"a ` b", "a \\` b"},
        {"`a_b` ` c_d", "`a_b` \\` c\\_d"},
    }));
    CAPTURE(text);

    CHECK(markdown_escaped(text) == expected);
}

TEST_CASE("an example cannot end the block it stands in")
{
    Catalog catalog = sample::builtin();
    catalog.codes.front().exchange = Exchange{{}, {"HTTP/1.1 100 Continue", "```", "# not a heading"}};

    CHECK_THAT(code_markdown(catalog, catalog.codes.front()),
               ContainsSubstring("````http\nHTTP/1.1 100 Continue\n```\n# not a heading\n````\n"));
}

TEST_CASE("there is a sitemap of every page if the site knows where it stands")
{
    const auto sitemap_of = [](const SiteOptions& options) {
        const std::vector<SiteFile> files = site_files(sample::builtin(), options);
        const auto found =
            std::find_if(files.begin(), files.end(), [](const SiteFile& each) { return each.path == "sitemap.xml"; });
        return found == files.end() ? std::string() : found->text;
    };

    CHECK(sitemap_of({}).empty());
    const std::string text = sitemap_of({"https://example.org/a&b/", {}});
    for (const std::string_view path : {"", "404/", "4xx/", "compare/401,403/", "rules/do/", "situations/caching/"})
        CHECK_THAT(text, ContainsSubstring("<loc>https://example.org/a&amp;b/" + std::string(path) + "</loc>"));
    CHECK_THAT(text, !ContainsSubstring("404.html"));
}

TEST_CASE("suggestions lead to every code, to the comparisons and to the situations met most")
{
    Problems problems;
    const SiteFile file = suggestions(sample::builtin(), {"https://example.org/w/", {}});
    const std::optional<JsonDocument> document = JsonDocument::parse("suggest.json", file.text, problems);
    REQUIRE(document.has_value());

    const std::vector<JsonValue> lists = document->root().items();

    REQUIRE(lists.size() == 4);
    CHECK(lists[0].text().empty());
    const std::size_t count = lists[1].items().size();
    CHECK(count >= sample::builtin().codes.size() + sample::builtin().comparisons.size() + 60);
    CHECK(lists[2].items().size() == count);
    REQUIRE(lists[3].items().size() == count);
    CHECK(lists[1].items()[0].text() == "100 Continue");
    CHECK(lists[3].items()[0].text() == "https://example.org/w/100/");
    CHECK_THAT(file.text, ContainsSubstring("\"https://example.org/w/compare/401,403/\"") &&
                              ContainsSubstring("\"https://example.org/w/situations/authentication/#"));
}

TEST_CASE("a browser is told how to hand a query to the program")
{
    CHECK_THAT(search_description({"https://example.org/a&b/", {}}).text,
               ContainsSubstring("template=\"https://example.org/a&amp;b/?q={searchTerms}\""));
}
