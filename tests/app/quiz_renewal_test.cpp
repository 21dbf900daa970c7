// What becomes of a session and of what is due when the house style, the catalog, the visitor's wishes or the time
// change.
#include "tests/app/quiz_visit.h"

#include "tests/core/quiz/quiz_catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <memory>
#include <string>
#include <utility>

using app::QuizStage;
using test::count_effects;
using test::Practice;
using test::QuizVisit;

namespace {

// A program that starts with the codes alone, as the page does.
struct Growing
{
    core::Catalog catalog = part();
    QuizVisit visit{catalog};

    static core::Catalog part()
    {
        core::Catalog codes = quiz_catalog::make();
        codes.quiz.clear();
        codes.situations.clear();
        return codes;
    }

    void grow(core::Catalog grown)
    {
        catalog = std::move(grown);
        visit.search.emplace(catalog);
        visit.act(app::PieceArrived{app::Piece::Situations});
    }
};

} // namespace

TEST_CASE("a change of house style keeps a question that it does not touch, and what is half entered")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::DrillPairs{{{"401", "403"}}});
    const core::QuizSession before = visit.quiz().session;
    visit.act(app::ChooseAnswer{visit.question().choices[0]});

    visit.act(app::ChooseStyle{core::HouseStyle{"one-code", {}}});

    CHECK(visit.quiz().session == before);
    CHECK(visit.quiz().draft == before.question->choices[0]);
    CHECK(visit.quiz().deck->style().base == "one-code");
}

TEST_CASE("a change of house style asks anew what it gives another answer to")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::DrillSet{core::QuizSet::Gateways});
    while (visit.question().card != "rule-field") {
        visit.answer_right();
        visit.go_on();
    }
    const std::string asked = visit.question().answer_id;

    visit.act(app::ChooseStyle{core::HouseStyle{"one-code", {}}});
    // With three choices, 400 is not always among those for 422.
    CHECK(core::best_answer(*visit.quiz().deck, visit.question()) == "400");
    visit.answer_right();

    CHECK(visit.quiz().marking.mark == core::Mark::Best);
    CHECK(visit.quiz().marking.moved_by != nullptr);
    CHECK((visit.question().answer_id == asked || visit.question().card == "rule-field"));
}

TEST_CASE("the style of a link that was followed holds in the quiz too")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::ArriveAt{"#/situations?style=one-code"});
    REQUIRE(visit.state.style.base == "one-code");

    visit.act(app::ArriveAt{"#/quiz"});

    CHECK(visit.quiz().deck->style() == visit.state.style);
}

TEST_CASE("a session that was stored with the whole catalog goes on when it is whole again")
{
    QuizVisit before;
    before.open();
    before.act(app::DrillSet{core::QuizSet::Everyday});
    for (int asked = 0; !before.question().card.starts_with("rule-"); ++asked) {
        REQUIRE(asked < 20);
        before.answer_right();
        before.go_on();
    }
    const bool is_answered = GENERATE(false, true);
    if (is_answered)
        before.answer_wrong();

    Growing growing;
    growing.visit.host = before.host;
    growing.visit.at = before.at;
    growing.visit.open();
    growing.grow(quiz_catalog::make());

    CHECK(growing.visit.quiz().session == before.quiz().session);
    CHECK(growing.visit.stage() == before.stage());
}

TEST_CASE("a session that began with the first part of the catalog goes on with the whole")
{
    Growing growing;
    growing.visit.open();
    growing.visit.act(app::StartSession{});
    growing.visit.answer_wrong();
    growing.visit.go_on();
    const core::QuizSession session = growing.visit.quiz().session;

    growing.grow(quiz_catalog::make());

    CHECK(growing.visit.quiz().session == session);
    CHECK(growing.visit.quiz().deck->find("rule-login") != nullptr);
}

