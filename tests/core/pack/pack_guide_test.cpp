// The guide, comparisons and rules of a pack: what reading them accepts, and what it says about mistakes.
#include "core/pack/pack.h"

#include "core/base/text.h"
#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using Strings = std::vector<std::string>;

namespace {

// The lines are counted in the tests.
constexpr std::string_view guidance =
    R"({
  "guide": {
    "start": "first",
    "questions": [
      { "id": "first", "text": "Well?", "help": "Look.", "choices": [
        { "id": "yes", "text": "Yes", "path": "it is so", "next": "fine" },
        { "id": "no", "text": "No", "next": "second" } ] },
      { "id": "second", "text": "Why?", "choices": [
        { "id": "them", "text": "Them", "next": "theirs" },
        { "id": "us", "text": "Us", "next": "ours" } ] }
    ],
    "verdicts": [
      { "id": "fine", "title": "Fine", "best": 200, "because": "It is.", "source": "House rules 4",
        "exchange": { "request": ["GET / HTTP/1.1"], "response": ["HTTP/1.1 200 OK", ""] } },
      { "id": "theirs", "title": "Theirs", "best": 422, "because": "They did.", "switch": "validation",
        "acceptable": [ { "code": 400, "when": "You like." } ], "situations": ["val-missing-field"],)"
    R"( "source": "House rules 4" },
      { "id": "ours", "title": "Ours", "best": 500, "because": "We did.", "source": "House rules 4",
        "headers": [ { "name": "X-Sorry", "strength": "should", "why": "Manners.", "source": "House rules 4" } ],
        "precedence": { "text": "Last.", "strength": "convention", "source": "House rules 4" } }
    ]
  },
  "comparisons": [
    { "id": "either", "title": "Either", "codes": [200, 500], "question": "Which?",
      "answers": [ { "code": 200, "text": "Good." }, { "code": 500, "text": "Bad." } ],
      "rows": [ { "label": "Mood", "cells": [ { "code": 200, "text": "High" } ] } ], "source": "House rules 5" }
  ],
  "rules": [
    { "id": "calm", "kind": "do", "text": "Stay calm.", "strength": "convention", "source": "House rules 6",)"
    R"( "why": "It helps.", "codes": [500] },
    { "id": "shout", "kind": "anti_pattern", "text": "Shouting", "strength": "convention", "source": "House rules 6",
      "wrong": { "text": "Loud.", "lines": ["HTTP/1.1 500 NO"] },)"
    R"( "right": { "text": "Quiet.", "lines": ["HTTP/1.1 500 Internal Server Error"] } }
  ]
})";

// Over a catalog that has codes, switches and situations and no guide of its own.
const core::Catalog& base()
{
    static const core::Catalog catalog = [] {
        core::Catalog result = sample::builtin();
        result.guide = {};
        return result;
    }();
    return catalog;
}

std::string changed(std::string_view from, std::string_view to)
{
    std::string text(guidance);
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    REQUIRE(text.find(from, place + 1) == std::string::npos);
    return text.replace(place, from.size(), to);
}

} // namespace

TEST_CASE("every member of a guide, a comparison and a rule arrives in the catalog")
{
    const sample::Reading reading = sample::read(guidance, &base());
    REQUIRE(reading.problems == Strings{});
    const core::Catalog& catalog = *reading.catalog;
    const core::GuideQuestion* first = catalog.guide.find_question("first");
    const core::GuideVerdict* theirs = catalog.guide.find_verdict("theirs");
    const core::GuideVerdict* ours = catalog.guide.find_verdict("ours");
    REQUIRE((first && theirs && ours));

    CHECK(catalog.guide.start == "first");
    CHECK(first->help == "Look.");
    CHECK(first->choices[0].path == "it is so");
    CHECK(first->choices[1].next == "second");
    CHECK(catalog.guide.find_verdict("fine")->exchange->response == Strings{"HTTP/1.1 200 OK", ""});
    CHECK(theirs->switch_id == "validation");
    CHECK(theirs->acceptable.front().code == 400);
    CHECK(theirs->situations == Strings{"val-missing-field"});
    CHECK(ours->headers.front().name == "X-Sorry");
    CHECK(ours->precedence->text == "Last.");
    CHECK(catalog.find_comparison("either")->rows.front().cells.front().text == "High");
    CHECK(catalog.find_rule("calm")->why == "It helps.");
    CHECK(catalog.find_rule("calm")->codes == std::vector{500});
    CHECK(catalog.find_rule("shout")->kind == core::RuleKind::AntiPattern);
    CHECK(catalog.find_rule("shout")->wrong->lines == Strings{"HTTP/1.1 500 NO"});
}

