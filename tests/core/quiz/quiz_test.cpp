#include "core/quiz/quiz.h"

#include "core/quiz/distractor.h"
#include "core/quiz/marking.h"
#include "tests/core/quiz/quiz_catalog.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace core;

using Keys = std::vector<std::string>;

struct Fixture
{
    Catalog catalog = quiz_catalog::make();
    QuizDeck deck{catalog, {}};
    Random random{7};

    QuizQuestion ask(std::string_view card, const CardRecord& record = {},
                     const std::vector<Confusion>& confusions = {})
    {
        return make_question(deck, *deck.find(card), record, confusions, true, random);
    }
};

CardRecord in_phase(Phase phase)
{
    CardRecord record;
    record.state.phase = phase;
    record.state.stability = 5;
    record.state.difficulty = 5;
    return record;
}

bool holds(const Keys& keys, const std::string& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); }

} // namespace

TEST_CASE_METHOD(Fixture, "a new card has three choices, one in learning five, one in review is typed")
{
    CHECK(ask("rule-login").choices.size() == 3);
    CHECK(ask("rule-login", in_phase(Phase::Learning)).choices.size() == 5);
    CHECK(ask("rule-login", in_phase(Phase::Relearning)).choices.size() == 5);

    const QuizQuestion typed = ask("rule-login", in_phase(Phase::Review));

    CHECK(typed.is_typed);
    CHECK(typed.choices.empty());
}

TEST_CASE_METHOD(Fixture, "without typing a card in review has five choices")
{
    const QuizQuestion question =
        make_question(deck, *deck.find("name-404"), in_phase(Phase::Review), {}, false, random);

    CHECK_FALSE(question.is_typed);
    CHECK(question.choices.size() == 5);
}

TEST_CASE_METHOD(Fixture, "what is answered by words is never typed")
{
    const char* card = GENERATE("meaning-404", "header-401");

    const QuizQuestion question = ask(card, in_phase(Phase::Review));

    CHECK_FALSE(question.is_typed);
    CHECK(question.choices.size() == 5);
}

TEST_CASE_METHOD(Fixture, "codes to choose from stand by number, once each, the best among them")
{
    const QuizQuestion question = ask("rule-login", in_phase(Phase::Learning));

    CHECK(std::is_sorted(question.choices.begin(), question.choices.end()));
    CHECK(std::set(question.choices.begin(), question.choices.end()).size() == 5);
    CHECK(holds(question.choices, "401"));
    CHECK(is_askable(deck, question));
}

TEST_CASE_METHOD(Fixture, "the place of the right meaning tells nothing")
{
    std::set<std::ptrdiff_t> places;
    for (int i = 0; i < 60; ++i) {
        const Keys choices = ask("meaning-404").choices;
        places.insert(std::find(choices.begin(), choices.end(), "404") - choices.begin());
    }

    CHECK(places == std::set<std::ptrdiff_t>{0, 1, 2});
}

TEST_CASE_METHOD(Fixture, "a variant never comes twice running, and none is forgotten")
{
    CardRecord record;
    std::vector<std::string> shown;
    for (int i = 0; i < 60; ++i) {
        record.last_variant = ask("rule-login", record).variant;
        record.shown[record.last_variant] += 1;
        shown.push_back(record.last_variant);
    }

    CHECK(std::adjacent_find(shown.begin(), shown.end()) == shown.end());
    for (const char* variant : {"login-1", "login-2", "login-3"})
        CHECK(std::abs(std::count(shown.begin(), shown.end(), variant) - 20) <= 1);
}

TEST_CASE_METHOD(Fixture, "a rule with one variant left is still asked")
{
    catalog.situations.erase(catalog.situations.begin(), catalog.situations.begin() + 2); // login-3 stays
    const QuizDeck smaller(catalog, {});
    CardRecord record;
    record.last_variant = "login-3";

    CHECK(make_question(smaller, *smaller.find("rule-login"), record, {}, true, random).variant == "login-3");
}

