// A session that was stored, and what is left of it when it is read again.
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

TEST_CASE_METHOD(SessionVisit, "a session that is closed at any step goes on where it was")
{
    begin({"rule-login", "name-404", "meaning-503", "header-405"});
    const int steps = GENERATE(range(0, 12));
    for (int step = 0; step < steps && !is_over(session); ++step) {
        if (session.answer)
            next();
        else if (step % 3 == 0)
            answer_wrong();
        else
            answer_right();
    }

    CHECK(reloaded() == session);
}

TEST_CASE_METHOD(SessionVisit, "an answer that reached the record but not the session counts as given")
{
    begin({"rule-login", "name-404"});
    const std::string before = to_text(session);
    const bool is_right = GENERATE(true, false);
    if (is_right)
        answer_right();
    else
        answer("403", Confidence::Sure);

    const std::optional<QuizSession> found = session_from(before, deck, log);

    CHECK(found == session);
}

TEST_CASE_METHOD(SessionVisit, "an answer that did not reach the record is open again")
{
    begin({"rule-login", "name-404"});
    const QuizSession before = session;
    const std::string text = to_text(session);
    give_answer(session, deck, {"401"});

    CHECK(session_from(text, deck, log) == before);
}

TEST_CASE_METHOD(SessionVisit, "an undone answer is not caught up with")
{
    begin({"rule-login", "name-404"});
    const QuizSession before = session;
    const std::string text = to_text(session);
    answer_right();
    undo();

    CHECK(session_from(text, deck, log) == before);
}

TEST_CASE_METHOD(SessionVisit, "after a change of style or catalog an open question that no longer fits is asked anew")
{
    begin({"rule-field", "name-404", "name-503"});
    const QuizDeck styled(catalog, {"one-code", {}});
    session.waiting.push_back("rule-unknown");

    const std::optional<QuizSession> found = session_from(to_text(session), styled, log);

    REQUIRE(found);
    CHECK_FALSE(found->question);
    CHECK(found->waiting == Ids{"rule-field", "name-404", "name-503"});
}

TEST_CASE_METHOD(SessionVisit, "an answered question that no longer fits is done with")
{
    begin({"rule-field", "name-404", "name-200"});
    answer_right();
    const QuizDeck styled(catalog, {"one-code", {}});

    const std::optional<QuizSession> found = session_from(to_text(session), styled, log);

    REQUIRE(found);
    CHECK_FALSE(found->question);
    CHECK(found->waiting == Ids{"name-404", "name-200"});
    CHECK(found->done.size() == 1);
}

TEST_CASE_METHOD(SessionVisit, "a text that is no session gives none")
{
    begin({"name-404"});
    answer_right();
    const std::string good = to_text(session);
    const std::string text = GENERATE_COPY(
        std::string(), std::string("{}"), std::string("[1]"), std::string("\xFF"), good.substr(0, good.size() / 2),
        std::string(R"({"version":2,"drill":false,"waiting":[],"done":[]})"),
        std::string(R"({"version":1,"drill":false,"waiting":[1],"done":[]})"),
        std::string(R"({"version":1,"drill":false,"waiting":[],"done":[],"more":1})"),
        std::string(
            R"({"version":1,"drill":false,"waiting":[],"answer":{"confidence":"sure","hint":false},"done":[]})"));

    CHECK_FALSE(session_from(text, deck, log));
}

TEST_CASE_METHOD(SessionVisit, "a session that names a card twice asks it once")
{
    const auto found =
        session_from(R"({"version":1,"drill":true,"waiting":["name-404","name-404"],"done":[]})", deck, log);

    REQUIRE(found);
    CHECK(found->is_drill);
    CHECK(found->waiting == Ids{"name-404"});
}

TEST_CASE_METHOD(SessionVisit, "a card that is being asked does not wait as well")
{
    begin({"name-404", "name-401"});
    QuizSession meddled_with = session;
    meddled_with.waiting.push_back("name-404");

    std::optional<QuizSession> found = session_from(to_text(meddled_with), deck, log);

    REQUIRE(found);
    CHECK(found->waiting == Ids{"name-401"});
    give_answer(*found, deck, {});
    CHECK(std::count(found->waiting.begin(), found->waiting.end(), "name-404") == 1);
}
