#include "core/review/statement.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

constexpr std::string_view pack = R"({
  "sources": [ { "id": "House rules", "title": "Our rules", "publisher": "We", "kind": "practice" } ],
  "codes": [
    { "code": 299, "meaning": "It worked.", "reference": "House rules", "sources": ["House rules"],
      "use": [ { "text": "Send it.", "strength": "must", "source": "House rules, 2" } ],
      "headers": [ { "name": "X-Rest", "strength": "should", "why": "What is left.", "source": "House rules" } ] }
  ],
  "situations": [
    { "id": "calm", "because": "All is well.", "source": "House rules, 3",
      "wrong": [ { "code": 500, "why": "Nothing failed.", "unless": "it did." } ] }
  ]
})";

std::vector<Statement> statements(std::string_view text) { return statements_of({"house.json", text}); }

} // namespace

TEST_CASE("every object that says something is a statement, with the strength and source that it stands under")
{
    const std::vector<Statement> found = statements(pack);

    REQUIRE(found.size() == 5);
    CHECK(found[0].text == "It worked.");
    CHECK(found[0].strength.empty());
    CHECK(found[1].text == "Send it.");
    CHECK(found[1].strength == "must");
    CHECK(found[1].source == "House rules, 2");
    CHECK_FALSE(found[1].advises_field);
    CHECK(found[1].place.line == 5);
    CHECK(found[2].text == "What is left.");
    CHECK(found[2].advises_field);
    CHECK(found[4].text == "Nothing failed.");
    CHECK(found[4].source == "House rules, 3");
}

TEST_CASE("a statement has another hash when its words, its strength, its source or its entry change")
{
    const auto hash = [](std::string_view text) { return statements(text).at(0).hash; };
    const auto original = hash(R"({"id":"a","text":"Go.","strength":"must","source":"S"})");

    CHECK(hash(R"({ "id": "a", "text": "Go.", "strength": "must", "source": "S" })") == original);
    CHECK(hash(R"({"id":"a","text":"Stay.","strength":"must","source":"S"})") != original);
    CHECK(hash(R"({"id":"a","text":"Go.","strength":"may","source":"S"})") != original);
    CHECK(hash(R"({"id":"a","text":"Go.","strength":"must","source":"T"})") != original);
    CHECK(hash(R"({"id":"b","text":"Go.","strength":"must","source":"S"})") != original);
    CHECK(hash(R"({"id":"a","text":"Go.","strength":"must","source":"S","code":404})") != original);
}

TEST_CASE("what cites is found wherever it stands")
{
    const std::vector<CitingText> citing = citing_texts_of({"house.json", pack});

    REQUIRE(citing.size() == 5);
    CHECK(citing[0].text == "House rules");
    CHECK_FALSE(citing[0].is_claim);
    CHECK(citing[2].text == "House rules, 2");
    CHECK(citing[2].is_claim);
}

TEST_CASE("a text that is no JSON says nothing and cites nothing")
{
    CHECK(statements("{").empty());
    CHECK(citing_texts_of({"house.json", "{"}).empty());
}
