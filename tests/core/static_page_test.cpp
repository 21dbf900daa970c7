#include "core/static_page.h"

#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <set>
#include <string>
#include <vector>

using namespace core;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::string& page()
{
    static const std::string html = static_page(sample::builtin());
    return html;
}

// The page of the sample pack, in which `from` is written as `to`: only this code, so that nothing else can match.
std::string section_with(std::string_view from, std::string_view to)
{
    sample::Reading reading = sample::read(sample::changed(from, to));
    REQUIRE(reading.catalog.has_value());
    const std::string html = static_page(*reading.catalog);
    const std::size_t start = html.find("<section id=\"299\">");
    REQUIRE(start != std::string::npos);
    return html.substr(start, html.find("</section>", start) - start);
}

std::vector<std::string> values_of(std::string_view html, std::string_view attribute)
{
    std::vector<std::string> values;
    const std::string opening = " " + std::string(attribute) + "=\"";
    for (std::size_t start = html.find(opening); start != std::string_view::npos; start = html.find(opening, start)) {
        start += opening.size();
        values.emplace_back(html.substr(start, html.find('"', start) - start));
    }
    return values;
}

} // namespace

TEST_CASE("the static page has a section and a heading for every code")
{
    const std::size_t index = GENERATE(range(std::size_t{0}, sample::builtin().codes.size()));
    const Code& code = sample::builtin().codes[index];
    const std::string number = std::to_string(code.number);
    CAPTURE(number);

    CHECK_THAT(page(),
               ContainsSubstring("<section id=\"" + number + "\">\n<h3 id=\"/" + number + "\">" + number + " "));
}

TEST_CASE("the static page has a section and a heading for every class")
{
    const std::string range_name = std::to_string(GENERATE(range(1, 6))) + "xx";

    CHECK_THAT(page(), ContainsSubstring("<section id=\"" + range_name + "\">\n<h2 id=\"/" + range_name + "\">" +
                                         range_name + " "));
}

TEST_CASE("no id of the static page stands twice")
{
    const std::vector<std::string> ids = values_of(page(), "id");

    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(ids.size() == 2 * (sample::builtin().codes.size() + sample::builtin().classes.size()));
}

TEST_CASE("every link of the static page leads to a place on it or to an RFC")
{
    const std::vector<std::string> ids = values_of(page(), "id");
    const std::set<std::string> places(ids.begin(), ids.end());

    for (const std::string& url : values_of(page(), "href")) {
        CAPTURE(url);
        const bool is_rfc = url.rfind("https://www.rfc-editor.org/rfc/rfc", 0) == 0;
        CHECK((is_rfc || (url[0] == '#' && places.count(url.substr(1)) == 1)));
    }
}

TEST_CASE("every element of the static page is closed in order")
{
    std::vector<std::string> open;
    for (std::size_t start = page().find('<'); start != std::string::npos; start = page().find('<', start + 1)) {
        const std::string tag = page().substr(start + 1, page().find_first_of("> ", start) - start - 1);
        if (tag[0] != '/') {
            open.push_back(tag);
            continue;
        }
        REQUIRE_FALSE(open.empty());
        REQUIRE("/" + open.back() == tag);
        open.pop_back();
    }

    CHECK(open.empty());
}

TEST_CASE("the static page holds no script, no style and no element beyond plain text")
{
    const std::set<std::string> plain = {"main",    "h1", "h2", "h3", "h4", "nav", "ul",   "li",    "a",
                                         "section", "p",  "dl", "dt", "dd", "b",   "code", "small", "pre"};
    for (std::size_t start = page().find('<'); start != std::string::npos; start = page().find('<', start + 1)) {
        const std::size_t name = start + (page()[start + 1] == '/' ? 2 : 1);
        REQUIRE(plain.count(page().substr(name, page().find_first_of("> ", name) - name)) == 1);
    }
}

TEST_CASE("text of a pack is escaped wherever it stands")
{
    constexpr std::string_view attack = "<img src=x onerror=\\\"a()\\\">&amp;";
    constexpr std::string_view safe = "&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;amp;";
    const auto from = GENERATE(as<std::string>(), "\"Mostly Fine\",", "It worked, more or less.", "Nearly Fine",
                               "Send 299 when most of it worked.", "All of it worked.", "MostlyFine", "House library");
    CAPTURE(from);
    const bool has_end = from.back() == ',';

    const std::string html = section_with(from, has_end ? "\"" + std::string(attack) + "\"," : std::string(attack));

    CHECK_THAT(html, ContainsSubstring(std::string(safe)));
    CHECK_THAT(html, !ContainsSubstring("<img"));
}

TEST_CASE("pairs of backticks mark code, a single one is a backtick")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"plain", "<p>plain</p>"},
        {"see `Allow` and `A<B`.", "<p>see <code>Allow</code> and <code>A&lt;B</code>.</p>"},
        {"a ` b", "<p>a ` b</p>"},
        {"`a` ` b", "<p><code>a</code> ` b</p>"},
    }));
    CAPTURE(text);

    CHECK_THAT(section_with("It worked, more or less.", text), ContainsSubstring(expected));
}

TEST_CASE("a code nobody should send is told in brief, with what to send instead")
{
    const std::string html = section_with("\"House\"", "\"House\"");

    CHECK_THAT(html, ContainsSubstring("not registered</b>, used by House"));
    CHECK_THAT(html, ContainsSubstring("Send instead: <a href=\"#/200\">200 OK</a>"));
    CHECK_THAT(html, !ContainsSubstring("<pre>"));
}

TEST_CASE("a registered code is told with facts, advice, header fields, example and neighbours")
{
    const std::string html = section_with("\"unregistered\"", "\"registered\"");

    CHECK_THAT(
        html,
        ContainsSubstring(
            "<dt>Who sends it</dt><dd><b>Our servers.</b> Nobody else. <small>vendor, House rules 2</small></dd>"));
    CHECK_THAT(html,
               ContainsSubstring("<li>Send 299 when most of it worked. <small>convention, House rules 2</small></li>"));
    CHECK_THAT(html, ContainsSubstring(
                         "All of it worked. \u2192 <a href=\"#/200\">200 OK</a> <small>MUST, House rules 2</small>"));
    CHECK_THAT(
        html,
        ContainsSubstring(
            "<dt><code>X-Rest</code> \u00b7 always</dt><dd>What is left. <small>SHOULD, House rules 2</small></dd>"));
    CHECK_THAT(html, ContainsSubstring("<pre>GET / HTTP/1.1</pre>\n<pre>HTTP/1.1 299 Mostly Fine\n\n{}</pre>"));
    CHECK_THAT(html, ContainsSubstring("<li><a href=\"#/200\">200 OK</a>: 200 means all of it.</li>"));
    CHECK_THAT(html, ContainsSubstring("<dt>House library</dt><dd><code>MostlyFine</code></dd>"));
}

TEST_CASE("sources that are RFCs are linked")
{
    CHECK_THAT(page(), ContainsSubstring(
                           "<a href=\"https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6\">RFC 9110 15.5.6</a>"));
}
