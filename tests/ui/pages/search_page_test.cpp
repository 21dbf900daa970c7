#include "tests/ui/harness.h"

#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using test::Page;
using ui::Role;

TEST_CASE("typing on home leads to the results, as one step in the history")
{
    Page page;
    page.open("#/");

    page.type("t");
    page.type("too many requests");

    CHECK(page.addresses() == std::vector<std::string>{"#/search?q=t"});
    REQUIRE_FALSE(page.state().hits.empty());
    CHECK(page.state().hits.front().code == 429);
    CHECK(page.state().query == "too many requests");
}

TEST_CASE("the hits are counted, and one alone is in no order")
{
    Page page;
    page.open("#/");

    page.type("409 or 422");
    REQUIRE(page.state().hits.size() == 2);
    CHECK(page.find(Role::Status, "2 codes, best first"));

    page.type("418");
    REQUIRE(page.state().hits.size() == 1);
    CHECK(page.find(Role::Status, "1 code"));
}

TEST_CASE("a question that a situation answers has the answer above the hits")
{
    Page page;
    page.open("#/");

    page.type("missing required field");

    REQUIRE(page.state().search_answer);
    const core::Situation& situation =
        test::catalog().situations[static_cast<std::size_t>(page.state().search_answer->situation)];
    CHECK(page.find(Role::Heading, "Send 422 Unprocessable Content"));
    CHECK(page.leads_to("#/situations/" + situation.id));
    CHECK(page.says(test::spoken(situation.because)));
    CHECK(page.says("Also right 400 Bad Request " + test::spoken(situation.acceptable.at(0).when)));
    const std::string text = page.text();
    CHECK(text.find(test::spoken(situation.because)) < text.find("Enter opens it"));
}

TEST_CASE("an answer with a close rival names both codes and what tells them apart")
{
    Page page;
    page.open("#/search?q=resume%20a%20broken%20download");

    CHECK(page.find(Role::Heading, "Send 206 Partial Content or 416 Range Not Satisfiable"));
    REQUIRE(page.state().search_answer);
    const std::string fact = page.state().search_answer->rival_fact;
    CHECK(page.says("Nearly as close 416 Range Not Satisfiable " + test::spoken(fact)));
}

TEST_CASE("a search for a code has no answer above it, and the one before is gone")
{
    Page page;
    page.open("#/search?q=missing%20required%20field");
    REQUIRE(page.find(Role::Group, "Answer"));

    page.type("404");

    CHECK_FALSE(page.find(Role::Group, "Answer"));
}

TEST_CASE("the house style decides the answer of a search, also when it is chosen meanwhile or in the address")
{
    Page page;
    page.open("#/search?q=missing%20required%20field");
    REQUIRE(page.find(Role::Heading, "Send 422 Unprocessable Content"));

    page.act(app::ChooseStyle{core::parse_house_style(test::catalog(), "validation:400").style});

    CHECK(page.find(Role::Heading, "Send 400 Bad Request, in your style"));
    CHECK(page.state().hits.front().code == 400);
    CHECK(page.says("in your style: "));

    Page linked;
    linked.open("#/search?q=missing%20required%20field&style=validation:400");
    CHECK(linked.find(Role::Heading, "Send 400 Bad Request, in your style"));
}

TEST_CASE("enter opens the best hit")
{
    Page page;
    page.open("#/");
    page.type("teapot");

    page.act(app::Submit{app::Field::Query});

    CHECK(page.state().route == core::code_route(418));
}

TEST_CASE("enter without a hit stays where it is")
{
    Page page;
    page.open("#/");
    page.type("zzzzqqqq");

    page.act(app::Submit{app::Field::Query});

    CHECK(page.state().route.page == core::Page::Search);
    CHECK(page.find(Role::Heading, "Nothing matches"));
}

TEST_CASE("a link to a search fills the field")
{
    Page page;

    page.open("#/search?q=retry-after");

    CHECK(page.state().query == "retry-after");
    CHECK_FALSE(page.state().hits.empty());
}

TEST_CASE("hostile queries give results or the empty message")
{
    const std::string query = GENERATE(std::string(10000, 'a'), std::string("\x01\x02\x1f\x7f"),
                                       std::string("\xff\xfe\xc0"), std::string("````"), std::string(3000, ' '),
                                       std::string("\xe2\x80\xae drawkcab"), std::string("<script>alert(1)</script>"));
    Page page;
    page.open("#/");

    page.type(query);

    CHECK(page.state().route.page == core::Page::Search);
    const bool is_blank = core::trim(query).empty();
    const std::string_view outcome = is_blank ? "Search" : "Nothing matches";
    CHECK(page.first_heading().starts_with(page.state().hits.empty() ? outcome : "Results for"));
}

TEST_CASE("copying says so for a while")
{
    Page page;
    page.open("#/404");

    page.activate(Role::Button, "Copy response");
    CHECK(page.find(Role::Button, "Copied response"));
    CHECK(std::holds_alternative<app::WriteClipboard>(page.effects().front()));

    app::update(page.state(), app::TimePassed{}, {app::copied_shows_ms + 1, {}});
    page.act(std::monostate());
    CHECK(page.find(Role::Button, "Copy response"));
}

TEST_CASE("a search finds a failure without a status, and says that no response was received")
{
    const auto [query, name] =
        GENERATE(std::pair<std::string, std::string>{"net::ERR_CONNECTION_REFUSED", "ERR_CONNECTION_REFUSED"},
                 std::pair<std::string, std::string>{"curl: (28)", "28"},
                 std::pair<std::string, std::string>{"ECONNRESET", "ECONNRESET"},
                 std::pair<std::string, std::string>{"404.13", "404.13"});
    Page page;
    page.open("#/");

    page.type(query);

    INFO(page.text());
    REQUIRE_FALSE(page.state().failures.empty());
    CHECK(page.says(name));
    CHECK(page.first_heading().find("Results for") == 0);
}

TEST_CASE("a search without failures names none, and one before their piece has come neither")
{
    Page page;
    page.open("#/");
    page.type("email already taken");
    CHECK(page.state().failures.empty());

    page.state().pieces = {app::Piece::Codes};
    page.type("ECONNRESET");
    CHECK(page.state().failures.empty());

    page.state().pieces = app::Pieces::all();
    page.act(app::PieceArrived{app::Piece::Failures});
    CHECK_FALSE(page.state().failures.empty());
}
