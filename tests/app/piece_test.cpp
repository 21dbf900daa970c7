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
    visit.state.pieces = {Program};

    const app::Effects effects = visit.act(app::ArriveAt{"#/quiz"});

    CHECK(asked_for(effects) == std::vector{Codes, Situations, Quiz});
    CHECK(app::is_waiting(visit.state));
    visit.act(app::PieceArrived{Codes});
    visit.act(app::PieceArrived{Quiz});
    CHECK(app::is_waiting(visit.state));
    visit.act(app::PieceArrived{Situations});
    CHECK_FALSE(app::is_waiting(visit.state));
}

TEST_CASE("what a place does on arrival it does when its last piece has come")
{
    using enum app::Piece;
    Visit visit;
    visit.state.pieces = {Program};

    const app::Effects at_once = visit.act(app::ArriveAt{"#/settings"});
    visit.act(app::ArriveAt{"#/quiz"});

    const auto opens = [](const app::Effect& effect) { return std::holds_alternative<app::OpenRecord>(effect); };
    CHECK(std::any_of(at_once.begin(), at_once.end(), opens)); // the settings need nothing else
    CHECK(app::is_waiting(visit.state));
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
