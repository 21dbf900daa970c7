#include "harness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>

using test::Page;
using ui::Role;

namespace {

bool is_pressed(const Page& page, std::string_view name)
{
    const ui::Node* toggle = page.find(Role::Toggle, name);
    REQUIRE(toggle);
    return toggle->pressed;
}

} // namespace

TEST_CASE("the theme is chosen and kept")
{
    Page page;
    page.open("#/settings");
    CHECK(is_pressed(page, "Like the system"));

    page.activate(Role::Toggle, "Dark");

    CHECK(page.state().preferences.theme == app::ThemeChoice::Dark);
    CHECK(is_pressed(page, "Dark"));
    CHECK_FALSE(is_pressed(page, "Like the system"));
    CHECK(std::holds_alternative<app::StorePreferences>(page.effects().back()));
}

TEST_CASE("every switch of the house style can be set, and its choices and reason are shown")
{
    Page page;
    page.open("#/settings");
    const std::string text = page.text();

    for (const core::Switch& each : test::catalog().switches)
        for (const core::Switch::Choice& choice : each.choices) {
            INFO(each.id << " " << choice.code);
            const bool is_default = choice.code == each.choices.front().code;
            std::string spoken = std::to_string(choice.code) + ": " + choice.text;
            spoken.erase(std::remove(spoken.begin(), spoken.end(), '`'), spoken.end());
            CHECK(is_pressed(page, spoken) == is_default);
        }
    CHECK(text.find("RFC 9110 15.5.21") != std::string::npos);
}

TEST_CASE("a named style is one press away, and a single change keeps its name")
{
    Page page;
    page.open("#/settings");
    CHECK(is_pressed(page, "RFC-strict")); // the defaults under their name

    page.activate(Role::Toggle, "FastAPI");
    CHECK(is_pressed(page, "FastAPI"));
    CHECK(page.state().preferences.style == "fastapi");

    page.activate(Role::Toggle, "403: Say plainly that access is refused; identifiers are no secret.");
    CHECK(page.state().preferences.style == "fastapi,hide-existence:403");
    CHECK(page.text().find("FastAPI, 1 choice changed") != std::string::npos);
}

TEST_CASE("the page says what is stored and where")
{
    Page page;

    page.open("#/settings");

    CHECK(page.find(Role::Heading, "What is stored, and where"));
    CHECK(page.text().find("local storage") != std::string::npos);
}
