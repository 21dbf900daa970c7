#include "core/base/html.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using namespace core;

TEST_CASE("text that could be markup is escaped, also inside quotes")
{
    CHECK(html_escaped("<b title='\"x\"'>&amp;") == "&lt;b title='&quot;x&quot;'&gt;&amp;amp;");
    CHECK(html_escaped("Ünïcode, plain") == "Ünïcode, plain");
}

TEST_CASE("pairs of backticks mark code, a single one is a backtick")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"plain", "plain"},
        {"see `Allow` and `A<B`.", "see <code>Allow</code> and <code>A&lt;B</code>."},
        {"a ` b", "a ` b"},
        {"`a` ` b", "<code>a</code> ` b"},
        {"``", "<code></code>"},
    }));
    CAPTURE(text);

    CHECK(html_prose(text) == expected);
}
