// What a hurried reader needs of every question: few choices, told apart by their first words, and a way on for whoever
// does not know; and that no choice of an earlier version is lost.
#include "core/guide/way_on.h"

#include "core/base/text.h"
#include "core/guide/guide.h"
#include "core/pack/pack.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>

namespace {

const core::Guide& builtin() { return sample::builtin().guide; }

// Without the way on, which reads alike everywhere.
std::vector<core::GuideChoice> own_choices(const core::GuideQuestion& question)
{
    std::vector<core::GuideChoice> own = question.choices;
    own.erase(std::remove_if(own.begin(), own.end(), [](const auto& each) { return each.id == core::unsure_id; }),
              own.end());
    return own;
}

std::vector<std::string> words_of(std::string_view text)
{
    std::vector<std::string> words;
    for (const std::string_view word : core::split(text, ' ')) {
        std::string bare = core::fold_case(word);
        const auto is_mark = [](char each) { return each == '`' || each == ',' || each == ':' || each == '.'; };
        bare.erase(std::remove_if(bare.begin(), bare.end(), is_mark), bare.end());
        words.push_back(std::move(bare));
    }
    return words;
}

// The first word that says something: "A lock is taken" begins with "lock".
std::string beginning_of(std::string_view text)
{
    const std::vector<std::string> words = words_of(text);
    const bool is_article = words[0] == "a" || words[0] == "an" || words[0] == "the";
    return words[is_article && words.size() > 1 ? 1 : 0];
}

// who: api -> what, gateway -> what; what: fine -> ok, broken -> bad.
core::Guide small_guide()
{
    core::Guide guide;
    guide.start = "who";
    guide.questions = {
        {"who", "Who?", "", {{"api", "The API", "", "what"}, {"gateway", "A gateway", "", "what"}}, "api", {}},
        {"what",
         "What?",
         "",
         {{"fine", "All well: done", "it is fine", "ok"}, {"broken", "A failure", "it failed", "bad"}},
         "fine",
         {}},
    };
    guide.questions[0].moved = {{"crash", "api.broken"}, {"other", ""}};
    for (const char* id : {"ok", "bad"}) {
        core::GuideVerdict verdict;
        verdict.id = id;
        guide.verdicts.push_back(verdict);
    }
    for (core::GuideQuestion& question : guide.questions)
        core::offer_way_on(question);
    return guide;
}

} // namespace

// ---- first words

TEST_CASE("a question has at most eight choices besides the way on")
{
    for (const core::GuideQuestion& question : builtin().questions) {
        INFO(question.id);
        CHECK(own_choices(question).size() <= 8);
    }
}

TEST_CASE("the choices of a question begin differently")
{
    for (const core::GuideQuestion& question : builtin().questions) {
        std::set<std::string> beginnings;
        for (const core::GuideChoice& choice : own_choices(question)) {
            INFO(question.id << ": " << choice.text);
            CHECK(beginnings.insert(beginning_of(choice.text)).second);
        }
    }
}

TEST_CASE("what is set in bold of a choice is short")
{
    for (const core::GuideQuestion& question : builtin().questions)
        for (const core::GuideChoice& choice : own_choices(question)) {
            INFO(question.id << ": " << choice.text);
            CHECK(words_of(core::gist_of(choice.text)).size() <= 16);
        }
}

TEST_CASE("a choice ends where its examples begin")
{
    const auto [text, gist] = GENERATE(table<std::string, std::string>({
        {"Too slow: it did not arrive", "Too slow"},
        {"Nothing more", "Nothing more"},
        {"`Expect: 100-continue`, and nothing else: go on", "`Expect: 100-continue`, and nothing else"},
        {"A stored 200. Others keep their code", "A stored 200"},
        {"", ""},
        {":", ":"},
        {"`: ", "`: "},
    }));

    CHECK(core::gist_of(text) == gist);
}

// ---- the sentence

TEST_CASE("the sentence that sums up a way does not contradict its verdict")
{
    for (const core::GuideQuestion& question : builtin().questions)
        for (const core::GuideChoice& choice : question.choices) {
            const core::GuideVerdict* verdict = builtin().find_verdict(choice.next);
            if (verdict == nullptr)
                continue;
            INFO(question.id << "=" << choice.id << ": " << choice.path);
            CHECK_FALSE(choice.path.empty());
            const bool says_refused = choice.path.find("was turned down") != std::string::npos;
            const bool says_given = choice.path.find("the client gets") != std::string::npos;
            CHECK((!says_refused || verdict->best >= 400));
            CHECK((!says_given || verdict->best < 300));
        }
}

// ---- the way on

TEST_CASE("every question has a way on that says where it leads")
{
    for (const core::GuideQuestion& question : builtin().questions) {
        INFO(question.id);
        const core::GuideChoice& last = question.choices.back();
        REQUIRE(last.id == core::unsure_id);
        const auto usual = std::find_if(question.choices.begin(), question.choices.end(),
                                        [&](const core::GuideChoice& choice) { return choice.id == question.usual; });
        REQUIRE(usual != question.choices.end());
        CHECK(last.next == usual->next);
        CHECK(last.text ==
              "I do not know: go on with the most common case, “" + std::string(core::gist_of(usual->text)) + "”");
    }
}

