#include "core/guide/guide.h"

#include "core/base/text.h"
#include "core/catalog/house_style.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>

using core::Answer;
using Answers = std::vector<Answer>;

namespace {

// who: api -> what, proxy -> login; what: fine -> ok, broken -> how; how: hard -> crash, soft -> busy.
core::Guide small_guide()
{
    core::Guide guide;
    guide.start = "who";
    guide.questions = {
        {"who",
         "Who?",
         "",
         {{"api", "The API", "the API answers", "what"}, {"proxy", "A proxy", "a proxy answers", "login"}}},
        {"what", "What?", "", {{"fine", "It worked", "", "ok"}, {"broken", "It did not", "it failed", "how"}}},
        {"how", "How?", "", {{"hard", "Hard", "hard", "crash"}, {"soft", "Softly", "softly", "busy"}}},
    };
    for (const char* id : {"ok", "crash", "busy", "login"}) {
        core::GuideVerdict verdict;
        verdict.id = id;
        verdict.best = 200;
        guide.verdicts.push_back(verdict);
    }
    return guide;
}

// A chain of `length` questions, of which the last leads to `end`; each also leads to the verdict.
core::Guide chain(int length, const std::string& end)
{
    core::Guide guide;
    guide.start = "q0";
    for (int i = 0; i < length; ++i) {
        const std::string next = i + 1 < length ? "q" + std::to_string(i + 1) : end;
        guide.questions.push_back(
            {"q" + std::to_string(i), "?", "", {{"on", "On", "", next}, {"off", "Off", "", "end"}}});
    }
    core::GuideVerdict verdict;
    verdict.id = "end";
    guide.verdicts.push_back(verdict);
    return guide;
}

std::vector<std::string> messages(const core::Guide& guide)
{
    std::vector<std::string> result;
    for (const core::GuideFault& fault : core::faults_of(guide))
        result.push_back(fault.node + ": " + fault.message);
    return result;
}

const core::Guide& builtin() { return sample::builtin().guide; }

std::vector<std::string> ids_of(const std::vector<core::GuideVerdict>& verdicts)
{
    std::vector<std::string> ids;
    for (const core::GuideVerdict& verdict : verdicts)
        ids.push_back(verdict.id);
    return ids;
}

std::vector<std::string> style_ids(const core::Catalog& catalog)
{
    std::vector<std::string> ids = {""};
    for (const core::Style& style : catalog.styles)
        ids.push_back(style.id);
    return ids;
}

} // namespace

// ---- walking

TEST_CASE("the guide asks its first question, the next one, and ends in a verdict")
{
    const core::Guide guide = small_guide();

    CHECK(core::walk(guide, Answers{}).question->id == "who");
    CHECK(core::walk(guide, Answers{{"who", "api"}}).question->id == "what");
    const core::GuideWalk end = core::walk(guide, Answers{{"who", "api"}, {"what", "broken"}, {"how", "soft"}});

    CHECK(end.question == nullptr);
    REQUIRE(end.verdict != nullptr);
    CHECK(end.verdict->id == "busy");
    CHECK(end.steps.size() == 3);
    CHECK(end.steps[1].choice->id == "broken");
}

TEST_CASE("answers may come in any order, and strange ones are left aside")
{
    const core::Guide guide = small_guide();

    const core::GuideWalk walk =
        core::walk(guide, Answers{{"how", "hard"}, {"nonsense", "x"}, {"what", "broken"}, {"who", "api"}});

    REQUIRE(walk.verdict != nullptr);
    CHECK(walk.verdict->id == "crash");
    CHECK(core::walk(guide, Answers{{"who", "nobody"}}).question->id == "who");
}

TEST_CASE("changing one answer keeps the later ones that still apply")
{
    const core::Guide guide = small_guide();
    const Answers answers = {{"who", "api"}, {"what", "broken"}, {"how", "soft"}};

    const Answers detour = core::with_answer(answers, {"who", "proxy"});
    const Answers back = core::with_answer(detour, {"who", "api"});
    const Answers harder = core::with_answer(answers, {"how", "hard"});

    CHECK(core::walk(guide, detour).verdict->id == "login");
    CHECK(core::walk(guide, back).verdict->id == "busy");
    CHECK(core::walk(guide, harder).verdict->id == "crash");
    CHECK(core::with_answer(Answers{}, {"who", "api"}) == Answers{{"who", "api"}});
}

TEST_CASE("the way is summed up in a sentence")
{
    const core::Guide guide = small_guide();

    CHECK(core::path_sentence(core::walk(guide, Answers{})).empty());
    CHECK(core::path_sentence(core::walk(guide, Answers{{"who", "api"}, {"what", "fine"}})) == "The API answers.");
    CHECK(core::path_sentence(core::walk(guide, Answers{{"who", "api"}, {"what", "broken"}, {"how", "soft"}})) ==
          "The API answers, it failed, softly.");
}