TEST_CASE_METHOD(Fixture, "questions are the same for the same seed")
{
    Random one(3);
    Random other(3);
    const QuizCard& card = *deck.find("rule-missing");

    CHECK(make_question(deck, card, {}, {}, true, one) == make_question(deck, card, {}, {}, true, other));
}

TEST_CASE_METHOD(Fixture, "each kind of card has its prompt and its choices")
{
    QuizQuestion rule = ask("rule-login");
    rule.variant = "login-1";

    CHECK(prompt_of(deck, rule) == "Text of login-1");
    CHECK(text_of_choice(deck, rule, "403") == "403 Forbidden");
    CHECK(prompt_of(deck, ask("name-404")) == "Which code is “Not Found”?");
    CHECK(text_of_choice(deck, ask("name-404"), "404") == "404");
    CHECK(prompt_of(deck, ask("meaning-404")) == "What does 404 Not Found tell the client?");
    CHECK(text_of_choice(deck, ask("meaning-404"), "410") == "Meaning of Gone.");
    CHECK(prompt_of(deck, ask("header-405")) == "Which header field goes with 405 Method Not Allowed?");
    CHECK(text_of_choice(deck, ask("header-405"), "Allow") == "Allow");
}

TEST_CASE_METHOD(Fixture, "a hint narrows and does not tell")
{
    QuizQuestion typed = ask("rule-login");
    typed.is_typed = true;
    typed.choices.clear();

    CHECK(hint_for(deck, typed) == "One of the 4xx codes. Meaning of class 4.");
    CHECK(hint_for(deck, ask("meaning-503")) == "5xx: Meaning of class 5.");
    CHECK(hint_for(deck, ask("header-405")) == "Lists the methods.");
}

TEST_CASE_METHOD(Fixture, "among codes of one class a hint takes one away that is wrong")
{
    QuizQuestion question = ask("rule-login");
    question.choices = {"401", "403", "404"};

    const std::string hint = hint_for(deck, question);

    CHECK(hint == "It is not: " + text_of_choice(deck, question, best_answer(deck, question) == "401" ? "404" : "401"));
}

TEST_CASE_METHOD(Fixture, "a question without a card is nothing")
{
    const QuizQuestion question{"rule-unknown", "", "x", false, {}};

    CHECK_FALSE(is_askable(deck, question));
    CHECK(prompt_of(deck, question).empty());
    CHECK(hint_for(deck, question).empty());
    CHECK(best_answer(deck, question).empty());
}

TEST_CASE_METHOD(Fixture, "a question that the deck could not ask is not askable")
{
    QuizQuestion question = ask("rule-login");
    REQUIRE(is_askable(deck, question));
    struct Change
    {
        const char* what;
        void (*apply)(QuizQuestion&);
    };
    const Change change =
        GENERATE(Change{"the situation of another rule", [](QuizQuestion& each) { each.variant = "gone-1"; }},
                 Change{"no situation", [](QuizQuestion& each) { each.variant.clear(); }},
                 Change{"the best is not offered",
                        [](QuizQuestion& each) {
                            each.choices = {"403", "404"};
                        }},
                 Change{"nothing to choose from", [](QuizQuestion& each) { each.choices = {"401"}; }},
                 Change{"the best twice",
                        [](QuizQuestion& each) {
                            each.choices = {"401", "401"};
                        }},
                 Change{"too many choices",
                        [](QuizQuestion& each) { each.choices = {"400", "401", "403", "404", "405", "410"}; }},
                 Change{"typed with choices", [](QuizQuestion& each) { each.is_typed = true; }},
                 Change{"no id for the answer", [](QuizQuestion& each) { each.answer_id.clear(); }});
    CAPTURE(change.what);

    change.apply(question);

    CHECK_FALSE(is_askable(deck, question));
}

TEST_CASE_METHOD(Fixture, "the tempting codes of the situation come first, then what the best is confused with")
{
    const QuizCard& card = *deck.find("rule-login");

    CHECK(holds(distractors_for(deck, card, catalog.find_situation("login-2"), {}, 1, random), "403"));
    const Keys four = distractors_for(deck, card, catalog.find_situation("login-1"), {}, 4, random);
    CHECK(holds(four, "403"));
    CHECK(holds(four, "404"));
    CHECK(holds(four, "407"));
    CHECK_FALSE(holds(four, "401"));
}

