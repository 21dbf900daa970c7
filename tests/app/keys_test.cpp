#include "tests/app/quiz_visit.h"

#include "app/keys.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using app::QuizStage;
using test::find_effect;
using test::QuizVisit;

namespace {

struct Practice : QuizVisit
{
    Practice() { open(); }

    bool takes(std::string_view key) const { return app::takes_key(state, key); }

    void make_typed() // as a card in review would be asked
    {
        state.quiz.session.question->is_typed = true;
        state.quiz.session.question->choices.clear();
    }
};

} // namespace

TEST_CASE("the keys of every page are taken, others are the browser's")
{
    QuizVisit visit;
    visit.act(app::ArriveAt{GENERATE("#/", "#/404", "#/quiz", "#/settings", "#/check")});

    for (const char* key : {"/", "?", "Escape", "Control+k"})
        CHECK(app::takes_key(visit.state, key));
    for (const char* key : {"a", "Tab", "F5", " ", "ArrowDown", "PageDown", "Backspace", "", "\xC3\xA9"})
        CHECK_FALSE(app::takes_key(visit.state, key));
}

TEST_CASE("a digit on Home starts a search with it")
{
    QuizVisit visit;
    visit.act(app::ArriveAt{"#/"});

    const app::Effects effects = visit.press("4");

    CHECK(visit.state.query == "4");
    REQUIRE(find_effect<app::FocusSearch>(effects));
    CHECK_FALSE(find_effect<app::FocusSearch>(effects)->select);
    visit.act(app::ArriveAt{"#/404"});
    CHECK_FALSE(app::takes_key(visit.state, "4"));
}

TEST_CASE("the question mark leads to the list of keys")
{
    QuizVisit visit;

    const app::Effects effects = visit.press("?");

    REQUIRE(find_effect<app::PushAddress>(effects));
    CHECK(find_effect<app::PushAddress>(effects)->hash == "#/settings/keys");
}

TEST_CASE_METHOD(Practice, "Enter starts, answers, goes on and leaves")
{
    press("Enter");
    CHECK(stage() == QuizStage::Question);
    while (stage() == QuizStage::Question) {
        press("1");
        press("Enter");
        CHECK(stage() == QuizStage::Feedback);
        press("Enter");
    }
    CHECK(stage() == QuizStage::Finished);
    press("Enter");
    CHECK(stage() == QuizStage::Overview);
}

TEST_CASE_METHOD(Practice, "a number chooses the answer that bears it")
{
    act(app::StartSession{});

    press("2");
    CHECK(quiz().draft == question().choices[1]);
    press("3");
    CHECK(quiz().draft == question().choices[2]);
    CHECK_FALSE(takes("4")); // of a new card there are three
    CHECK_FALSE(takes("9"));
}

TEST_CASE_METHOD(Practice, "letters say how sure one is, in any case")
{
    act(app::StartSession{});

    press("g");
    CHECK(quiz().confidence == core::Confidence::Guess);
    press("N");
    CHECK(quiz().confidence == core::Confidence::Unsure);
    press("s");
    CHECK(quiz().confidence == core::Confidence::Sure);
    press("S");
    CHECK(quiz().confidence == core::Confidence::Unsaid);
}

TEST_CASE_METHOD(Practice, "h hints, 0 gives up, u takes back")
{
    act(app::StartSession{});

    press("h");
    CHECK(quiz().hint_shown);
    press("0");
    CHECK(stage() == QuizStage::Feedback);
    press("u");
    CHECK(stage() == QuizStage::Question);
    CHECK(entries().back().kind == core::EntryKind::Undo);
}

TEST_CASE_METHOD(Practice, "digits write the code where it is to be typed, also beside the field")
{
    act(app::StartSession{});
    make_typed();

    CHECK_FALSE(takes("Backspace"));
    for (const char* key : {"5", "Backspace", "4", "0", "3", "9"})
        press(key);
    CHECK(quiz().draft == "403");
    CHECK_FALSE(takes("9")); // it is full
    press("Enter");

    CHECK(stage() == QuizStage::Feedback);
    CHECK(quiz().session.answer->chosen == "403");
}

TEST_CASE_METHOD(Practice, "the keys of the feedback do nothing in the question, and the other way round")
{
    act(app::StartSession{});
    CHECK_FALSE(takes("e"));
    answer_right();
    for (const char* key : {"1", "0", "g", "n", "s", "h"})
        CHECK_FALSE(takes(key));
    CHECK_FALSE(takes("e")); // it was chosen, not typed
}

TEST_CASE_METHOD(Practice, "outside the run the keys of the quiz are the browser's")
{
    act(app::StartSession{});
    act(app::ArriveAt{GENERATE("#/quiz/stats", "#/settings/quiz", "#/404")});

    for (const char* key : {"1", "0", "Enter", "u", "h"})
        CHECK_FALSE(takes(key));
    CHECK(press("Enter").empty());
    CHECK(stage() == QuizStage::Question);
}

TEST_CASE("the list of keys names each once")
{
    for (const app::KeyGroup& group : app::key_groups()) {
        CHECK_FALSE(group.where.empty());
        for (const app::KeyHelp& one : group.keys)
            for (const app::KeyHelp& other : group.keys)
                CHECK((&one == &other || one.keys != other.keys));
    }
}
