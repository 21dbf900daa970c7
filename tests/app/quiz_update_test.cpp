// A session of questions, from the visitor's side: what each step changes and what is stored with it.
#include "tests/app/quiz_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>
#include <vector>

using app::QuizStage;
using test::count_effects;
using test::find_effect;
using test::Practice;
using test::said;

TEST_CASE_METHOD(Practice, "a session leads from the first question to its summary and back to the overview")
{
    CHECK(stage() == QuizStage::Overview);

    start();
    std::size_t asked = 0;
    while (stage() == QuizStage::Question) {
        ++asked;
        answer_right();
        REQUIRE(stage() == QuizStage::Feedback);
        CHECK(quiz().marking.mark == core::Mark::Best);
        go_on();
    }
    CHECK(stage() == QuizStage::Finished);
    CHECK(asked == 4); // that are new: nothing is due yet
    CHECK(entries().size() == asked);

    act(app::LeaveSession{});
    CHECK(stage() == QuizStage::Overview);
    CHECK(core::read_review_lines(host.lines).log == quiz().log);
}

TEST_CASE_METHOD(Practice, "an answer stores one line together with the session, a step without one only the session")
{
    CHECK(stored_lines(act(app::StartSession{})).empty());
    CHECK(act(app::ChooseAnswer{question().choices[0]}).empty());

    const app::Effects given = answer_right();

    CHECK(stored_lines(given) == core::to_json_line(entries().back()));
    CHECK(said(given).starts_with("Right: "));
    CHECK(find_effect<app::MoveFocus>(given));
    CHECK(stored_lines(act(app::GoOn{})).empty());
    CHECK(stored_lines(act(app::StopSession{})).empty());
    CHECK(stored_lines(act(app::LeaveSession{})).empty());
}

TEST_CASE_METHOD(Practice, "an answer is marked once, however often it is given")
{
    start();
    answer_wrong();
    const std::vector<core::ReviewEntry> before = entries();

    CHECK(act(app::GiveAnswer{}).empty());
    CHECK(act(app::GiveUp{}).empty());
    CHECK(act(app::ChooseAnswer{"404"}).empty());
    CHECK(entries() == before);
}

TEST_CASE_METHOD(Practice, "without a choice the answer is asked for, and nothing stored")
{
    start();

    const app::Effects effects = act(app::GiveAnswer{});

    CHECK(quiz().draft_problem == "Choose one of the answers first.");
    CHECK(count_effects<app::StoreRecord>(effects) == 0);
    CHECK(stage() == QuizStage::Question);
    act(app::ChooseAnswer{question().choices[0]});
    CHECK(quiz().draft_problem.empty());
}

TEST_CASE_METHOD(Practice, "what is typed must be a code of three digits")
{
    meet_typed_question();
    const std::string typed =
        GENERATE(as<std::string>(), "", "40", "4O4", "4044", "004", "-40", "not found", "４０４", "\xFF");

    act(app::TypeText{app::Field::QuizCode, typed});
    const app::Effects effects = act(app::Submit{app::Field::QuizCode});

    CHECK(stage() == QuizStage::Question);
    CHECK(quiz().draft_problem == "A status code has three digits.");
    CHECK(count_effects<app::StoreRecord>(effects) == 0);
    act(app::TypeText{app::Field::QuizCode, "4"});
    CHECK(quiz().draft_problem.empty());
}

TEST_CASE_METHOD(Practice, "a typed code may have spaces around it")
{
    meet_typed_question();

    act(app::TypeText{app::Field::QuizCode, " " + core::best_answer(*quiz().deck, question()) + " "});
    act(app::Submit{app::Field::QuizCode});

    CHECK(stage() == QuizStage::Feedback);
    CHECK(quiz().marking.mark == core::Mark::Best);
}

TEST_CASE_METHOD(Practice, "who does not know gets the answer, and the card counts as forgotten")
{
    start();
    const std::string first = question().choices[0];
    act(app::ChooseAnswer{first});
    act(app::ChooseConfidence{core::Confidence::Sure});

    const app::Effects effects = act(app::GiveUp{});

    CHECK(said(effects).starts_with("The answer is "));
    CHECK(entries().back().rating == core::Rating::Again);
    CHECK(entries().back().chosen.empty());
    CHECK(entries().back().confidence == core::Confidence::Unsaid); // of no answer one cannot be sure
}

TEST_CASE_METHOD(Practice, "a missed card returns in the same session and can be drilled after it")
{
    start();
    const std::string missed = question().card;
    answer_wrong();
    CHECK(app::return_of_card(quiz()) == "in this session");
    go_on();
    std::vector<std::string> asked;
    for (; stage() == QuizStage::Question; go_on()) {
        asked.push_back(question().card);
        answer_right();
    }
    CHECK(std::count(asked.begin(), asked.end(), missed) == 1);
    CHECK(app::missed_cards(quiz().session) == std::vector<std::string>{missed});

    act(app::DrillMissed{});
    CHECK(quiz().session.is_drill);
    CHECK(question().card == missed);
    CHECK(quiz().session.waiting.empty());
}

TEST_CASE_METHOD(Practice, "a hint makes the best answer count as hard")
{
    start();

    const app::Effects effects = act(app::ShowHint{});
    CHECK(effects.empty());
    CHECK(count_effects<app::StoreRecord>(effects) == 0);
    answer_right();

    CHECK(entries().back().rating == core::Rating::Hard);
    go_on();
    CHECK_FALSE(quiz().hint_shown);
}

TEST_CASE_METHOD(Practice, "confidence is recorded, and choosing it twice takes it back")
{
    start();
    act(app::ChooseConfidence{core::Confidence::Guess});
    act(app::ChooseConfidence{core::Confidence::Guess});
    answer_right();
    CHECK(entries().back().confidence == core::Confidence::Unsaid);
    go_on();

    act(app::ChooseConfidence{core::Confidence::Guess});
    act(app::ChooseConfidence{core::Confidence::Unsure});
    answer_right();
    CHECK(entries().back().confidence == core::Confidence::Unsure);

    act(app::ChooseConfidence{core::Confidence::Sure}); // too late
    CHECK(quiz().confidence == core::Confidence::Unsure);
    go_on();
    CHECK(quiz().confidence == core::Confidence::Unsaid);
}

TEST_CASE_METHOD(Practice, "a finger chooses where a keyboard types, unless the visitor says otherwise")
{
    struct Row
    {
        app::Typing typing;
        bool is_touch, is_typed;
    };
    const Row row = GENERATE(Row{app::Typing::LikeDevice, false, true}, Row{app::Typing::LikeDevice, true, false},
                             Row{app::Typing::Always, true, true}, Row{app::Typing::Never, false, false});
    meet_typed_question();
    act(app::StopSession{});
    act(app::LeaveSession{});
    app::QuizPreferences wishes = state.preferences.quiz;
    wishes.typing = row.typing;
    act(app::PointerIs{row.is_touch});
    act(app::ChooseQuizPreferences{wishes});

    bool any_typed = false;
    for (act(app::StartSession{}); stage() == QuizStage::Question; go_on()) {
        any_typed |= question().is_typed;
        answer_right();
    }

    CHECK(any_typed == row.is_typed);
}
