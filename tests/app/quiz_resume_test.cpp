// What is left of a session after the page was killed, and what it makes of a session in another tab.
#include "tests/app/quiz_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <iterator>
#include <string>

using app::QuizStage;
using test::count_effects;
using test::find_effect;
using test::QuizVisit;

namespace {

// All but what is half entered must be there again.
void check_survives(const QuizVisit& visit)
{
    const auto fresh = visit.reopened();

    CHECK(fresh->stage() == visit.stage());
    CHECK(fresh->quiz().session == visit.quiz().session);
    CHECK(fresh->quiz().log == visit.quiz().log);
    CHECK(fresh->quiz().marking.mark == visit.quiz().marking.mark);
    CHECK(fresh->quiz().marking.rating == visit.quiz().marking.rating);
    CHECK(fresh->state.preferences == visit.state.preferences);
    CHECK(fresh->quiz().draft.empty());
    CHECK(core::read_review_lines(visit.host.lines).problems.empty());
}

// A visitor who does now this, now that.
struct Wanderer
{
    QuizVisit visit;
    core::Random random;
    std::string did;

    explicit Wanderer(std::uint64_t seed) : random(seed) { visit.open(); }

    void step()
    {
        switch (visit.stage()) {
        case QuizStage::Opening: return;
        case QuizStage::Overview: return begin();
        case QuizStage::Question: return question();
        case QuizStage::Feedback: return feedback();
        case QuizStage::Finished: return finish();
        }
    }

private:
    void act(const char* name, const app::Action& action)
    {
        did = name;
        visit.act(action);
    }

    void begin()
    {
        visit.later(static_cast<int>(random.below(4)));
        switch (random.below(5)) {
        case 0:
            return act("drill of a set",
                       app::DrillSet{core::quiz_set_names[random.below(std::size(core::quiz_set_names))].value});
        case 1: return act("drill of pairs", app::DrillPairs{{{"401", "403"}, {"404", "410"}}});
        default: return act("session", app::StartSession{});
        }
    }

    void question()
    {
        const core::QuizQuestion& asked = visit.question();
        switch (random.below(12)) {
        case 0: return act("give up", app::GiveUp{});
        case 1: return act("take back from the next question", app::TakeBack{});
        case 2: return act("hint", app::ShowHint{});
        case 3: return act("sure", app::ChooseConfidence{core::Confidence::Sure});
        case 4: return act("stop in a question", app::StopSession{});
        case 5: return act("answer without a choice", app::GiveAnswer{});
        case 6:
            did = "half an answer";
            visit.act(asked.is_typed ? app::Action(app::TypeText{app::Field::QuizCode, "40"})
                                     : app::Action(app::ChooseAnswer{asked.choices[0]}));
            return;
        case 7:
            did = "wrong answer";
            visit.answer_wrong();
            return;
        default: did = "right answer"; visit.answer_right();
        }
    }

    void feedback()
    {
        switch (random.below(8)) {
        case 0: return act("take back", app::TakeBack{});
        case 1: return act("stop in the feedback", app::StopSession{});
        case 2:
        case 3: return act("count as easy", app::CountAsEasy{});
        default: return act("go on", app::GoOn{});
        }
    }

    void finish()
    {
        switch (random.below(6)) {
        case 0: return act("take back from the end", app::TakeBack{});
        case 1: return act("drill the missed", app::DrillMissed{});
        case 2: return act("go on with what is due", app::StartSession{});
        default: return act("leave", app::LeaveSession{});
        }
    }
};

} // namespace

TEST_CASE("killing the page after any step loses at most what is half entered")
{
    Wanderer wanderer(GENERATE(range(1u, 9u)));

    std::string steps;
    for (int step = 0; step < 120; ++step) {
        wanderer.step();
        steps += wanderer.did + ", ";
        INFO(steps);
        check_survives(wanderer.visit);
    }

    CHECK(wanderer.visit.entries().size() > 20);
}

TEST_CASE("an answer whose session was not stored any more counts as given")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::StartSession{});
    const std::string session = visit.host.session;
    visit.answer_wrong();

    visit.host.session = session;
    const auto fresh = visit.reopened();

    CHECK(fresh->stage() == QuizStage::Feedback);
    CHECK(fresh->quiz().session == visit.quiz().session);
}

TEST_CASE("a session that cannot be read is over, and the answers stay")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::StartSession{});
    visit.answer_right();

    visit.host.session = GENERATE(as<std::string>(), "", "{", "null", R"({"version":9})", "\xFF");
    const auto fresh = visit.reopened();

    CHECK(fresh->stage() == QuizStage::Overview);
    CHECK(fresh->entries() == visit.entries());
}

TEST_CASE("what another tab answers is seen here, and its session goes on")
{
    QuizVisit here, there;
    here.open();
    here.act(app::StartSession{});
    there.host = here.host;
    there.open();
    REQUIRE(there.quiz().session == here.quiz().session);
    here.act(app::ChooseAnswer{here.question().choices[0]});

    there.answer_right();
    there.go_on();
    here.act(there.host.opened());

    CHECK(here.quiz().log == there.quiz().log);
    CHECK(here.quiz().session == there.quiz().session);
    CHECK(here.quiz().draft.empty());
}

TEST_CASE("nothing half entered for one question is left for another that a tab moved on to")
{
    QuizVisit here, there;
    here.open();
    here.act(app::StartSession{});
    there.host = here.host;
    there.open();
    here.act(app::ShowHint{});
    here.act(app::ChooseConfidence{core::Confidence::Sure});
    here.act(app::GiveAnswer{});

    there.answer_right();
    there.go_on();
    here.act(there.host.opened());

    CHECK_FALSE(here.quiz().hint_shown);
    CHECK(here.quiz().confidence == core::Confidence::Unsaid);
    CHECK(here.quiz().draft_problem.empty());
}

TEST_CASE("what is half entered stays when another tab changes something else")
{
    QuizVisit visit;
    visit.open();
    visit.act(app::StartSession{});
    const std::string chosen = visit.question().choices[1];
    visit.act(app::ChooseAnswer{chosen});
    visit.act(app::ShowHint{});

    visit.host.lines = core::to_json_line(test::answer_of("phone", 1, visit.at));
    visit.act(visit.host.opened());

    CHECK(visit.quiz().draft == chosen);
    CHECK(visit.quiz().hint_shown);
    CHECK(visit.entries().size() == 1);
}

TEST_CASE("the same question answered in two tabs is one answer")
{
    QuizVisit here, there;
    here.open();
    here.act(app::StartSession{});
    there.host = here.host;
    there.open();

    here.answer_right();
    there.answer_wrong();
    here.host.lines += '\n' + there.host.lines;
    const auto fresh = here.reopened();

    CHECK(fresh->entries().size() == 1);
}
