#include "tests/app/visit.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace {

// With a record that has been opened, at `hash`.
struct Visit : test::Visit
{
    explicit Visit(const std::string& hash)
    {
        act(app::ArriveAt{hash});
        act(app::OpenedRecord{app::Keeping::Stored, false, false, "home", 7, {}, {}});
    }
};

std::vector<std::string> pushed_by(const app::Effects& effects)
{
    std::vector<std::string> addresses;
    for (const app::Effect& effect : effects)
        if (const auto* push = std::get_if<app::PushAddress>(&effect))
            addresses.push_back(push->hash);
    return addresses;
}

const app::DrillPairs drill_of_a_pair{{{"401", "403", 5, 5}}};

} // namespace

TEST_CASE("a drill that is started from the statistics goes to where its question is shown")
{
    Visit visit("#/quiz/stats");

    const app::Effects effects = visit.act(drill_of_a_pair);

    CHECK(app::stage_of(visit.state.quiz) == app::QuizStage::Question);
    CHECK(visit.state.quiz.session.is_drill);
    CHECK(pushed_by(effects) == std::vector<std::string>{"#/quiz"});
    CHECK(std::holds_alternative<app::MoveFocus>(effects.back()));
}

TEST_CASE("a session that is started where it is shown stays there")
{
    Visit visit("#/quiz");

    CHECK(pushed_by(visit.act(drill_of_a_pair)).empty());
    CHECK(app::stage_of(visit.state.quiz) == app::QuizStage::Question);
}

TEST_CASE("a pair that no card asks for is no reason to leave")
{
    Visit visit("#/quiz/stats");

    const app::Effects effects = visit.act(app::DrillPairs{{{"998", "999", 1, 1}}});

    CHECK(pushed_by(effects).empty());
    CHECK(app::stage_of(visit.state.quiz) == app::QuizStage::Overview);
}

TEST_CASE("the question of a drill is still there after the arrival that follows")
{
    Visit visit("#/quiz/stats");
    visit.act(drill_of_a_pair);
    const std::string card = visit.state.quiz.session.question->card;

    visit.act(app::ArriveAt{"#/quiz"});

    REQUIRE(visit.state.quiz.session.question);
    CHECK(visit.state.quiz.session.question->card == card);
}
