#include "core/site/static_page.h"

#include "core/base/html.h"
#include "tests/core/sample_pack.h"
#include "tests/core/site/html_outline.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
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

} // namespace

TEST_CASE("the static page has a section for every code and every class, at the addresses of the program")
{
    for (const Code& code : sample::builtin().codes) {
        const std::string number = std::to_string(code.number);
        CHECK_THAT(page(), ContainsSubstring("<section id=\"" + number + "\">\n<div id=\"/" + number + "\">"));
        CHECK_THAT(page(), ContainsSubstring("</b> " + html_escaped(code.name) + "</h3>"));
    }
    for (const StatusClass& status_class : sample::builtin().classes) {
        const std::string range = std::to_string(status_class.digit) + "xx";
        CHECK_THAT(page(), ContainsSubstring("<section id=\"" + range + "\">\n<div id=\"/" + range + "\">"));
    }
}

TEST_CASE("the static page is sound HTML without scripts")
{
    const sample::HtmlOutline outline = sample::outline_of(page());

    CHECK(outline.faults == std::vector<std::string>());
    for (const std::string_view never : {"script", "form", "img", "link"})
        CHECK(std::find(outline.elements.begin(), outline.elements.end(), never) == outline.elements.end());
}

TEST_CASE("every link of the static page leads to a place on it or to a source")
{
    const sample::HtmlOutline outline = sample::outline_of(page());
    const std::set<std::string> places(outline.ids.begin(), outline.ids.end());

    for (const std::string& url : outline.urls) {
        CAPTURE(url);
        CHECK((sample::is_address_of_source(url) || (url[0] == '#' && places.count(url.substr(1)) == 1)));
    }
}