TEST_CASE("a mistake in a guide, a comparison or a rule is told with its place")
{
    const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
        // members
        {"\"text\": \"Well?\", ", "", "5:7: \"text\" is missing"},
        {"\"help\"", "\"hint\"", "5:41: unknown key \"hint\""},
        {"\"id\": \"first\"", "\"id\": \"First\"",
         "5:15: \"First\" is not an id: use small letters, digits and hyphens"},
        {"\"id\": \"us\"", "\"id\": \"them\"", "10:17: this question has a choice \"them\" already"},
        {"\"best\": 200", "\"best\": 20", "13:48: \"best\" must be a whole number from 100 to 599"},
        {"\"best\": 200", "\"best\": 298", "13:48: there is no code 298 in the catalog"},
        {"\"code\": 400, \"when\"", "\"code\": 422, \"when\"", "16:23: 422 is the best code already"},
        {"\"switch\": \"validation\"", "\"switch\": \"mood\"", "15:91: there is no switch \"mood\""},
        {"\"best\": 422", "\"best\": 409", "15:91: 409 is not a choice of the switch \"validation\""},
        {"[\"val-missing-field\"]", "[\"val-missing\"]", "16:79: there is no situation \"val-missing\""},
        {"\"kind\": \"do\"", "\"kind\": \"maybe\"",
         "28:29: \"maybe\" is not one of: do, avoid, never, gotcha, anti_pattern, checklist, quick_reference"},
        {"\"wrong\": { \"text\": \"Loud.\", \"lines\": [\"HTTP/1.1 500 NO\"] }, ", "", "29:5: \"wrong\" is missing"},
        {"\"codes\": [200, 500]", "\"codes\": [200]",
         "23:51: a comparison has two to " + core::in_words(core::most_compared) + " codes"},
        {"\"codes\": [200, 500]", "\"codes\": [200, 200]", "23:51: a comparison names each code once"},
        {"{ \"code\": 500, \"text\": \"Bad.\" }", "{ \"code\": 501, \"text\": \"Bad.\" }",
         "24:64: 501 is not one of the codes compared here"},
        {"{ \"code\": 500, \"text\": \"Bad.\" }", "{ \"code\": 200, \"text\": \"Bad.\" }",
         "24:64: 200 has a cell already"},
        {", { \"code\": 500, \"text\": \"Bad.\" }", "", "24:18: every code compared needs its answer"},
        // the graph
        {"\"start\": \"first\"", "\"start\": \"fist\"",
         "2:12: the guide has to start with one of its questions; there is no \"fist\""},
        {"\"next\": \"fine\"", "\"next\": \"find\"",
         "5:15: the choice \"yes\" leads to \"find\", which is neither a question nor a verdict"},
        {"\"next\": \"theirs\"", "\"next\": \"ours\"",
         "15:15: no way through the guide leads to the verdict \"theirs\""},
        {"\"next\": \"theirs\"", "\"next\": \"first\"", ": the question \""},
    }));
    const std::string wanted = expected;

    const sample::Reading reading = sample::read(changed(from, to), &base());

    CHECK_FALSE(reading.catalog.has_value());
    const bool found = std::any_of(reading.problems.begin(), reading.problems.end(), [&](const std::string& problem) {
        return problem.find(wanted) != std::string::npos;
    });
    CAPTURE(wanted, reading.problems);
    CHECK(found);
}

TEST_CASE("a pack can change a single question or verdict of the built-in guide")
{
    const sample::Reading reading = sample::read(R"({ "guide": { "verdicts": [
      { "id": "payment", "title": "Pay", "best": 402, "because": "House rule.", "source": "House rules 7" } ] } })");

    REQUIRE(reading.problems == Strings{});
    CHECK(reading.catalog->guide.find_verdict("payment")->title == "Pay");
    CHECK(reading.catalog->guide.start == sample::builtin().guide.start);
    CHECK(reading.catalog->guide.verdicts.size() == sample::builtin().guide.verdicts.size());
}

TEST_CASE("a fault that a pack causes in the built-in guide is told in the pack")
{
    const sample::Reading reading = sample::read(R"({
      "guide": { "questions": [ { "id": "proxy", "text": "?", "choices": [
        { "id": "a", "text": "A", "next": "proxy-login" }, { "id": "b", "text": "B", "next": "block" } ] } ] } })");

    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems.front() ==
          "house.json:2:16: no way through the guide leads to the verdict \"network-login\"");
}

TEST_CASE("a pack without a guide leaves the built-in one alone")
{
    const sample::Reading reading = sample::read("{}");

    REQUIRE(reading.catalog.has_value());
    CHECK(reading.catalog->guide.questions.size() == sample::builtin().guide.questions.size());
}
