// The site as a whole: every page is sound HTML, every address in it leads somewhere, and nothing of a catalog can
// break out of the text.
#include "core/site/site.h"

#include "core/base/html.h"
#include "core/catalog/fact_sheet.h"
#include "tests/core/sample_pack.h"
#include "tests/core/site/html_outline.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace core;
using Catch::Matchers::ContainsSubstring;

namespace {

std::map<std::string, std::string> files_by_path(const Catalog& catalog, const SiteOptions& options = {})
{
    std::map<std::string, std::string> files;
    for (SiteFile& file : site_files(catalog, options)) {
        CAPTURE(file.path);
        REQUIRE(files.emplace(file.path, std::move(file.text)).second);
    }
    return files;
}

const std::map<std::string, std::string>& builtin_files()
{
    static const std::map<std::string, std::string> files = files_by_path(sample::builtin());
    return files;
}

const std::string& file(const std::string& path)
{
    CAPTURE(path);
    REQUIRE(builtin_files().count(path) == 1);
    return builtin_files().at(path);
}

// A document of the pack sample, in which `from` is written as `to`.
std::string page_with(std::string_view from, std::string_view to, const std::string& path)
{
    sample::Reading reading = sample::read(sample::changed(from, to));
    REQUIRE(reading.catalog.has_value());
    return files_by_path(*reading.catalog).at(path);
}

// Of a page of the built-in catalog, read once.
const sample::HtmlOutline& outline(const std::string& path)
{
    static std::map<std::string, sample::HtmlOutline> outlines;
    auto found = outlines.find(path);
    if (found == outlines.end())
        found = outlines.emplace(path, sample::outline_of(file(path))).first;
    return found->second;
}

std::vector<std::string> paths_of_pages()
{
    std::vector<std::string> paths;
    for (const auto& [path, text] : builtin_files())
        if (path.ends_with(".html"))
            paths.push_back(path);
    return paths;
}

// What the build lays beside the pages.
const std::set<std::string> beside = {"twin.css", "twin.js", "card.js", "lost.js", "icon.svg"};

// "compare/401,403/" + "../../404/" -> "404/"
std::string resolved(std::string folder, std::string_view relative)
{
    while (relative.starts_with("../")) {
        REQUIRE_FALSE(folder.empty());
        folder.pop_back();
        folder.erase(folder.find_last_of('/') == std::string::npos ? 0 : folder.find_last_of('/') + 1);
        relative.remove_prefix(3);
    }
    if (relative.starts_with("./"))
        relative.remove_prefix(2);
    return folder + std::string(relative);
}

// Whether an address on the page at `path` leads to a file of the site, and to an id in it.
bool leads_somewhere(const std::string& path, const std::string& url)
{
    if (sample::is_address_of_source(url))
        return true;
    if (path == "404.html" && url.ends_with("../lost.js"))
        return true; // for addresses further down
    if (url.starts_with("#/"))
        return path == "index-home.html" || path == "404.html"; // within the program, or at the site's folder
    const std::string folder = path.substr(0, path.find_last_of('/') + 1);
    const std::size_t hash = url.find('#');
    std::string target = url.starts_with('#') ? path : resolved(folder, url.substr(0, hash));
    if (target.empty()) // the program, which knows its own places
        return hash == std::string::npos || url.compare(hash, 2, "#/") == 0;
    if (target.back() == '/')
        target += "index.html";
    if (beside.count(target) == 1)
        return true;
    if (builtin_files().count(target) == 0)
        return false;
    const std::vector<std::string>& ids = outline(target).ids;
    return hash == std::string::npos || std::find(ids.begin(), ids.end(), url.substr(hash + 1)) != ids.end();
}

} // namespace

TEST_CASE("every page of the site is sound HTML")
{
    for (const std::string& path : paths_of_pages()) {
        CAPTURE(path);
        CHECK(outline(path).faults == std::vector<std::string>());
    }
}

TEST_CASE("every address on every page leads to a file that was written, to the program or to a source")
{
    for (const std::string& path : paths_of_pages()) {
        CAPTURE(path);
        for (const std::string& url : outline(path).urls) {
            CAPTURE(url);
            CHECK(leads_somewhere(path, url));
        }
    }
}

