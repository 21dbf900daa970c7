#include "core/quiz/quiz_session.h"

#include "tests/core/quiz/quiz_catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace core;

using Ids = std::vector<std::string>;

constexpr int today = 20'454;

// The quiz as a program runs it: every answer goes to the record first, then the session is stored.
struct Fixture
{
    Catalog catalog = quiz_catalog::make();
    QuizDeck deck{catalog, {}};
    Scheduler scheduler{{}};
    Random random{5};
    Moment now{today * ms_per_day, today};
    ReviewLog log;
    QuizSession session;
    Marking marking; // of the last answer

    CardRecords records() const { return replay(log, scheduler, false).cards; }

    void begin(Ids waiting)
    {
        session = {};
        session.waiting = std::move(waiting);
        next();
    }

    void next() { ask_next(session, deck, records(), confusions_in(log, now.day), true, random); }

    const Marking& answer(std::string chosen, Confidence confidence = Confidence::Unsaid)
    {
        now.ms += 10'000;
        marking = give_answer(session, deck, {std::move(chosen), confidence});
        log.add(entry_for(session, marking, log, "home", now));
        return marking;
    }

    const Marking& answer_right() { return answer(best_answer(deck, *session.question)); }
    const Marking& answer_wrong() { return answer(""); }

    void undo()
    {
        if (const std::optional<ReviewEntry> entry = take_back(session, log, "home", now, random))
            log.add(*entry);
    }

    std::optional<QuizSession> reloaded() const { return session_from(to_text(session), deck, log); }
};

} // namespace

TEST_CASE_METHOD(Fixture, "a session asks its cards in order and is over after the last")
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

TEST_CASE_METHOD(Fixture, "an answer becomes an entry of the record")
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

TEST_CASE_METHOD(Fixture, "a drill is recorded as one")
{
    begin({"rule-login"});
    session.is_drill = true;

    answer_wrong();

    CHECK(log.entries()[0].kind == EntryKind::Drill);
    CHECK(records().at("rule-login").state.phase == Phase::New);
}

TEST_CASE_METHOD(Fixture, "only the first answer to a showing counts")
{
    begin({"name-404"});
    answer_wrong();

    give_answer(session, deck, {"404"});

    CHECK(session.done.size() == 1);
    CHECK(session.answer->chosen.empty());
    CHECK(entry_for(session, marking, log, "home", now).rating == Rating::Again);
}

TEST_CASE_METHOD(Fixture, "without a question nothing is answered")
{
    CHECK(give_answer(session, deck, {"404"}).mark == Mark::Wrong);
    CHECK(session == QuizSession());
    CHECK(entry_for(session, marking, log, "home", now).id.empty());
    CHECK(is_over(session));
}

TEST_CASE_METHOD(Fixture, "what is neither a choice nor three digits counts as don't know")
{
    begin({"name-404"});
    const std::string chosen = GENERATE(as<std::string>(), "999", "4", "\xFF\xFE", "404 ", std::string(100'000, '4'));

    answer(chosen);

    CHECK(session.answer->chosen.empty());
    CHECK(reloaded() == session);
}

TEST_CASE_METHOD(Fixture, "any three digits can be typed")
{
    begin({"name-404"});
    session.question->is_typed = true;
    session.question->choices.clear();

    CHECK(answer("999").about_chosen == "No specification and no server we know of gives 999 a meaning.");
    CHECK(log.entries()[0].chosen == "999");
    CHECK(log.entries()[0].was_typed);
}

TEST_CASE_METHOD(Fixture, "a missed card returns after three others, in another variant")
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

TEST_CASE_METHOD(Fixture, "a missed card does not return next to one that it is confused with")
{
    begin({"name-401", "name-200", "name-204", "name-403", "name-422", "name-503"});

    answer_wrong();

    CHECK(session.waiting == Ids{"name-200", "name-204", "name-403", "name-422", "name-401", "name-503"});
}

TEST_CASE_METHOD(Fixture, "with nothing else to ask a missed card returns at once, but not for ever")
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

TEST_CASE_METHOD(Fixture, "an acceptable answer does not return")
{
    begin({"rule-missing", "name-200"});
    session.question->is_typed = true;
    session.question->choices.clear();

    CHECK(answer("410").mark == Mark::Acceptable);
    CHECK(session.waiting == Ids{"name-200"});
}

TEST_CASE_METHOD(Fixture, "the answer shown can be taken back")
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

TEST_CASE_METHOD(Fixture, "the answer before the present question can be taken back, once")
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

TEST_CASE_METHOD(Fixture, "the last answer of a session can be taken back when it is over")
{
    begin({"name-404"});
    answer_right();
    next();
    REQUIRE(is_over(session));

    undo();

    CHECK_FALSE(is_over(session));
    CHECK(session.question->card == "name-404");
}

TEST_CASE_METHOD(Fixture, "before the first answer there is nothing to take back")
{
    begin({"name-404"});

    CHECK_FALSE(take_back(session, log, "home", now, random));
}

TEST_CASE_METHOD(Fixture, "a sure typed answer can count as easy, once")
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

TEST_CASE_METHOD(Fixture, "what was chosen from a list, or not sure, cannot count as easy")
{
    begin({"name-404", "name-200"});
    CHECK(count_as_easy(session, marking, log, "home", now, random).empty());
    answer("404", Confidence::Sure);

    CHECK(count_as_easy(session, marking, log, "home", now, random).empty());
}

TEST_CASE_METHOD(Fixture, "cards that the deck no longer holds are passed over")
{
    begin({"rule-unknown", "name-404"});

    CHECK(session.question->card == "name-404");
}

TEST_CASE_METHOD(Fixture, "a session that is closed at any step goes on where it was")
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

TEST_CASE_METHOD(Fixture, "an answer that reached the record but not the session counts as given")
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

TEST_CASE_METHOD(Fixture, "an answer that did not reach the record is open again")
{
    begin({"rule-login", "name-404"});
    const QuizSession before = session;
    const std::string text = to_text(session);
    give_answer(session, deck, {"401"});

    CHECK(session_from(text, deck, log) == before);
}

TEST_CASE_METHOD(Fixture, "an undone answer is not caught up with")
{
    begin({"rule-login", "name-404"});
    const QuizSession before = session;
    const std::string text = to_text(session);
    answer_right();
    undo();

    CHECK(session_from(text, deck, log) == before);
}

TEST_CASE_METHOD(Fixture, "after a change of style or catalog an open question that no longer fits is asked anew")
{
    begin({"rule-field", "name-404", "name-503"});
    const QuizDeck styled(catalog, {"one-code", {}});
    session.waiting.push_back("rule-unknown");

    const std::optional<QuizSession> found = session_from(to_text(session), styled, log);

    REQUIRE(found);
    CHECK_FALSE(found->question);
    CHECK(found->waiting == Ids{"rule-field", "name-404", "name-503"});
}

TEST_CASE_METHOD(Fixture, "an answered question that no longer fits is done with")
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

TEST_CASE_METHOD(Fixture, "a text that is no session gives none")
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

TEST_CASE_METHOD(Fixture, "a session that names a card twice asks it once")
{
    const auto found =
        session_from(R"({"version":1,"drill":true,"waiting":["name-404","name-404"],"done":[]})", deck, log);

    REQUIRE(found);
    CHECK(found->is_drill);
    CHECK(found->waiting == Ids{"name-404"});
}

TEST_CASE_METHOD(Fixture, "a card that is being asked does not wait as well")
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
