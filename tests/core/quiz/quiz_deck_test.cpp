#include "core/quiz/quiz_deck.h"

#include "tests/core/quiz/quiz_catalog.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace core;
using sample::builtin;

std::vector<std::string> ids_of(const QuizDeck& deck)
{
    std::vector<std::string> ids;
    for (const QuizCard& card : deck.cards())
        ids.push_back(card.id);
    return ids;
}

} // namespace

TEST_CASE("the deck has rules with the names of their codes, the other codes, and header fields")
{
    const Catalog catalog = quiz_catalog::make();

    CHECK(ids_of(QuizDeck(catalog, {})) ==
          std::vector<std::string>{
              "rule-login",  "name-401",    "rule-missing", "name-404",    "meaning-401", "meaning-404", "rule-field",
              "name-422",    "meaning-422", "name-200",     "meaning-200", "name-204",    "meaning-204", "name-400",
              "meaning-400", "name-403",    "meaning-403",  "name-405",    "meaning-405", "name-407",    "meaning-407",
              "name-410",    "meaning-410", "name-501",     "meaning-501", "name-503",    "meaning-503", "header-401",
              "header-405",  "header-407",  "header-503"});
}

TEST_CASE("the name and meaning of a code belong to the set of its first rule, others to the rare ones")
{
    const Catalog catalog = quiz_catalog::make();
    const QuizDeck deck(catalog, {});

    CHECK(deck.find("name-401")->set == QuizSet::Everyday);
    CHECK(deck.find("meaning-422")->set == QuizSet::Gateways);
    CHECK(deck.find("name-501")->set == QuizSet::WebDav);
    CHECK(deck.find("header-401")->set == QuizSet::Headers);
    CHECK(deck.find("name-499") == nullptr);
    CHECK(deck.find("") == nullptr);
}

TEST_CASE("a header card asks for the most binding field, and knows all that go with the code")
{
    const Catalog catalog = quiz_catalog::make();
    const QuizDeck deck(catalog, {});

    const QuizCard& card = *deck.find("header-401");

    CHECK(card.best == "WWW-Authenticate");
    REQUIRE(card.goes_with.size() == 2);
    CHECK(card.goes_with[1]->name == "Cache-Control");
    CHECK(deck.find("header-405")->goes_with.size() == 1); // what must not be there does not go with it
}

TEST_CASE("a rule's code follows the house style")
{
    const Catalog catalog = quiz_catalog::make();

    CHECK(QuizDeck(catalog, {}).find("rule-field")->code == 422);
    CHECK(QuizDeck(catalog, {"one-code", {}}).find("rule-field")->best == "400");
}

TEST_CASE("codes are confusable in both directions, unregistered ones apart")
{
    const Catalog catalog = quiz_catalog::make();
    const QuizDeck deck(catalog, {});

    CHECK(deck.confusables_of(404) == std::vector<int>{403, 410});
    CHECK(deck.are_confusable(404, 403));
    CHECK(deck.are_confusable(403, 404));
    CHECK_FALSE(deck.are_confusable(404, 200));
    CHECK_FALSE(deck.are_confusable(404, 999));
    CHECK(deck.confusables_of(999).empty());
}

TEST_CASE("only whole numbers are code keys")
{
    CHECK(code_of_key("404") == 404);
    CHECK(code_of_key("Allow") == 0);
    CHECK(code_of_key("404x") == 0);
    CHECK(code_of_key("") == 0);
    CHECK(code_of_key("99999999999999999999") == 0);
}

TEST_CASE("a catalog without a quiz gives a deck of names and meanings")
{
    Catalog catalog = quiz_catalog::make();
    catalog.quiz.clear();
    catalog.headers.clear();

    CHECK(QuizDeck(catalog, {}).cards().size() == 24);
    CHECK(QuizDeck(Catalog(), {}).cards().empty());
}

TEST_CASE("the built-in quiz has enough rules, variants and sets")
{
    std::size_t variants = 0;
    std::set<std::string> situations;
    std::set<QuizSet> sets;
    for (const QuizRule& rule : builtin().quiz) {
        variants += rule.situations.size();
        situations.insert(rule.situations.begin(), rule.situations.end());
        sets.insert(rule.set);
    }

    CHECK(builtin().quiz.size() >= 70);
    CHECK(variants >= 250);
    CHECK(situations.size() == variants); // none decides two rules
    CHECK(sets.size() == std::size(quiz_set_names));
}

TEST_CASE("every built-in rule has three variants that it decides")
{
    for (const QuizRule& rule : builtin().quiz) {
        CAPTURE(rule.id);
        CHECK(rule.situations.size() >= 3);
        for (const std::string& id : rule.situations) {
            const Situation* situation = builtin().find_situation(id);
            CAPTURE(id);
            REQUIRE(situation != nullptr);
            CHECK(situation->best == rule.best);
        }
    }
}

TEST_CASE("every registered code is asked for by name and by meaning")
{
    const QuizDeck deck(builtin(), {});

    for (const Code& code : builtin().codes) {
        CAPTURE(code.number);
        const bool is_asked = code.status == Registration::Registered;
        CHECK((deck.find("name-" + std::to_string(code.number)) != nullptr) == is_asked);
        CHECK((deck.find("meaning-" + std::to_string(code.number)) != nullptr) == is_asked);
    }
}

TEST_CASE("the fields that a code must carry are asked for")
{
    struct Row
    {
        const char* card;
        const char* field;
    };
    const Row row = GENERATE(
        Row{"header-401", "WWW-Authenticate"}, Row{"header-405", "Allow"}, Row{"header-407", "Proxy-Authenticate"},
        Row{"header-426", "Upgrade"}, Row{"header-201", "Location"}, Row{"header-301", "Location"},
        Row{"header-206", "Content-Range"}, Row{"header-429", "Retry-After"}, Row{"header-503", "Retry-After"});
    const QuizDeck deck(builtin(), {});

    REQUIRE(deck.find(row.card) != nullptr);
    CHECK(deck.find(row.card)->best == row.field);
}