TEST_CASE("every code and every class has a page")
{
    for (const Code& code : sample::builtin().codes)
        CHECK_THAT(file(std::to_string(code.number) + "/index.html"),
                   ContainsSubstring("</b> " + html_escaped(code.name) + "</h1>"));
    for (const StatusClass& status_class : sample::builtin().classes)
        CHECK_THAT(file(std::to_string(status_class.digit) + "xx/index.html"),
                   ContainsSubstring("</b> " + html_escaped(status_class.name) + "</h1>"));
}

TEST_CASE("every code has a card that says what its page says, and leads there")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string number = std::to_string(code.number);
        const std::string& card = file(number + "/card/index.html");
        CHECK_THAT(card, ContainsSubstring(html_prose(code.meaning)));
        CHECK_THAT(card, ContainsSubstring(html_prose(code.client.text)));
        CHECK_THAT(card, ContainsSubstring("rel=\"noopener\" href=\"../../" + number + "/\""));
        CHECK_THAT(file("cards.json"), ContainsSubstring("\"" + number + "\":[\""));
    }
}

TEST_CASE("the page of a code tells older names in the stacks apart from deprecated ones")
{
    CHECK_THAT(file("413/index.html"),
               ContainsSubstring("<code>HttpStatus.CONTENT_TOO_LARGE</code><br>"
                                 "<code>HttpStatus.PAYLOAD_TOO_LARGE</code> <small>older</small>"));
    CHECK_THAT(file("102/index.html"),
               ContainsSubstring("<code>HttpStatus.PROCESSING</code> <small>deprecated</small>"));
}

TEST_CASE("the same catalog gives the same bytes") { CHECK(files_by_path(sample::builtin()) == builtin_files()); }

TEST_CASE("text of a pack is escaped wherever it stands")
{
    constexpr std::string_view attack = "</script><script>a('\\\"')</script>&amp;";
    constexpr std::string_view safe = "&lt;/script&gt;&lt;script&gt;a('&quot;')&lt;/script&gt;&amp;amp;";
    const auto from = GENERATE(as<std::string>(), "\"Mostly Fine\",", "It worked, more or less.", "Nearly Fine",
                               "Send 299 when most of it worked.", "All of it worked.", "MostlyFine", "House library",
                               "our servers", "What is left.", "200 means all of it.", "Rare.", "GET / HTTP/1.1");
    CAPTURE(from);
    const bool has_end = from.back() == ',';

    const std::string html =
        page_with(from, has_end ? "\"" + std::string(attack) + "\"," : std::string(attack), "299/index.html");

    CHECK_THAT(html, ContainsSubstring(std::string(safe)));
    CHECK(sample::outline_of(html).faults == std::vector<std::string>());
}

TEST_CASE("what a source says never becomes an address, unless it is an RFC")
{
    const std::string html = page_with("\"vendor\": \"House\"", "\"vendor\": \"javascript:a()\"", "299/index.html");

    CHECK_THAT(html, ContainsSubstring("javascript:a()"));
    for (const std::string& url : sample::outline_of(html).urls)
        CHECK(url.find("javascript") == std::string::npos);
}

TEST_CASE("without a base nothing absolute is written but the sources")
{
    for (const std::string& url : outline("404/index.html").urls) {
        CAPTURE(url);
        CHECK((url.find("://") == std::string::npos || sample::is_address_of_source(url)));
    }
    CHECK_THAT(file("404/index.html"), !ContainsSubstring("og:"));
    CHECK_THAT(file("404/index.html"), ContainsSubstring("<link rel=\"canonical\" href=\"../404/\">"));
}

TEST_CASE("with a base a page names its own address to machines")
{
    const std::string html = files_by_path(sample::builtin(), {"https://example.org/w/", {}}).at("404/index.html");

    CHECK_THAT(html, ContainsSubstring("<link rel=\"canonical\" href=\"https://example.org/w/404/\">"));
    CHECK_THAT(html, ContainsSubstring("<meta property=\"og:url\" content=\"https://example.org/w/404/\">"));
    CHECK_THAT(html, ContainsSubstring("\"item\":\"https://example.org/w/4xx/\""));
    CHECK_THAT(html, ContainsSubstring("<a href=\"../4xx/\">"));
}
