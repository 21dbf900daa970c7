// A session of questions, from the visitor's side: what each step changes and what is stored with it.
#include "tests/app/quiz_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>

using app::QuizStage;
using test::count_effects;
using test::find_effect;
using test::QuizVisit;

namespace {

struct Practice : QuizVisit
{
    Practice() { open(); }

    void start() { REQUIRE(find_effect<app::MoveFocus>(act(app::StartSession{}))); }

    // What a step stores besides the session itself, which is stored with every one.
    std::string stored_lines(const app::Effects& effects) const
    {
        REQUIRE(count_effects<app::StoreRecord>(effects) == 1);
        const app::StoreRecord& stored = *find_effect<app::StoreRecord>(effects);
        CHECK(stored.session == core::to_text(quiz().session));
        return stored.lines;
    }

    const core::CardState& state_of(const std::string& card) const { return quiz().replay.cards.at(card).state; }

    // A card in review, so that its code is to be typed.
    void meet_typed_question()
    {
        for (int day = 0; day < 60; ++day, later(1)) {
            act(app::StartSession{});
            for (; stage() != QuizStage::Finished && stage() != QuizStage::Overview; go_on()) {
                if (question().is_typed)
                    return;
                answer_right();
            }
            act(app::LeaveSession{});
        }
        FAIL("no card was asked to be typed");
    }
};

std::string said(const app::Effects& effects)
{
    const app::Say* say = find_effect<app::Say>(effects);
    return say ? say->text : std::string();
}

} // namespace

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

TEST_CASE_METHOD(Practice, "a drill that is started elsewhere leads to its first question")
{
    act(app::ArriveAt{"#/quiz/stats"});

    const app::Effects effects = act(app::DrillPairs{{{"401", "403"}}});

    REQUIRE(find_effect<app::PushAddress>(effects));
    CHECK(find_effect<app::PushAddress>(effects)->hash == "#/quiz");
    CHECK(count_effects<app::PushAddress>(act(app::StopSession{})) == 0);
    act(app::ArriveAt{"#/quiz"});
    CHECK(count_effects<app::PushAddress>(act(app::DrillPairs{{{"401", "403"}}})) == 0);
}

TEST_CASE_METHOD(Practice, "with nothing to ask no session begins, and it is said")
{
    const app::Effects effects = act(app::DrillPairs{{{"598", "599"}}});

    CHECK(said(effects) == "No card asks for this");
    CHECK(stage() == QuizStage::Overview);
    CHECK(count_effects<app::StoreRecord>(effects) == 0);
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
