#include "app/piece.h"

#include "tests/app/visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using test::Visit;

namespace {

// What the effects ask for.
std::vector<app::Piece> asked_for(const app::Effects& effects)
{
    std::vector<app::Piece> pieces;
    for (const app::Effect& effect : effects)
        if (const auto* bring = std::get_if<app::Bring>(&effect))
            pieces.push_back(bring->piece);
    return pieces;
}

} // namespace

TEST_CASE("a place asks for the pieces that it lacks, and waits for all of them")
{
    using enum app::Piece;
    Visit visit;
    visit.state.pieces = {Later};

    const app::Effects effects = visit.act(app::ArriveAt{"#/compare/401,403"});

    CHECK(asked_for(effects) == std::vector{Codes, Comparisons});
    CHECK(app::is_waiting(visit.state));
    visit.act(app::PieceArrived{Comparisons});
    CHECK(app::is_waiting(visit.state));
    visit.act(app::PieceArrived{Codes});
    CHECK_FALSE(app::is_waiting(visit.state));
}

TEST_CASE("what a place fills itself with comes along, and is not waited for")
{
    using enum app::Piece;
    Visit visit;
    visit.state.pieces = {Later, Check, Practice};

    CHECK(asked_for(visit.act(app::ArriveAt{"#/check"})) == std::vector{Codes, Failures});
    CHECK_FALSE(app::is_waiting(visit.state));
    CHECK(asked_for(visit.act(app::ArriveAt{"#/quiz"})) == std::vector{Codes, Situations, Quiz});
    CHECK_FALSE(app::is_waiting(visit.state));
}

TEST_CASE("what was pasted before the codes were there is judged when they are")
{
    using enum app::Piece;
    Visit visit;
    visit.state.pieces = {Later, Check};
    visit.act(app::ArriveAt{"#/check"});

    visit.act(app::PasteExample{"HTTP/1.1 204 No Content\nContent-Length: 2\n\n{}"});

    CHECK_FALSE(app::can_check(visit.state));
    CHECK(visit.state.checked.findings.empty());
    visit.act(app::PieceArrived{Codes});
    CHECK_FALSE(visit.state.checked.findings.empty());
}

TEST_CASE("a text that names a failure is explained when the failures have come")
{
    using enum app::Piece;
    Visit visit;
    visit.state.pieces = {Later, Check, Codes};
    visit.act(app::ArriveAt{"#/check"});
    visit.act(app::PasteExample{"curl: (6) Could not resolve host: api.example.com"});
    const std::string before = visit.state.checked.reason;

    visit.act(app::PieceArrived{Failures});

    CHECK(app::can_check(visit.state));
    CHECK_FALSE(before.empty());
    CHECK(visit.state.checked.reason.find("curl") != std::string::npos);
}

TEST_CASE("a page that is not there yet takes no files")
{
    Visit visit;
    visit.state.pieces = {app::Piece::Later, app::Piece::Codes};
    visit.act(app::ArriveAt{"#/check"});
    CHECK_FALSE(app::takes_files(visit.state));

    visit.act(app::PieceArrived{app::Piece::Check});

    CHECK(app::takes_files(visit.state));
}

TEST_CASE("what a place does on arrival it does when its last piece has come")
{
    using enum app::Piece;
    Visit visit;
    visit.state.pieces = {Later};
    const auto opens_record = [](const app::Effects& effects) {
        return std::any_of(effects.begin(), effects.end(),
                           [](const app::Effect& effect) { return std::holds_alternative<app::OpenRecord>(effect); });
    };

    CHECK_FALSE(opens_record(visit.act(app::ArriveAt{"#/quiz"})));
    CHECK(opens_record(visit.act(app::PieceArrived{Practice})));
}

TEST_CASE("Home, classes, codes and the search never wait")
{
    const auto hash = GENERATE("", "#/4xx", "#/404", "#/search?q=gone");
    Visit visit;
    visit.state.pieces = {};

    visit.act(app::ArriveAt{hash});

    CHECK_FALSE(app::is_waiting(visit.state));
}

TEST_CASE("a link to a code asks for its card, unless all codes are there")
{
    Visit visit;
    visit.state.pieces = {};
    const app::Effects effects = visit.act(app::ArriveAt{"#/404"});

    REQUIRE(asked_for(effects) == std::vector{app::Piece::Card});
    CHECK(std::get<app::Bring>(effects.front()).code == 404);

    visit.state.pieces = app::Pieces::all();
    CHECK(asked_for(visit.act(app::ArriveAt{"#/409"})).empty());
}

TEST_CASE("a code's page asks for the later part of the program where its snippet needs it")
{
    Visit visit;
    visit.state.pieces = {app::Piece::Codes};
    CHECK(asked_for(visit.act(app::ArriveAt{"#/404"})).empty());

    visit.state.preferences.stack = "rails";

    CHECK(asked_for(visit.act(app::ArriveAt{"#/409"})) == std::vector{app::Piece::Later});
    CHECK_FALSE(app::can_show_snippet(visit.state));
    visit.act(app::PieceArrived{app::Piece::Later});
    CHECK(app::can_show_snippet(visit.state));
}

TEST_CASE("a piece that arrives elsewhere leaves the visitor where he is")
{
    Visit visit;
    visit.state.pieces = {};
    visit.act(app::ArriveAt{"#/decide"});
    visit.act(app::ArriveAt{"#/404"});

    visit.act(app::PieceArrived{app::Piece::Guide});

    CHECK(core::to_hash(visit.state.route) == "#/404");
    CHECK_FALSE(app::is_waiting(visit.state));
}