TEST_CASE("cards that a new catalog lacks leave the session, at any step")
{
    Growing growing;
    growing.grow(quiz_catalog::make());
    growing.visit.open();
    growing.visit.act(app::DrillSet{core::QuizSet::Everyday});
    const int steps = GENERATE(range(0, 12));
    for (int step = 0; step < steps && growing.visit.stage() != QuizStage::Finished; ++step)
        step % 2 == 0 ? growing.visit.answer_wrong() : growing.visit.act(app::GoOn{});

    growing.grow(Growing::part());
    growing.visit.act(app::ArriveAt{"#/quiz"});

    CHECK((growing.visit.stage() != QuizStage::Question || !growing.visit.question().card.starts_with("rule-")));
    while (growing.visit.stage() == QuizStage::Question || growing.visit.stage() == QuizStage::Feedback)
        growing.visit.stage() == QuizStage::Question ? growing.visit.answer_right() : growing.visit.act(app::GoOn{});
    CHECK(growing.visit.stage() == QuizStage::Finished);
}

TEST_CASE("the style of an address outlives the growth of the catalog, in the quiz too")
{
    Growing growing;
    growing.visit.open();
    growing.visit.act(app::ArriveAt{"#/situations?style=one-code"});

    growing.grow(quiz_catalog::make());

    CHECK(growing.visit.state.style.base == "one-code");
    CHECK(growing.visit.quiz().deck->style() == growing.visit.state.style);
}

TEST_CASE("a copy of the state needs nothing of the one that it was made of")
{
    auto visit = std::make_unique<QuizVisit>();
    visit->open();
    visit->act(app::StartSession{});
    visit->answer_right();
    const app::State copy = visit->state;
    const core::Statistics before = visit->quiz().statistics;
    visit.reset();

    const core::Statistics after = core::statistics_of(*copy.quiz.deck, copy.quiz.log, copy.quiz.replay, copy.quiz.now);

    CHECK(after.all.answers == 1);
    CHECK(after.all.recalled == before.all.recalled);
}

TEST_CASE("new wishes hold from the next question on")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::StartSession{});
    const core::QuizSession before = visit.quiz().session;
    app::QuizPreferences wishes;
    wishes.retention_percent = 80;
    wishes.items = 5;
    wishes.typing = app::Typing::Never;

    const app::Effects effects = visit.act(app::ChooseQuizPreferences{wishes});

    CHECK(count_effects<app::StorePreferences>(effects) == 1);
    CHECK(effects.size() == 1);
    CHECK(visit.quiz().session == before);
}

TEST_CASE_METHOD(Practice, "a page that stays open overnight learns of the new day by itself")
{
    app::QuizPreferences once_a_day;
    once_a_day.short_term = false;
    act(app::ChooseQuizPreferences{once_a_day});
    start();
    answer_wrong();
    act(app::StopSession{});
    act(app::LeaveSession{});
    REQUIRE(quiz().outlook.due == 0);

    at.day += 1;
    for (int hours = 0; hours < 24 && quiz().outlook.due == 0; ++hours) {
        REQUIRE(app::next_change_ms(state) <= static_cast<double>(at.ms + 3'600'000));
        at.ms = static_cast<long long>(app::next_change_ms(state)) - 10'000 + 1;
        act(app::TimePassed{});
    }

    CHECK(quiz().outlook.due == 1);
}

TEST_CASE_METHOD(Practice, "a card that falls due while the page is open is counted when its time has come")
{
    start();
    answer_wrong();
    act(app::StopSession{});
    act(app::LeaveSession{});
    REQUIRE(quiz().outlook.due == 0);
    const double due_ms = app::next_change_ms(state);
    REQUIRE(due_ms < static_cast<double>(at.ms + 20 * 60'000));

    at.ms = static_cast<long long>(due_ms) - 10'000 + 1;
    act(app::TimePassed{});

    CHECK(quiz().outlook.due == 1);
}

TEST_CASE("a record that is open before the catalog waits for all that cards are made from")
{
    using enum app::Piece;
    QuizVisit visit;
    visit.state.pieces = {Later, Practice, Codes, Situations};

    visit.open();

    CHECK(visit.stage() == app::QuizStage::Opening);
    CHECK_FALSE(app::can_write(visit.quiz()));
    visit.act(app::PieceArrived{Quiz});
    CHECK(visit.stage() == app::QuizStage::Overview);
    CHECK(visit.quiz().outlook.unseen > 0);
}
