#include "core/quiz/marking.h"

#include "tests/core/quiz/quiz_catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

namespace {

using namespace core;

struct Fixture
{
    Catalog catalog = quiz_catalog::make();
    QuizDeck deck{catalog, {}};

    static QuizQuestion question(std::string card, std::string variant = {}, bool is_typed = false)
    {
        return {std::move(card), std::move(variant), "answer", is_typed, {}};
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the best code is good, with the reason, the rule and the source")
{
    const Marking marking = mark(deck, question("rule-login", "login-1"), {"401"});

    CHECK(marking.mark == Mark::Best);
    CHECK(marking.rating == Rating::Good);
    CHECK(marking.best == "401");
    CHECK(marking.rule == "Nobody is logged in");
    CHECK(marking.because == "Because of login-1.");
    CHECK(marking.source == "RFC 9110 15");
    CHECK(marking.about_chosen.empty());
    CHECK(marking.unless.empty());
    CHECK(marking.moved_by == nullptr);
}

TEST_CASE_METHOD(Fixture, "an acceptable code is hard, with when it is")
{
    const Marking marking = mark(deck, question("rule-missing", "gone-1"), {"410"});

    CHECK(marking.mark == Mark::Acceptable);
    CHECK(marking.rating == Rating::Hard);
    CHECK(marking.about_chosen == "When 410.");
    CHECK(marking.unless.empty());
}

TEST_CASE_METHOD(Fixture, "a tempting code is wrong for the reason that the situation gives")
{
    const Marking marking = mark(deck, question("rule-login", "login-1"), {"404"});

    CHECK(marking.mark == Mark::Wrong);
    CHECK(marking.rating == Rating::Again);
    CHECK(marking.about_chosen == "Not 404 here.");
    CHECK(marking.unless == "404 were asked for.");
    CHECK(marking.because == "Because of login-1.");
}

TEST_CASE_METHOD(Fixture, "a code that nobody foresaw is wrong by the fact between the two, or by what it says")
{
    struct Row
    {
        std::string chosen, about, unless;
    };
    const Row row = GENERATE(Row{"407", "Fact between 401 and 407.",
                                 "this were what you had to say: Meaning of Proxy Authentication Required."},
                             Row{"503", "This is no case of 503 Service Unavailable.",
                                 "this were what you had to say: Meaning of Service Unavailable."},
                             Row{"799", "No specification and no server we know of gives 799 a meaning.", ""});

    const Marking marking = mark(deck, question("rule-login", "login-1", true), {row.chosen});

    CHECK(marking.mark == Mark::Wrong);
    CHECK(marking.about_chosen == row.about);
    CHECK(marking.unless == row.unless);
}

TEST_CASE_METHOD(Fixture, "the fact between two codes is found on either of them")
{
    CHECK(mark(deck, question("name-403"), {"401"}).about_chosen == "Fact between 401 and 403.");
}

TEST_CASE_METHOD(Fixture, "not to know is wrong, and has nothing to explain but the best")
{
    const char* card = GENERATE("name-404", "meaning-404", "header-405");

    const Marking marking = mark(deck, question(card), {});

    CHECK(marking.mark == Mark::Wrong);
    CHECK(marking.rating == Rating::Again);
    CHECK(marking.about_chosen.empty());
    CHECK_FALSE(marking.because.empty());
    CHECK(mark(deck, question("rule-login", "login-1"), {}).about_chosen.empty());
}

TEST_CASE_METHOD(Fixture, "the best code after a hint is hard")
{
    CHECK(mark(deck, question("rule-login", "login-1"), {"401", Confidence::Sure, true}).rating == Rating::Hard);
}

TEST_CASE_METHOD(Fixture, "only what was typed, sure and without a hint may be easy, and only if the learner says so")
{
    const QuizQuestion typed = question("rule-login", "login-1", true);

    CHECK(mark(deck, typed, {"401", Confidence::Sure}).may_be_easy);
    CHECK(mark(deck, typed, {"401", Confidence::Sure}).rating == Rating::Good);
    CHECK(mark(deck, typed, {"401", Confidence::Sure, false, true}).rating == Rating::Easy);
    CHECK_FALSE(mark(deck, typed, {"401", Confidence::Unsure, false, true}).may_be_easy);
    CHECK(mark(deck, typed, {"401", Confidence::Unsure, false, true}).rating == Rating::Good);
    CHECK(mark(deck, typed, {"401", Confidence::Sure, true, true}).rating == Rating::Hard);
    CHECK(mark(deck, typed, {"403", Confidence::Sure, false, true}).rating == Rating::Again);
    CHECK(mark(deck, question("rule-login", "login-1"), {"401", Confidence::Sure, false, true}).rating == Rating::Good);
}

TEST_CASE_METHOD(Fixture, "the house style decides what is best and what is acceptable")
{
    const QuizDeck styled(catalog, {"one-code", {}});
    const QuizQuestion field = question("rule-field", "field-1");

    CHECK(mark(deck, field, {"422"}).mark == Mark::Best);
    CHECK(mark(deck, field, {"400"}).mark == Mark::Acceptable);
    CHECK(mark(styled, field, {"400"}).mark == Mark::Best);
    CHECK(mark(styled, field, {"422"}).mark == Mark::Acceptable);
    CHECK(mark(styled, field, {"400"}).moved_by == catalog.find_switch("validation"));
    CHECK(mark(styled, field, {"200"}).mark == Mark::Wrong);
}

TEST_CASE_METHOD(Fixture, "a wrong name and a wrong meaning are told apart from the right one")
{
    const Marking name = mark(deck, question("name-404"), {"410"});
    const Marking meaning = mark(deck, question("meaning-404"), {"410"});

    CHECK(name.rule == "The code of “Not Found”");
    CHECK(name.unless == "the name were “Gone”.");
    CHECK(meaning.rule == "The meaning of 404 Not Found");
    CHECK(meaning.unless == "the code were 410 Gone.");
    CHECK(meaning.because == "Send it for Not Found.");
}

TEST_CASE_METHOD(Fixture, "of header fields the one asked for is best, others that go with the code are acceptable")
{
    CHECK(mark(deck, question("header-401"), {"WWW-Authenticate"}).mark == Mark::Best);
    CHECK(mark(deck, question("header-401"), {"Cache-Control"}).mark == Mark::Acceptable);
    CHECK(mark(deck, question("header-401"), {"Cache-Control"}).about_chosen == "Why Cache-Control.");
}

TEST_CASE_METHOD(Fixture, "a wrong field is explained by what it is for")
{
    const Marking other = mark(deck, question("header-401"), {"Allow"});
    const Marking forbidden = mark(deck, question("header-405"), {"Retry-After"});

    CHECK(other.about_chosen == "Lists the methods.");
    CHECK(other.unless == "the response were 405 Method Not Allowed or 200 OK.");
    CHECK(forbidden.mark == Mark::Wrong);
    CHECK(forbidden.about_chosen == "Why Retry-After.");
}

TEST_CASE_METHOD(Fixture, "a card that is not in the deck is marked as wrong without a word")
{
    CHECK(mark(deck, question("rule-unknown"), {"404"}).mark == Mark::Wrong);
}
