// A free drill, and where it is begun from.
#include "tests/app/quiz_visit.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

using app::QuizStage;
using test::count_effects;
using test::find_effect;
using test::Practice;
using test::said;

TEST_CASE_METHOD(Practice, "a drill teaches about confusions and leaves the schedule alone")
{
    act(app::DrillSet{core::QuizSet::Everyday});
    CHECK(quiz().session.is_drill);
    answer_wrong();

    CHECK(entries().back().kind == core::EntryKind::Drill);
    CHECK(quiz().replay.recalls.empty());
    CHECK(quiz().statistics.all.answers == 0);
    CHECK(quiz().confusions.size() == 1);
}

TEST_CASE_METHOD(Practice, "a drill that is begun in the statistics leads to where its question is shown")
{
    act(app::ArriveAt{"#/quiz/stats"});

    const app::Effects effects = act(app::DrillPairs{{{"401", "403"}}});

    CHECK(stage() == QuizStage::Question);
    CHECK(quiz().session.is_drill);
    REQUIRE(find_effect<app::PushAddress>(effects));
    CHECK(find_effect<app::PushAddress>(effects)->hash == "#/quiz");
    CHECK(state.route == core::page_route(core::Page::Quiz));
    CHECK(std::holds_alternative<app::MoveFocus>(effects.back()));
}

TEST_CASE_METHOD(Practice, "a session that is begun where it is shown stays there")
{
    CHECK(count_effects<app::PushAddress>(act(app::DrillPairs{{{"401", "403"}}})) == 0);
    CHECK(stage() == QuizStage::Question);
    CHECK(count_effects<app::PushAddress>(act(app::StopSession{})) == 0);
}

TEST_CASE_METHOD(Practice, "the question of a drill is still there when the visitor comes back to it")
{
    act(app::DrillPairs{{{"401", "403"}}});
    const core::QuizQuestion asked = question();

    act(app::ArriveAt{"#/404"});
    act(app::ArriveAt{"#/quiz"});

    CHECK(question() == asked);
}

TEST_CASE_METHOD(Practice, "with nothing to ask no session begins: that is said, and nobody is led away")
{
    act(app::ArriveAt{"#/quiz/stats"});

    const app::Effects effects = act(app::DrillPairs{{{"598", "599"}}});

    CHECK(said(effects) == "No card asks for this");
    CHECK(effects.size() == 1);
    CHECK(stage() == QuizStage::Overview);
    CHECK(state.route.item == "stats");
}

TEST_CASE_METHOD(Practice, "in a drill nothing counts as easy")
{
    meet_typed_question();
    const std::string card = question().card;
    act(app::StopSession{});
    while (stage() != QuizStage::Question || !question().is_typed) {
        act(app::LeaveSession{});
        act(app::DrillPairs{{{"401", "403"}, {"404", "410"}, {"400", "422"}}});
        while (stage() == QuizStage::Question && !question().is_typed)
            act(app::StopSession{});
        later(1);
        REQUIRE(at.day < 21'000);
    }
    act(app::ChooseConfidence{core::Confidence::Sure});
    answer_right();

    CHECK(act(app::CountAsEasy{}).empty());
    CHECK_FALSE(takes("e"));
}
