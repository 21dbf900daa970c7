#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using test::Page;
using ui::Role;

TEST_CASE("home offers the search field, the five classes and the common codes")
{
    Page page;
    page.open("#/");

    const auto fields = page.names_of(Role::SearchField);
    REQUIRE(fields.size() == 1);
    const std::vector<std::string> links = page.names_of(Role::Link);
    for (const char* class_name : {"1xx", "2xx", "3xx", "4xx", "5xx"})
        CHECK(std::any_of(links.begin(), links.end(),
                          [&](const std::string& name) { return name.rfind(class_name, 0) == 0; }));
    for (const core::Code& code : test::catalog().codes) {
        INFO(code.number);
        CHECK(page.leads_to("#/" + std::to_string(code.number)) == code.common);
    }
}

TEST_CASE("the filter narrows the list, says when nothing matches, and resets")
{
    Page page;
    page.open("#/");

    page.activate(Role::Toggle, "WebDAV");
    CHECK(page.state().route == core::home_route(core::Show::WebDav));
    CHECK(page.says("207"));

    page.activate(Role::Toggle, "3xx");
    CHECK(page.says("No code matches this filter"));

    page.activate(Role::Button, "Reset the filter");
    CHECK(page.state().route == core::home_route());
    CHECK(page.find(Role::Button, "Reset the filter") == nullptr);
}

TEST_CASE("an unknown address shows home with a message and what was asked for")
{
    Page page;

    page.open("#/nowhere/at/all");

    CHECK(page.says("There is no page at this address"));
    CHECK(page.says("#/nowhere/at/all"));
    CHECK(page.find(Role::Heading, "Which status code should I return?"));
}

TEST_CASE("the message about an unknown address goes with the next step")
{
    Page page;
    page.open("#/nowhere");

    page.open("#/404");

    CHECK_FALSE(page.says("There is no page"));
}