TEST_CASE("a guide without questions, or one that goes in a circle, ends the walk")
{
    const core::Guide nothing;
    const core::Guide circle = chain(3, "q0");
    const Answers round = {{"q0", "on"}, {"q1", "on"}, {"q2", "on"}};

    CHECK(core::walk(nothing, Answers{}).question == nullptr);
    CHECK(core::walk(nothing, Answers{}).verdict == nullptr);
    CHECK(core::walk(circle, round).steps.size() == 4); // one more than there are questions
    CHECK(core::parse_link(circle, "on.on.on.on.on.on.on.on").answers.size() == 3);
}

// ---- links

TEST_CASE("a way is a link, and a link is a way")
{
    const core::Guide guide = small_guide();
    const core::GuideWalk walk = core::walk(guide, Answers{{"who", "api"}, {"what", "broken"}, {"how", "soft"}});

    const core::GuideLink read = core::parse_link(guide, core::to_link(walk));

    CHECK(core::to_link(walk) == "api.broken.soft");
    CHECK(read.whole);
    CHECK(read.answers == Answers{{"who", "api"}, {"what", "broken"}, {"how", "soft"}});
    CHECK(core::parse_link(guide, "").whole);
    CHECK(core::to_link(core::walk(guide, Answers{})).empty());
}