TEST_CASE("whoever never knows ends in a verdict that says that it is a guess")
{
    const core::GuideQuestion& question = GENERATE(from_range(builtin().questions));
    core::Guide from_here = builtin();
    from_here.start = question.id;
    std::vector<core::Answer> unsure;
    for (const core::GuideQuestion& each : builtin().questions)
        unsure.push_back({each.id, std::string(core::unsure_id)});
    INFO(question.id);

    const core::GuideWalk walk = core::walk(from_here, unsure);

    REQUIRE(walk.verdict != nullptr);
    CHECK(core::path_sentence(walk).ends_with(". Where you did not know, this is the most common case."));
}

TEST_CASE("a question without a usual choice, or with a wrong one, offers no way on")
{
    const std::string usual = GENERATE("", "nothing");
    core::GuideQuestion question{"q", "?", "", {{"a", "A", "", "ok"}, {"b", "B", "", "ok"}}, usual, {}};

    core::offer_way_on(question);

    CHECK(question.choices.size() == 2);
}

TEST_CASE("the way on is written into no pack")
{
    const std::string written = core::to_json(sample::builtin());

    CHECK(written.find("\"unsure\"") == std::string::npos);
    CHECK(written.find("\"usual\":\"api\"") != std::string::npos);
}

TEST_CASE("a pack of one's own offers the way on too")
{
    const sample::Reading reading = sample::read(R"({ "guide": { "questions": [
      { "id": "block", "text": "Who?", "usual": "law", "choices": [
        { "id": "rules", "text": "Rules", "next": "barred" },
        { "id": "law", "text": "Law: a court", "next": "legal" } ] } ] } })");

    REQUIRE(reading.catalog.has_value());
    const core::GuideQuestion& question = *reading.catalog->guide.find_question("block");
    REQUIRE(question.choices.size() == 3);
    CHECK(question.choices.back().text == "I do not know: go on with the most common case, “Law”");
    CHECK(question.choices.back().next == "legal");
}

// ---- old links

TEST_CASE("a link to a choice that has moved leads on")
{
    const auto [link, now, whole] = GENERATE(table<std::string, std::string, bool>({
        {"crash", "api.broken", true},
        {"other.crash", "api.broken", true},
        {"other", "", true},
        {"other.other.gateway.fine", "gateway.fine", true},
        {"crash.fine", "api.broken", false},
        {"lost", "", false},
        {"unsure.unsure", "unsure.unsure", true},
    }));
    INFO(link);
    const core::Guide guide = small_guide();

    const core::GuideLink read = core::parse_link(guide, link);

    CHECK(read.whole == whole);
    CHECK(core::to_link(core::walk(guide, read.answers)) == now);
}

TEST_CASE("no choice of an earlier version is lost")
{
    const auto [question_id, choices] = GENERATE(table<std::string, std::string>({
        {"sender", "api gateway proxy webdav"},
        {"outcome", "worked accepted elsewhere refused broken interim"},
        {"worked", "read created changed deleted action batch"},
        {"read", "all same part parts job options nothing delta several"},
        {"created", "new put page form known replay job"},
        {"changed", "usual resource nothing made spreading page form"},
        {"deleted", "usual result again spreading page"},
        {"action", "result stored nothing queued page form"},
        {"batch", "mixed fine created queued atomic"},
        {"later", "job receipt discreet status next early"},
        {"elsewhere", "moved detour result login choose stored"},
        {"moved", "reading writing"},
        {"detour", "reading writing"},
        {"refused", "caller target content size state rate headers"},
        {"caller", "unknown stronger oauth twice rights foreign barred plan quota pay law"},
        {"target", "absent deleted removed early foreign method unknown-method host reference"},
        {"content", "unreadable invalid reference taken parameter format wanted key version grant other"},
        {"key", "missing reused running replay failed"},
        {"version", "own accept path retired app"},
        {"size", "content field url fields length allowance disk"},
        {"state", "condition unconditional taken conflict key busy lock grant service sibling"},
        {"rate", "rate plan pay storage items banned everybody"},
        {"headers", "accept format range expect upgrade early slow version host coding malformed"},
        {"accept", "format language coding plain"},
        {"upgrade", "websocket in-band https page major app"},
        {"range", "outside unit changed write"},
        {"expect", "unmet large format caller fine"},
        {"field", "rules credentials unconditional condition key-missing key-reused length large version "
                  "extension required"},
        {"broken", "bug busy planned own-part other-server disk lacking version after-start loop variants"},
        {"interim", "continue too-large hints switch extended stay demand handshake upload stalled patience"},
        {"gateway", "behind itself store full fault changed circle"},
        {"upstream", "unreachable late unusable down busy denied ours error stale stored optional"},
        {"cache", "usable same part nothing hints asking"},
        {"proxy", "login portal policy law changed other"},
        {"webdav", "worked each failed plain"},
        {"dav-worked", "new replaced locked listed"},
        {"dav-each", "whole missing denied spoiled again circle full locked"},
        {"dav-failed", "locked parent exists condition content denied far full circle partly other"},
    }));
    const core::GuideQuestion* question = builtin().find_question(question_id);
    REQUIRE(question != nullptr);

    for (const std::string_view id : core::split(choices, ' ')) {
        INFO(question_id << "=" << id);
        CHECK(core::answers_for(builtin(), *question, id).has_value());
    }
}