TEST_CASE_METHOD(Fixture, "acceptable codes are never distractors")
{
    const std::vector<Confusion> confusions = {{"404", "410", 9, 9.0}};
    const QuizCard& card = *deck.find("rule-missing");

    for (int i = 0; i < 50; ++i)
        CHECK_FALSE(holds(distractors_for(deck, card, catalog.find_situation("gone-1"), confusions, 4, random), "410"));
}

TEST_CASE_METHOD(Fixture, "the learner's own confusions come before all others")
{
    const std::vector<Confusion> confusions = {
        {"401", "503", 3, 3.0}, {"404", "200", 9, 9.0}, {"401", "499", 2, 2.0}, {"401", "999", 1, 1.0}};

    const Keys distractors =
        distractors_for(deck, *deck.find("rule-login"), catalog.find_situation("login-1"), confusions, 2, random);

    CHECK(distractors[0] == "503");
    CHECK(holds({"403", "404"}, distractors[1])); // 499 and 999 are no codes to offer
}

TEST_CASE_METHOD(Fixture, "the house style moves the best answer, and with it what is acceptable")
{
    const QuizDeck styled(catalog, {"one-code", {}});
    const QuizQuestion question =
        make_question(styled, *styled.find("rule-field"), in_phase(Phase::Learning), {}, true, random);

    CHECK(best_answer(styled, question) == "400");
    CHECK(holds(question.choices, "400"));
    CHECK_FALSE(holds(question.choices, "422"));
    CHECK_FALSE(is_askable(deck, question)); // after the style was changed back
}

TEST_CASE_METHOD(Fixture, "fields that go with the code, or could, are never distractors; forbidden ones are good ones")
{
    const Keys distractors = distractors_for(deck, *deck.find("header-405"), nullptr, {}, 10, random);

    CHECK(holds(distractors, "Retry-After"));
    CHECK(holds(distractors, "WWW-Authenticate"));
    CHECK_FALSE(holds(distractors, "Allow"));
    CHECK_FALSE(holds(distractors, "Authorization")); // not in a response
    CHECK_FALSE(holds(distractors_for(deck, *deck.find("header-401"), nullptr, {}, 10, random), "Cache-Control"));
}

TEST_CASE_METHOD(Fixture, "confused fields come back as distractors")
{
    const std::vector<Confusion> confusions = {{"WWW-Authenticate", "ETag", 1, 1.0},
                                               {"WWW-Authenticate", "nonsense", 1, 1.0}};

    const Keys distractors = distractors_for(deck, *deck.find("header-401"), nullptr, confusions, 2, random);

    CHECK(distractors == Keys{"ETag", "Proxy-Authenticate"});
}

TEST_CASE("every question of the built-in quiz can be asked, with five choices and no acceptable distractor")
{
    const std::string style = GENERATE(as<std::string>(), "", "fastapi", "rails");
    const QuizDeck deck(sample::builtin(), {style, {}});
    Random random(11);

    for (const QuizCard& card : deck.cards()) {
        CardRecord record = in_phase(Phase::Learning);
        for (std::size_t i = 0; i < std::max<std::size_t>(card.variants.size(), 1); ++i) {
            const QuizQuestion question = make_question(deck, card, record, {}, true, random);
            CAPTURE(card.id, question.variant);
            record.shown[question.variant] += 1;

            CHECK(question.choices.size() == choices_later);
            CHECK(is_askable(deck, question));
            CHECK_FALSE(prompt_of(deck, question).empty());
            CHECK_FALSE(hint_for(deck, question).empty());
            for (const std::string& key : question.choices) {
                CAPTURE(key);
                CHECK_FALSE(text_of_choice(deck, question, key).empty());
                const Marking marking = mark(deck, question, {key});
                CHECK(marking.mark == (key == best_answer(deck, question) ? Mark::Best : Mark::Wrong));
                CHECK((marking.mark == Mark::Best || !marking.about_chosen.empty()));
            }
        }
    }
}
