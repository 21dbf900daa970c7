// An answer that is changed after it was given, and a session that is left before its end.
#include "tests/app/quiz_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using app::QuizStage;
using test::find_effect;
using test::Practice;
using test::said;

TEST_CASE_METHOD(Practice, "taking an answer back opens its question and leaves the card as it was")
{
    start();
    const core::QuizQuestion asked = question();
    answer_wrong();

    const app::Effects effects = act(app::TakeBack{});

    CHECK(stored_lines(effects) == core::to_json_line(entries().back()));
    CHECK(entries().back().kind == core::EntryKind::Undo);
    CHECK(stage() == QuizStage::Question);
    CHECK(question().card == asked.card);
    CHECK(question().choices == asked.choices);
    CHECK(quiz().draft.empty());
    CHECK(quiz().replay.cards.empty());
    CHECK(find_effect<app::MoveFocus>(effects));

    answer_right();
    CHECK(state_of(asked.card).reps == 1);
}

TEST_CASE_METHOD(Practice, "the answer before can be taken back from the next question and from the end")
{
    start();
    const bool from_the_end = GENERATE(false, true);
    std::string last;
    do {
        last = question().card;
        answer_right();
        go_on();
    } while (from_the_end && stage() == QuizStage::Question);
    REQUIRE(stage() == (from_the_end ? QuizStage::Finished : QuizStage::Question));

    press("u");

    CHECK(stage() == QuizStage::Question);
    CHECK(question().card == last);
    CHECK(said(press("u")) == "There is no answer to take back");
}

TEST_CASE_METHOD(Practice, "stopping keeps what is answered, and the last answer can still be taken back")
{
    start();
    const std::string first = question().card;
    answer_right();
    const bool after_feedback = GENERATE(false, true);
    if (after_feedback)
        go_on();

    act(app::StopSession{});
    CHECK(stage() == QuizStage::Finished);
    CHECK(quiz().session.done.size() == 1);
    CHECK(entries().size() == 1);

    act(app::TakeBack{});
    CHECK(question().card == first);
    CHECK(quiz().replay.cards.empty());
}

TEST_CASE_METHOD(Practice, "stopping before the first answer leads back to the overview")
{
    start();

    act(app::StopSession{});

    CHECK(stage() == QuizStage::Overview);
    CHECK(entries().empty());
}

TEST_CASE_METHOD(Practice, "a sure typed answer may count as easy, which puts it anew into the record")
{
    meet_typed_question();
    const std::string card = question().card;
    act(app::ChooseConfidence{core::Confidence::Sure});
    answer_right();
    const int as_good = state_of(card).scheduled_days;
    REQUIRE(takes("e"));

    const app::Effects effects = act(app::CountAsEasy{});

    const core::ReviewReading stored = core::read_review_lines(stored_lines(effects));
    REQUIRE(stored.log.entries().size() == 2);
    CHECK(stored.log.entries()[0].kind == core::EntryKind::Undo);
    CHECK(stored.log.entries()[1].rating == core::Rating::Easy);
    CHECK(state_of(card).scheduled_days > as_good);
    CHECK(said(effects).starts_with("Counted as easy: it comes back in "));
    CHECK(act(app::CountAsEasy{}).empty());
    CHECK_FALSE(takes("e"));
}
