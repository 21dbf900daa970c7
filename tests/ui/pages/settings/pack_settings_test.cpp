// What the settings and the other pages show of a team's pack.
#include "tests/ui/harness.h"

#include "tests/core/example_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using test::Page;
using ui::Role;

TEST_CASE("the settings offer to choose a pack, and to remove none where there is none")
{
    Page page;
    page.open("#/settings/pack");

    page.activate(Role::Button, "Choose a pack");

    CHECK(std::holds_alternative<app::PickPack>(page.effects().back()));
    CHECK_FALSE(page.find(Role::Button, "Remove the pack"));
}

TEST_CASE("the settings name the pack that is on, its file and how long it stays, and remove it")
{
    Page page(test::example_catalog());
    page.act(app::PackLaid{"parcel-api.json", true});
    page.open("#/settings/pack");
    CHECK(page.find(Role::Heading, "The pack of Parcel API is on"));
    CHECK(page.says("parcel-api.json"));
    CHECK(page.says("It is kept in this browser until you remove it."));

    page.activate(Role::Button, "Remove the pack");

    CHECK(std::holds_alternative<app::ForgetPack>(page.effects().back()));
}

TEST_CASE("the settings list every mistake of a pack with its place")
{
    core::Problems problems;
    for (int line = 1; line <= 12; ++line)
        problems.push_back({"team.json", line, 3, "wrong in line " + std::to_string(line)});
    Page page;
    page.act(app::PackRefused{"team.json", {}, problems});

    page.open("#/settings/pack");

    CHECK(page.find(Role::Heading, "This pack cannot be used"));
    CHECK(page.says("team.json:1:3: wrong in line 1"));
    CHECK(page.says("team.json:12:3: wrong in line 12"));
}

TEST_CASE("the settings say why a pack could not be had")
{
    Page page;
    page.act(app::PackRefused{"https://x.example/p.json", "Its server answered 404.", {}});

    page.open("#/settings/pack");

    CHECK(page.says("Its server answered 404."));
    CHECK(page.find(Role::Button, "Remove the pack"));
}

TEST_CASE("each part of the example pack is shown, with the label")
{
    const auto [place, text] = GENERATE(table<std::string, std::string>({
        {"#/404", "A tracking number that belongs to another account is 404 as well"},
        {"#/404", "X-Parcel-Trace"},
        {"#/404", "ParcelError.NotFound"},
        {"#/409", "Answer 409 when a parcel has left the depot"},
        {"#/409", "We send 412 only when the request had"},
        {"#/429", "Our clients wait for exactly this long."},
        {"#/situations/parcel-left-depot", "The state of the parcel forbids the change"},
        {"#/situations/area-parcels", "A label older than ninety days is asked for (Parcel API)"},
        {"#/compare/409,410", "Does the thing still exist?"},
        {"#/rules", "with every error, and log it."},
        {"#/rules/parcel-hidden", "Says that the parcel exists."},
        {"#/settings", "Validation errors are 400"},
        {"#/search?q=second%20label%20for%20a%20parcel",
         "A second label is asked for a parcel that has one (Parcel API)"},
    }));
    CAPTURE(place, text);
    Page page(test::example_catalog());

    page.open(place);

    CHECK(page.says(text));
    CHECK(page.says("Parcel API"));
}
