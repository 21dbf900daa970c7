#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <set>
#include <string>

using test::Page;
using test::spoken;
using ui::Role;

namespace {

const core::Situation& situation(std::string_view id)
{
    const core::Situation* found = test::catalog().find_situation(id);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("the map leads to every area, and the areas to every situation")
{
    std::set<std::string> areas;
    for (const core::Situation& each : test::catalog().situations)
        areas.insert(each.area);
    Page page;
    page.open("#/situations");

    for (const std::string& area : areas) {
        INFO(area);
        CHECK(page.leads_to("#/situations/area-" + area));
    }
    for (const std::string& area : areas) {
        page.open("#/situations/area-" + area);
        for (const core::Situation& each : test::catalog().situations) {
            INFO(each.id);
            CHECK(page.leads_to("#/situations/" + each.id) == (each.area == area));
        }
    }
}

TEST_CASE("a situation shows its codes with their reasons, what to send, and its source")
{
    const core::Situation& shown = situation("auth-no-credentials");
    Page page;

    page.open("#/situations/auth-no-credentials");

    CHECK(page.find(Role::Heading, spoken(shown.text)));
    CHECK(page.leads_to("#/401"));
    const std::string text = page.text();
    for (const char* part :
         {"not logged in", "valid credentials could change the answer", "Tempting, but wrong here", "403 Forbidden",
          "Right if credentials were", "WWW-Authenticate", "MUST", "RFC 9110 15.5.2", "The API or website itself"}) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("every situation has a page of its own at every width")
{
    const float width = GENERATE(320.0f, 1100.0f);
    Page page(width, 800);
    for (const core::Situation& each : test::catalog().situations) {
        INFO(each.id << " at " << width);
        page.open("#/situations/" + each.id);

        CHECK(page.find(Role::Heading, spoken(each.text)));
        for (const ui::Node& node : page.nodes()) {
            if (node.place.width > 0 && node.place.right() > width + 0.5f) {
                INFO(node.text << node.target);
                CHECK(node.place.right() <= width + 0.5f);
            }
        }
    }
}

TEST_CASE("the house style moves the best code of a situation and of the list it stands in")
{
    const core::Catalog& catalog = test::catalog();
    const auto found =
        std::find_if(catalog.situations.begin(), catalog.situations.end(),
                     [](const core::Situation& each) { return each.switch_id == "validation" && each.best == 422; });
    REQUIRE(found != catalog.situations.end());
    Page page;
    page.open("#/situations/" + found->id);
    REQUIRE(page.leads_to("#/422"));

    page.activate(Role::Toggle, "400: One code for every kind of bad input; the body says which.");

    CHECK(page.state().route.style == "validation:400");
    CHECK(page.says("It turned the answer from 422 to 400"));
    CHECK(page.leads_to("#/situations/area-" + found->area + "?style=validation%3A400"));
    page.open("#/situations/area-" + found->area + "?style=validation%3A400");
    CHECK(page.find(Role::Link, "400 " + spoken(found->text)));
}

TEST_CASE("an address that names no situation says so and leads to the map")
{
    const std::string item =
        GENERATE("no-such-thing", "area-", "area-nowhere", "AUTH-NO-CREDENTIALS", "area-area-legal");
    INFO(item);
    Page page;

    page.open("#/situations/" + item);

    CHECK(page.find(Role::Heading, "No such situation"));
    CHECK(page.leads_to("#/situations"));
}

TEST_CASE("a situation that ends a way of the guide links to that way")
{
    const core::Guide& guide = test::catalog().guide;
    const auto named = std::find_if(guide.verdicts.begin(), guide.verdicts.end(),
                                    [](const core::GuideVerdict& each) { return !each.situations.empty(); });
    REQUIRE(named != guide.verdicts.end());
    Page page;

    page.open("#/situations/" + named->situations.front());

    REQUIRE(page.find(Role::Link, "The questions that lead here"));
    page.activate(Role::Link, "The questions that lead here");
    CHECK(page.state().route.page == core::Page::Decide);
    CHECK(page.says(named->title));
}

TEST_CASE("home leads to the areas of the situations")
{
    Page page;

    page.open("#/");

    CHECK(page.find(Role::Heading, "What happened?"));
    CHECK(page.leads_to("#/situations/area-authentication"));
    CHECK(page.leads_to("#/situations"));
}

TEST_CASE("a hit that rests on a situation links to it")
{
    Page page;
    page.open("#/");

    page.type(spoken(situation("auth-no-credentials").text));

    const auto& hits = page.state().hits;
    const auto hit = std::find_if(hits.begin(), hits.end(), [](const core::Hit& each) { return each.situation >= 0; });
    REQUIRE(hit != hits.end());
    CHECK(page.leads_to("#/situations/" + test::catalog().situations[static_cast<std::size_t>(hit->situation)].id));
}
