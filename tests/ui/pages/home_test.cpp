#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using test::Page;
using test::spoken;
using ui::Role;

TEST_CASE("home offers the search field, the five classes and the common codes")
{
    Page page;
    page.open("#/");

    CHECK(page.names_of(Role::SearchField).size() == 1);
    for (const core::StatusClass& status_class : test::catalog().classes)
        CHECK(page.find(Role::Link, core::title_of(status_class) + " " + spoken(status_class.says)));
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
