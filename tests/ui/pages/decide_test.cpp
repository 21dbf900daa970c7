#include "tests/ui/harness.h"

#include "core/guide/guide.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <imgui.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>
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

std::string first_heading(const Page& page)
{
    for (std::size_t i = 0; i < page.nodes().size(); ++i)
        if (page.nodes()[i].role == Role::Heading && page.nodes()[i].level == 1)
            return ui::name_of(page.nodes(), static_cast<int>(i));
    return {};
}

// A page of a catalog other than the built-in one.
std::vector<ui::Node> drawn(const app::State& state)
{
    const Page page; // holds the context of Dear ImGui
    ui::Fonts fonts;
    constexpr std::string_view files[ui::face_count] = {"text.otf", "strong.otf", "mono.ttf"};
    for (int face = 0; face < ui::face_count; ++face) {
        std::ifstream file(std::string(WHICHCODE_FONTS_DIR) + "/" + std::string(files[face]), std::ios::binary);
        const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
        REQUIRE(fonts.load(static_cast<ui::Face>(face), std::as_bytes(std::span(bytes))));
    }
    ui::Semantics semantics;
    ImGui::NewFrame();
    ui::Picture picture;
    ui::draw(picture, fonts, {state, {360, 800, 0}}, semantics);
    ImGui::Render();
    return semantics.nodes();
}

} // namespace

TEST_CASE("the guide starts with its first question and a link for every choice")
{
    Page page;

    page.open("#/decide");

    const core::GuideQuestion* question = guide().find_question(guide().start);
    REQUIRE(question);
    CHECK(first_heading(page) == question->text);
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
    CHECK(first_heading(page) == second->text);
    CHECK(targets_with(page, "#/decide/" + choice.id + ".~0").size() == 1);
}

TEST_CASE("every way that the guide has ends in its verdict on the page")
{
    for (const core::GuideVerdict& verdict : guide().verdicts) {
        INFO(verdict.id);
        Page page(1100, 800);
        page.open(address_of(verdict));

        CHECK(first_heading(page) == "Send " + core::title_of(test::catalog(), verdict.best));
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

    const std::string text = page.text();
    CHECK(text.find(core::path_sentence(core::walk(guide(), core::way_to(guide(), verdict->id))).substr(0, 20)) !=
          std::string::npos);
    for (const core::Acceptable& acceptable : verdict->acceptable)
        CHECK(page.find(Role::Link, core::title_of(test::catalog(), acceptable.code)));
    for (const core::HeaderAdvice& header : verdict->headers)
        CHECK(text.find(header.name) != std::string::npos);
}

TEST_CASE("a change opens one answer and keeps the others in the address")
{
    const std::string link = long_way(3);
    REQUIRE_FALSE(link.empty());
    Page page;
    page.open("#/decide/" + link);

    page.open("#/decide/" + link + ".~0");

    CHECK(first_heading(page) == guide().find_question(guide().start)->text);
    CHECK(page.text().find("Your answer so far") != std::string::npos);
    CHECK(page.text().find("Your later answers stay") != std::string::npos);
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

    CHECK(page.text().find("does not fit the guide to its end") != std::string::npos);
    CHECK_FALSE(first_heading(page).empty());
    CHECK_FALSE(ways_on(page).empty());
}

TEST_CASE("the house style moves the verdict, says so, and stands in every link of the page")
{
    Page page;
    const core::GuideVerdict* verdict = verdict_with_switch();
    REQUIRE(verdict);
    page.open(address_of(*verdict));
    REQUIRE(first_heading(page) == "Send 422 Unprocessable Content");

    page.activate(Role::Toggle, "400: One code for every kind of bad input; the body says which.");

    CHECK(first_heading(page) == "Send 400 Bad Request");
    CHECK(page.text().find("It turned the answer from 422 to 400") != std::string::npos);
    CHECK(page.state().route.style == "validation:400");
    for (const std::string& target : ways_on(page))
        CHECK(target.find("?style=validation%3A400") != std::string::npos);

    // The address alone shows the same to somebody else.
    const std::string hash = core::to_hash(page.state().route);
    Page other;
    other.open(hash);
    CHECK(first_heading(other) == "Send 400 Bad Request");
}

TEST_CASE("a catalog without guide and situations says so and offers other ways")
{
    const std::string hash = GENERATE("#/decide", "#/decide/api.refused", "#/decide/~0", "#/situations",
                                      "#/situations/area-legal", "#/situations/auth-no-credentials");
    INFO(hash);
    core::Catalog catalog = test::catalog();
    catalog.guide = {};
    catalog.situations.clear();
    const core::Search search(catalog);
    app::State state(catalog, search);
    app::update(state, app::ArriveAt{hash}, {});

    const std::vector<ui::Node> nodes = drawn(state);

    const auto first = std::find_if(nodes.begin(), nodes.end(),
                                    [](const ui::Node& node) { return node.role == Role::Heading && node.level == 1; });
    CHECK(first != nodes.end());
    CHECK(std::any_of(nodes.begin(), nodes.end(), [](const ui::Node& node) {
        return node.role == Role::Text && node.text.find("catalog") != std::string::npos;
    }));
}
