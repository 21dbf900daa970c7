#include "tests/ui/harness.h"

#include "core/guide/guide.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>

using test::Page;
using ui::Role;

namespace {

const core::Guide& guide() { return test::catalog().guide; }

// A verdict at the end of a way of at least `questions` questions.
std::string long_way(std::size_t questions)
{
    for (const core::GuideVerdict& verdict : guide().verdicts)
        if (const auto way = core::way_to(guide(), verdict.id); way.size() >= questions)
            return core::to_link(core::walk(guide(), way));
    return {};
}

const core::GuideVerdict* verdict_with_switch()
{
    const auto found =
        std::find_if(guide().verdicts.begin(), guide().verdicts.end(),
                     [](const core::GuideVerdict& verdict) { return verdict.switch_id == "validation"; });
    return found == guide().verdicts.end() ? nullptr : &*found;
}

std::string address_of(const core::GuideVerdict& verdict)
{
    return "#/decide/" + core::to_link(core::walk(guide(), core::way_to(guide(), verdict.id)));
}

std::vector<std::string> targets_with(const Page& page, std::string_view part)
{
    std::vector<std::string> targets;
    for (const ui::Node& node : page.nodes())
        if (node.role == Role::Link && node.target.find(part) != std::string::npos)
            targets.push_back(node.target);
    return targets;
}

// The links to places in the guide, the start left out.
std::vector<std::string> ways_on(const Page& page) { return targets_with(page, "#/decide/"); }

} // namespace

TEST_CASE("the guide starts with its first question and a link for every choice")
{
    Page page;

    page.open("#/decide");

    const core::GuideQuestion* question = guide().find_question(guide().start);
    REQUIRE(question);
    CHECK(page.first_heading() == question->text);
    CHECK(ways_on(page).size() == question->choices.size());
    for (const core::GuideChoice& choice : question->choices)
        CHECK_FALSE(targets_with(page, "#/decide/" + choice.id).empty());
    CHECK(page.find(Role::Link, "Start again") == nullptr);
}

TEST_CASE("choosing leads one question on and shows the answer above, to be changed")
{
    Page page;
    page.open("#/decide");
    const core::GuideQuestion& first = *guide().find_question(guide().start);
    const core::GuideChoice& choice = first.choices.front();

    page.open("#/decide/" + choice.id);

    CHECK(page.state().route.item == choice.id);
    const core::GuideQuestion* second = guide().find_question(choice.next);
    REQUIRE(second);
    CHECK(page.first_heading() == second->text);
    CHECK(targets_with(page, "#/decide/" + choice.id + ".~0").size() == 1);
}

TEST_CASE("every way that the guide has ends in its verdict on the page")
{
    for (const core::GuideVerdict& verdict : guide().verdicts) {
        INFO(verdict.id);
        Page page(1100, 800);
        page.open(address_of(verdict));

        const std::string verb = verdict.best == 499 ? "Log " : "Send "; // 499: nobody is there to read it
        CHECK(page.first_heading() == verb + core::title_of(test::catalog(), verdict.best));
        CHECK_FALSE(targets_with(page, "#/" + std::to_string(verdict.best)).empty());
        CHECK(page.find(Role::Link, "Start again"));
    }
}

TEST_CASE("a verdict says why, how it was reached, and what goes with it")
{
    Page page;
    const core::GuideVerdict* verdict = verdict_with_switch();
    REQUIRE(verdict);

    page.open(address_of(*verdict));

    const core::GuideWalk way = core::walk(guide(), core::way_to(guide(), verdict->id));
    CHECK(page.find(Role::Paragraph, core::path_sentence(way)));
    for (const core::Acceptable& acceptable : verdict->acceptable)
        CHECK(page.find(Role::Link, core::title_of(test::catalog(), acceptable.code)));
    for (const core::HeaderAdvice& header : verdict->headers)
        CHECK(page.says(header.name));
}

TEST_CASE("a change opens one answer and keeps the others in the address")
{
    const std::string link = long_way(3);
    REQUIRE_FALSE(link.empty());
    Page page;
    page.open("#/decide/" + link);

    page.open("#/decide/" + link + ".~0");

    CHECK(page.first_heading() == guide().find_question(guide().start)->text);
    CHECK(page.says("Your answer so far"));
    CHECK(page.says("Your later answers stay"));
    // The same choice again leads back to where we were.
    const std::vector<std::string> targets = ways_on(page);
    CHECK(std::find(targets.begin(), targets.end(), "#/decide/" + link) != targets.end());
}

TEST_CASE("start again forgets the way: the next choice leads one question on")
{
    Page page;
    const std::string link = long_way(3);
    page.open("#/decide/" + link);

    page.activate(Role::Link, "Start again");

    CHECK(page.state().route == core::page_route(core::Page::Decide));
    const core::GuideQuestion& first = *guide().find_question(guide().start);
    for (const core::GuideChoice& choice : first.choices)
        CHECK(targets_with(page, "#/decide/" + choice.id) == std::vector<std::string>{"#/decide/" + choice.id});
}

TEST_CASE("a link that does not fit says so and asks on from what fits")
{
    Page page;
    const std::string item = GENERATE("nobody", "api.no-such-choice", "api.~8", "a.b.c.d.e.f.g.h.i.j.k");
    INFO(item);

    page.open("#/decide/" + item);

    CHECK(page.says("does not fit the guide to its end"));
    CHECK_FALSE(page.first_heading().empty());
    CHECK_FALSE(ways_on(page).empty());
}

TEST_CASE("the house style moves the verdict, says so, and stands in every link of the page")
{
    Page page;
    const core::GuideVerdict* verdict = verdict_with_switch();
    REQUIRE(verdict);
    page.open(address_of(*verdict));
    REQUIRE(page.first_heading() == "Send 422 Unprocessable Content");

    page.activate(Role::Toggle, "400: One code for every kind of bad input; the body says which.");

    CHECK(page.first_heading() == "Send 400 Bad Request");
    CHECK(page.says("It turned the answer from 422 to 400"));
    CHECK(page.state().route.style == "validation:400");
    for (const std::string& target : ways_on(page))
        CHECK(target.find("?style=validation%3A400") != std::string::npos);

    // The address alone shows the same to somebody else.
    const std::string hash = core::to_hash(page.state().route);
    Page other;
    other.open(hash);
    CHECK(other.first_heading() == "Send 400 Bad Request");
}

TEST_CASE("a catalog without guide and situations says so and offers other ways")
{
    const std::string no_guide = "This catalog has no decision guide that leads on from here.";
    const std::string no_such = "This address names no situation and no area of the catalog.";
    const auto [hash, heading, sentence, way_on] =
        GENERATE_COPY(table<std::string, std::string, std::string, std::string>({
            {"#/decide", "Decide", no_guide, "All codes"},
            {"#/decide/api.refused", "Decide", no_guide, "All codes"},
            {"#/decide/~0", "Decide", no_guide, "All codes"},
            {"#/situations", "What happened?", "This catalog describes no situations.", "Decide"},
            {"#/situations/area-legal", "No such situation", no_such, "All areas"},
            {"#/situations/auth-no-credentials", "No such situation", no_such, "All areas"},
        }));
    INFO(hash);
    core::Catalog catalog = test::catalog();
    catalog.guide = {};
    catalog.situations.clear();
    Page page(catalog, 360);

    page.open(hash);

    CHECK(page.first_heading() == heading);
    CHECK(page.says(sentence));
    CHECK(page.find(Role::Link, way_on));
}
