#include "core/guide/guide_place.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using core::Answer;

namespace {

// who: api -> what, gateway -> what; what: fine -> ok, broken -> how; how: hard -> crash, soft -> busy.
core::Guide small_guide()
{
    core::Guide guide;
    guide.start = "who";
    guide.questions = {
        {"who",
         "Who?",
         "",
         {{"api", "The API", "", "what"}, {"gateway", "A gateway", "", "what"}, {"cache", "A cache", "", "stored"}}},
        {"what", "What?", "", {{"fine", "It worked", "", "ok"}, {"broken", "It did not", "", "how"}}},
        {"how", "How?", "", {{"hard", "Hard", "", "crash"}, {"soft", "Softly", "", "busy"}}},
        {"stored", "Stored?", "", {{"yes", "Yes", "", "ok"}, {"no", "No", "", "what"}}},
    };
    for (const auto& [id, best] : {std::pair("ok", 200), std::pair("crash", 500), std::pair("busy", 503)}) {
        core::GuideVerdict verdict;
        verdict.id = id;
        verdict.best = best;
        guide.verdicts.push_back(verdict);
    }
    return guide;
}

const core::GuideChoice& choice(const core::GuidePlace& place, std::string_view id)
{
    for (const core::GuideChoice& each : place.question->choices)
        if (each.id == id)
            return each;
    FAIL("no choice " << id);
    return place.question->choices.front();
}

} // namespace

TEST_CASE("an address is a place in the guide")
{
    const core::Guide guide = small_guide();

    const core::GuidePlace start = core::parse_place(guide, "");
    CHECK(start.whole);
    CHECK_FALSE(start.changing);
    REQUIRE(start.question);
    CHECK(start.question->id == "who");

    const core::GuidePlace half = core::parse_place(guide, "api.broken");
    CHECK(half.open == 2);
    REQUIRE(half.question);
    CHECK(half.question->id == "how");

    const core::GuidePlace end = core::parse_place(guide, "api.broken.soft");
    CHECK(end.question == nullptr);
    REQUIRE(end.verdict);
    CHECK(end.verdict->best == 503);
}

TEST_CASE("an answer can be opened again, with the answers behind it kept in the address")
{
    const core::Guide guide = small_guide();
    const core::GuidePlace end = core::parse_place(guide, "api.broken.soft");

    CHECK(core::link_to_change(end, 0) == "api.broken.soft.~0");
    const core::GuidePlace first = core::parse_place(guide, "api.broken.soft.~0");

    CHECK(first.whole);
    CHECK(first.changing);
    REQUIRE(first.question);
    CHECK(first.question->id == "who");
    CHECK(first.verdict == nullptr);
    CHECK(first.steps.size() == 3);
}

TEST_CASE("a changed answer keeps the later ones of the place that still apply")
{
    const core::Guide guide = small_guide();
    const core::GuidePlace place = core::parse_place(guide, "api.broken.soft.~0");

    CHECK(core::link_to_choose(guide, place, {}, choice(place, "gateway")) == "gateway.broken.soft");
    CHECK(core::link_to_choose(guide, place, {}, choice(place, "api")) == "api.broken.soft");
}

TEST_CASE("answers that a change sets aside are there again behind a new question")
{
    const core::Guide guide = small_guide();
    const std::vector<Answer> remembered = {{"who", "api"}, {"what", "broken"}, {"how", "soft"}};
    const core::GuidePlace changed = core::parse_place(guide, "api.broken.soft.~0");

    const std::string asks_more = core::link_to_choose(guide, changed, remembered, choice(changed, "cache"));
    CHECK(asks_more == "cache.~1");
    const core::GuidePlace more = core::parse_place(guide, asks_more);
    REQUIRE(more.question);
    CHECK(more.question->id == "stored");
    CHECK(more.changing);

    CHECK(core::link_to_choose(guide, more, remembered, choice(more, "no")) == "cache.no.broken.soft");
}

TEST_CASE("without a change no question is skipped, whatever was answered before")
{
    const core::Guide guide = small_guide();
    const std::vector<Answer> remembered = {{"who", "api"}, {"what", "broken"}, {"how", "soft"}};
    const core::GuidePlace start = core::parse_place(guide, "");

    CHECK(core::link_to_choose(guide, start, remembered, choice(start, "api")) == "api");
}

TEST_CASE("what the address says goes before what is remembered")
{
    const core::Guide guide = small_guide();
    const core::GuidePlace place = core::parse_place(guide, "api.broken.hard.~0");

    CHECK(core::link_to_choose(guide, place, std::vector<Answer>{{"how", "soft"}}, choice(place, "gateway")) ==
          "gateway.broken.hard");
}

TEST_CASE("an address that does not fit is followed as far as it does")
{
    const auto& [item, question] = GENERATE(table<std::string, std::string>({
        {"nobody", "who"},
        {"api.nothing", "what"},
        {"api.fine.more", ""},
        {"api.broken.~9", "how"},
        {"api.~x", "what"},
        {"api.~", "what"},
        {"api.~12", "what"},
        {"api~0", "who"},
        {"~7", "who"},
        {"..", "who"},
        {"~0~0", "who"},
        {"api.broken.hard.soft", ""},
    }));
    INFO(item);
    const core::Guide guide = small_guide();

    const core::GuidePlace place = core::parse_place(guide, item);

    CHECK_FALSE(place.whole);
    CHECK_FALSE(place.changing);
    CHECK((place.question ? place.question->id : "") == question);
    CHECK((place.verdict != nullptr) == question.empty());
}

TEST_CASE("the first question can be opened before anything is answered")
{
    const core::Guide guide = small_guide();

    const core::GuidePlace place = core::parse_place(guide, "~0");

    CHECK(place.whole);
    REQUIRE(place.question);
    CHECK(place.question->id == "who");
}

TEST_CASE("a guide without questions leads nowhere and breaks nothing")
{
    const std::string item =
        GENERATE(as<std::string>{}, "", "api", "~0", "api.~3", "....", std::string(5000, '.'), std::string(5000, '~'));
    const core::Guide empty;

    const core::GuidePlace place = core::parse_place(empty, item);

    CHECK(place.question == nullptr);
    CHECK(place.verdict == nullptr);
    CHECK(place.steps.empty());
}