TEST_CASE("a link is read as far as it fits")
{
    const auto [link, fitting] = GENERATE(table<std::string, std::size_t>({
        {"api.lost", 1},
        {"api.broken.", 2},
        {".api", 0},
        {"API", 0},
        {"proxy.fine", 1},
        {"api.broken.soft.more", 3},
        {"\x01\x02", 0},
        {"\xff\xfe.api", 0},
        {std::string(100'000, '.'), 0},
        {std::string(100'000, 'a'), 0},
    }));

    const core::GuideLink read = core::parse_link(small_guide(), link);

    CHECK_FALSE(read.whole);
    CHECK(read.answers.size() == fitting);
}

TEST_CASE("the way to a verdict leads to it")
{
    const core::Guide guide = small_guide();

    CHECK(core::way_to(guide, "crash") == Answers{{"who", "api"}, {"what", "broken"}, {"how", "hard"}});
    CHECK(core::way_to(guide, "login") == Answers{{"who", "proxy"}});
    CHECK(core::way_to(guide, "nowhere").empty());
    CHECK(core::way_to(core::Guide{}, "crash").empty());
    CHECK(core::distance_to(guide, "crash").shortest == 3);
    CHECK(core::distance_to(guide, "nowhere").shortest == 0);
}

// ---- faults

TEST_CASE("a sound guide has no faults")
{
    CHECK(messages(small_guide()).empty());
    CHECK(messages(chain(core::most_questions, "end")).empty());
}

TEST_CASE("every fault of a guide is found")
{
    core::Guide guide = small_guide();
    SECTION("no start")
    {
        guide.start = "";
        CHECK(messages(guide) ==
              std::vector<std::string>{": the guide has to start with one of its questions; there is no \"\""});
    }
    SECTION("a start that is a verdict")
    {
        guide.start = "ok";
        CHECK(messages(guide).size() == 1);
    }
    SECTION("a choice that leads nowhere")
    {
        guide.questions[1].choices[0].next = "okay";
        CHECK(messages(guide) ==
              std::vector<std::string>{
                  "what: the choice \"fine\" leads to \"okay\", which is neither a question nor a verdict",
                  "ok: no way through the guide leads to the verdict \"ok\""});
    }
    SECTION("a question without choices")
    {
        guide.questions[2].choices.clear();
        CHECK(messages(guide).front() == "how: the question \"how\" has no choices");
    }
    SECTION("a question that nobody reaches")
    {
        guide.questions.push_back({"lost", "?", "", {{"a", "A", "", "ok"}, {"b", "B", "", "busy"}}});
        CHECK(messages(guide) ==
              std::vector<std::string>{"lost: no way through the guide leads to the question \"lost\""});
    }
    SECTION("a loop")
    {
        guide.questions[2].choices[0].next = "what";
        CHECK(messages(guide).size() == 1);
        CHECK(messages(guide).front().find("leads back to itself") != std::string::npos);
    }
    SECTION("a question that leads to itself")
    {
        guide.questions[2].choices[0].next = "how";
        CHECK(messages(guide) == std::vector<std::string>{"how: the question \"how\" leads back to itself"});
    }
    SECTION("one id for two things")
    {
        guide.verdicts[0].id = "how";
        const std::vector<std::string> told = messages(guide);
        CHECK(std::count(told.begin(), told.end(), "how: \"how\" is the id of a question and of a verdict") == 1);
    }
    SECTION("a usual choice that is none of the choices")
    {
        guide.questions[1].usual = "good";
        CHECK(messages(guide) == std::vector<std::string>{"what: the usual choice \"good\" is none of the choices"});
    }
    SECTION("a choice that has moved to nowhere, or not at all")
    {
        guide.questions[1].moved = {{"gone", "broken.medium"}, {"fine", "broken"}};
        CHECK(messages(guide) ==
              std::vector<std::string>{
                  "what: the choice \"gone\" has moved to \"broken.medium\", to which no choices lead from here",
                  "what: the choice \"fine\" has moved and is still there"});
    }
    SECTION("a way that is too long")
    {
        CHECK(messages(chain(core::most_questions + 1, "end")) ==
              std::vector<std::string>{"end: a way to the verdict \"end\" takes 8 questions; at most 7 are allowed"});
    }
}

TEST_CASE("a guide of any size and shape is judged")
{
    core::Guide huge = chain(50'000, "end");
    CHECK(messages(huge).size() == 1);

    huge.questions.back().choices[0].next = "q0";
    CHECK(messages(huge).size() == 1);
    CHECK(core::way_to(huge, "end").size() == 2);
}

// ---- the built-in guide

TEST_CASE("the built-in guide is sound, and most verdicts are four questions away")
{
    CHECK(messages(builtin()).empty());

    std::size_t near = 0;
    for (const core::GuideVerdict& verdict : builtin().verdicts)
        near += core::distance_to(builtin(), verdict.id).shortest <= 4;
    CHECK(near * 10 >= builtin().verdicts.size() * 9);
}

TEST_CASE("the guide reaches every code that an API, a gateway or a WebDAV server may send")
{
    std::set<int> reached;
    for (const core::GuideVerdict& verdict : builtin().verdicts) {
        reached.insert(verdict.best);
        for (const core::Acceptable& each : verdict.acceptable)
            reached.insert(each.code);
    }
    for (const core::Code& code : sample::builtin().codes) {
        const bool sent = code.status == core::Registration::Registered || code.status == core::Registration::Temporary;
        if (sent || code.number == 510) // obsoleted, and still the answer within its old framework
            CHECK((reached.contains(code.number) ? 0 : code.number) == 0);
    }
}

TEST_CASE("the way to every verdict is a link that leads back to it")
{
    const std::string id = GENERATE(from_range(ids_of(builtin().verdicts)));
    const core::GuideWalk walk = core::walk(builtin(), core::way_to(builtin(), id));
    INFO(id);

    REQUIRE(walk.verdict != nullptr);
    CHECK(walk.verdict->id == id);
    const std::string sentence = core::path_sentence(walk);
    CHECK(sentence == core::capitalised(sentence));
    CHECK(sentence.ends_with('.'));
    const core::GuideLink read = core::parse_link(builtin(), core::to_link(walk));
    CHECK(read.whole);
    CHECK(core::walk(builtin(), read.answers).verdict == walk.verdict);
}

TEST_CASE("a situation ends in a verdict whose code is right for it, in every house style")
{
    const core::Catalog& catalog = sample::builtin();
    const std::string id = GENERATE(from_range(ids_of(builtin().verdicts)));
    const std::string style = GENERATE_COPY(from_range(style_ids(catalog)));
    const core::GuideVerdict& verdict = *builtin().find_verdict(id);

    for (const std::string& situation_id : verdict.situations) {
        const core::Situation& situation = *catalog.find_situation(situation_id);
        const core::Ruling wanted = core::ruling_on(catalog, {style, {}}, situation);
        const int code = core::ruling_on(catalog, {style, {}}, verdict).best;
        const bool acceptable = std::any_of(wanted.acceptable.begin(), wanted.acceptable.end(),
                                            [&](const auto& each) { return each.code == code; });
        INFO(id << " gives " << code << " for " << situation_id);
        CHECK((code == wanted.best || acceptable));
    }
}

TEST_CASE("every situation has its place in the guide, and only one")
{
    std::multiset<std::string> placed;
    for (const core::GuideVerdict& verdict : builtin().verdicts)
        placed.insert(verdict.situations.begin(), verdict.situations.end());

    for (const core::Situation& situation : sample::builtin().situations) {
        INFO(situation.id);
        CHECK(placed.count(situation.id) == 1);
    }
}

TEST_CASE("no two choices of a question read or link alike")
{
    for (const core::GuideQuestion& question : builtin().questions) {
        std::set<std::string> texts;
        for (const core::GuideChoice& choice : question.choices)
            texts.insert(core::fold_case(choice.text));
        INFO(question.id);
        CHECK(texts.size() == question.choices.size());
    }
}
