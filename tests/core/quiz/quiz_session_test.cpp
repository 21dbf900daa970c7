#include "core/quiz/quiz_session.h"

#include "tests/core/quiz/session_visit.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace core;
using test::SessionVisit;

namespace {

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(SessionVisit, "a session asks its cards in order and is over after the last")
{
    begin({"name-404", "name-401"});
    CHECK(session.question->card == "name-404");
    answer_right();
    next();
    CHECK(session.question->card == "name-401");
    CHECK_FALSE(session.answer);
    answer_right();
    CHECK_FALSE(is_over(session));

    next();

    CHECK(is_over(session));
    CHECK(session.done.size() == 2);
}

TEST_CASE_METHOD(SessionVisit, "an answer becomes an entry of the record")
{
    begin({"rule-login"});
    const std::string id = session.question->answer_id;
    const std::string variant = session.question->variant;
    answer("401", Confidence::Unsure);

    REQUIRE(log.entries().size() == 1);
    const ReviewEntry& entry = log.entries()[0];
    CHECK(entry.id == id);
    CHECK(entry.kind == EntryKind::Answer);
    CHECK(entry.card == "rule-login");
    CHECK(entry.variant == variant);
    CHECK(entry.chosen == "401");
    CHECK(entry.best == "401");
    CHECK(entry.rating == Rating::Good);
    CHECK(entry.confidence == Confidence::Unsure);
    CHECK(entry.at == now);
    CHECK_FALSE(entry.was_typed);
}

TEST_CASE_METHOD(SessionVisit, "a drill is recorded as one")
{
    begin({"rule-login"});
    session.is_drill = true;

    answer_wrong();

    CHECK(log.entries()[0].kind == EntryKind::Drill);
    CHECK(records().at("rule-login").state.phase == Phase::New);
}

TEST_CASE_METHOD(SessionVisit, "only the first answer to a showing counts")
{
    begin({"name-404"});
    answer_wrong();

    give_answer(session, deck, {"404"});

    CHECK(session.done.size() == 1);
    CHECK(session.answer->chosen.empty());
    CHECK(entry_for(session, marking, log, "home", now).rating == Rating::Again);
}

TEST_CASE_METHOD(SessionVisit, "without a question nothing is answered")
{
    CHECK(give_answer(session, deck, {"404"}).mark == Mark::Wrong);
    CHECK(session == QuizSession());
    CHECK(entry_for(session, marking, log, "home", now).id.empty());
    CHECK(is_over(session));
}

TEST_CASE_METHOD(SessionVisit, "what is neither a choice nor three digits counts as don't know")
{
    begin({"name-404"});
    const std::string chosen = GENERATE(as<std::string>(), "999", "4", "\xFF\xFE", "404 ", std::string(100'000, '4'));

    answer(chosen);

    CHECK(session.answer->chosen.empty());
    CHECK(reloaded() == session);
}

TEST_CASE_METHOD(SessionVisit, "any three digits can be typed")
{
    begin({"name-404"});
    session.question->is_typed = true;
    session.question->choices.clear();

    CHECK(answer("999").about_chosen == "No specification and no server we know of gives 999 a meaning.");
    CHECK(log.entries()[0].chosen == "999");
    CHECK(log.entries()[0].was_typed);
}

TEST_CASE_METHOD(SessionVisit, "a missed card returns after three others, in another variant")
{
    begin({"rule-login", "name-200", "name-204", "name-503", "name-422"});
    const std::string variant = session.question->variant;
    answer_wrong();
    CHECK(session.waiting == Ids{"name-200", "name-204", "name-503", "rule-login", "name-422"});
    for (int i = 0; i < 4; ++i) {
        next();
        if (i < 3)
            answer_right();
    }

    CHECK(session.question->card == "rule-login");
    CHECK(session.question->variant != variant);
    CHECK(session.question->choices.size() == choices_later);
}

TEST_CASE_METHOD(SessionVisit, "a missed card does not return next to one that it is confused with")
{
    begin({"name-401", "name-200", "name-204", "name-403", "name-422", "name-503"});

    answer_wrong();

    CHECK(session.waiting == Ids{"name-200", "name-204", "name-403", "name-422", "name-401", "name-503"});
}

TEST_CASE_METHOD(SessionVisit, "with nothing else to ask a missed card returns at once, but not for ever")
{
    begin({"name-404"});
    for (int i = 0; i < 2; ++i) {
        answer_wrong();
        next();
        REQUIRE(session.question);
    }

    answer_wrong();
    next();

    CHECK(is_over(session));
    CHECK(log.entries().size() == 3);
}

TEST_CASE_METHOD(SessionVisit, "an acceptable answer does not return")
{
    begin({"rule-missing", "name-200"});
    session.question->is_typed = true;
    session.question->choices.clear();

    CHECK(answer("410").mark == Mark::Acceptable);
    CHECK(session.waiting == Ids{"name-200"});
}

TEST_CASE_METHOD(SessionVisit, "the answer shown can be taken back")
{
    begin({"name-404", "name-200"});
    const QuizQuestion asked = *session.question;
    answer_wrong();
    undo();

    CHECK(session.question->card == asked.card);
    CHECK(session.question->choices == asked.choices);
    CHECK(session.question->answer_id != asked.answer_id);
    CHECK_FALSE(session.answer);
    CHECK(session.done.empty());
    CHECK(session.waiting == Ids{"name-200"}); // its return is taken back too
    CHECK(log.answers().empty());
    CHECK(records().empty());

    answer_right();

    CHECK(records().at("name-404").state.reps == 1);
}

TEST_CASE_METHOD(SessionVisit, "the answer before the present question can be taken back, once")
{
    begin({"name-404", "name-200", "name-503"});
    answer_right();
    next();

    undo();

    CHECK(session.question->card == "name-404");
    CHECK(session.waiting == Ids{"name-200", "name-503"});
    CHECK(session.done.empty());
    CHECK_FALSE(take_back(session, log, "home", now, random));
}

TEST_CASE_METHOD(SessionVisit, "the last answer of a session can be taken back when it is over")
{
    begin({"name-404"});
    answer_right();
    next();
    REQUIRE(is_over(session));

    undo();

    CHECK_FALSE(is_over(session));
    CHECK(session.question->card == "name-404");
}

TEST_CASE_METHOD(SessionVisit, "before the first answer there is nothing to take back")
{
    begin({"name-404"});

    CHECK_FALSE(take_back(session, log, "home", now, random));
}

TEST_CASE_METHOD(SessionVisit, "a sure typed answer can count as easy, once")
{
    begin({"name-404"});
    session.question->is_typed = true;
    session.question->choices.clear();
    answer("404", Confidence::Sure);
    const std::vector<ReviewEntry> entries = count_as_easy(session, marking, log, "home", now, random);

    log.merge(entries);

    CHECK(entries.size() == 2);
    CHECK(marking.rating == Rating::Easy);
    REQUIRE(log.answers().size() == 1);
    CHECK(log.answers()[0]->rating == Rating::Easy);
    CHECK(log.answers()[0]->id == session.done.back().entry);
    CHECK(records().at("name-404").state.phase == Phase::Review);
    CHECK(count_as_easy(session, marking, log, "home", now, random).empty());
    CHECK(reloaded() == session);
    undo();
    CHECK(log.answers().empty());
}

TEST_CASE_METHOD(SessionVisit, "what was chosen from a list, or not sure, cannot count as easy")
{
    begin({"name-404", "name-200"});
    CHECK(count_as_easy(session, marking, log, "home", now, random).empty());
    answer("404", Confidence::Sure);

    CHECK(count_as_easy(session, marking, log, "home", now, random).empty());
}

TEST_CASE_METHOD(SessionVisit, "cards that the deck no longer holds are passed over")
{
    begin({"rule-unknown", "name-404"});

    CHECK(session.question->card == "name-404");
}
