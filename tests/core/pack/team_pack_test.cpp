// A team's pack over the built-in catalog: it says only what it adds, and all that it brings bears the team's name.
#include "core/pack/pack.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"
#include "core/catalog/house_style.h"
#include "core/catalog/source.h"
#include "core/search/search.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_vector.hpp>

#include <algorithm>

using namespace core;
using Strings = std::vector<std::string>;

namespace {

constexpr std::string_view identity =
    R"("pack": {"id": "acme", "name": "Acme API", "address": "https://acme.example/"})";

// The sections behind the identity of the team, laid over the built-in catalog.
sample::Reading read_team(std::string_view sections)
{
    return sample::read("{" + std::string(identity) + (sections.empty() ? "" : ",\n") + std::string(sections) + "}");
}

Catalog laid(std::string_view sections)
{
    const sample::Reading reading = read_team(sections);
    for (const std::string& problem : reading.problems)
        UNSCOPED_INFO(problem);
    REQUIRE(reading.catalog.has_value());
    return *reading.catalog;
}

const Code& code_of(const Catalog& catalog, int number)
{
    const Code* code = catalog.find_code(number);
    REQUIRE(code != nullptr);
    return *code;
}

} // namespace

TEST_CASE("a note on a code of the catalog needs nothing but its text, and leaves the rest as it is")
{
    const Catalog catalog = laid(R"("codes": [{"code": 404, "notes": [{"text": "We log these."}]}])");
    const Code& before = code_of(sample::builtin(), 404);
    const Code& code = code_of(catalog, 404);

    REQUIRE(code.notes.size() == before.notes.size() + 1);
    CHECK(code.notes.back().claim.text == "We log these.");
    CHECK(code.notes.back().claim.strength == Strength::Convention);
    CHECK(label_of(code.notes.back()) == "Acme API");
    CHECK(code.name == before.name);
    CHECK(code.meaning == before.meaning);
    CHECK(code.common == before.common);
    CHECK(code.groups == before.groups);
    CHECK(code.use.size() == before.use.size());
    CHECK(code.retry.verdict == before.retry.verdict);
    CHECK(code.cache.claim.text == before.cache.claim.text);
    CHECK(code.words == before.words);
    CHECK(catalog.codes.size() == sample::builtin().codes.size());
}

TEST_CASE("each part of a code can be said alone")
{
    const Catalog catalog = laid(R"("codes": [{"code": 301,
        "name": "Moved", "meaning": "It moved.", "common": false, "groups": ["gateway"],
        "former_names": [{"name": "Gone away"}],
        "status_note": {"text": "Ours."}, "reference": "RFC 9110 15.4.2",
        "use": [{"text": "Use it."}], "avoid": [{"text": "Not here.", "instead": [308]}],
        "client": {"text": "Follow."}, "sender": {"who": "the gateway", "text": "It alone."}, "fault": "client",
        "methods": {"text": "GET."}, "retry": {"verdict": "never", "text": "No."},
        "cache": {"rule": "never", "text": "No."}, "content": {"rule": "forbidden", "text": "None."},
        "redirect": {"method": "kept", "permanent": "no", "text": "Kept."},
        "headers": [{"name": "X-Moved", "why": "Says when."}],
        "exchange": {"request": ["GET / HTTP/1.1"], "response": ["HTTP/1.1 301 Moved"]},
        "confused_with": [{"code": 410, "fact": "410 says no more."}],
        "words": ["wanderlust"], "sources": ["RFC 9110"]}])");
    const Code& before = code_of(sample::builtin(), 301);
    const Code& code = code_of(catalog, 301);

    CHECK(code.name == "Moved");
    CHECK(code.meaning == "It moved.");
    CHECK_FALSE(code.common);
    CHECK(code.is_in(Group::Gateway));
    CHECK(code.former_names.back().source == "Acme API");
    CHECK(code.status_note->text == "Ours.");
    CHECK(code.reference == "Acme API; RFC 9110 15.4.2");
    CHECK(code.use.size() == before.use.size() + 1);
    CHECK(code.avoid.back().instead == std::vector{308});
    CHECK(code.client.text == "Follow.");
    CHECK(code.sender.who == "the gateway");
    CHECK(code.fault == Fault::Client);
    CHECK(code.methods->text == "GET.");
    CHECK(code.retry.verdict == RetryVerdict::Never);
    CHECK(code.cache.rule == CacheRule::Never);
    CHECK(code.content.rule == ContentRule::Forbidden);
    CHECK(code.redirect->method == RedirectMethod::Kept);
    CHECK(code.headers.back().source == "Acme API");
    CHECK(code.exchange->response == Strings{"HTTP/1.1 301 Moved"});
    CHECK(code.confused_with.back().fact == "410 says no more.");
    CHECK(code.words.back() == "wanderlust");
    CHECK(code.sources.back() == "Acme API");
    CHECK(code.status == before.status);
}

TEST_CASE("what a team says of a field or a neighbour that the code names already takes its place")
{
    const Catalog catalog = laid(R"("codes": [{"code": 429,
        "headers": [{"name": "retry-after", "strength": "must", "why": "Our clients read it."}],
        "confused_with": [{"code": 503, "fact": "Ours."}]}])");
    const Code& before = code_of(sample::builtin(), 429);
    const Code& code = code_of(catalog, 429);
    const auto is_retry = [](const HeaderAdvice& each) {
        return each.when.empty() && fold_case(each.name) == "retry-after";
    };
    REQUIRE(std::any_of(before.headers.begin(), before.headers.end(), is_retry));

    CHECK(code.headers.size() == before.headers.size());
    CHECK(std::find_if(code.headers.begin(), code.headers.end(), is_retry)->why == "Our clients read it.");
    CHECK(std::count_if(code.confused_with.begin(), code.confused_with.end(),
                        [](const Confusable& each) { return each.code == 503; }) == 1);
}

TEST_CASE("the team's name, a context of the catalog and no context at all are contexts of a team's note")
{
    const auto [written, label] = GENERATE(table<std::string, std::string>({
        {R"("context": "Acme API", )", "Acme API"},
        {R"("context": "team", )", "Acme API"},
        {"", "Acme API"},
        {R"("context": "security", )", "Security"},
    }));
    const Catalog catalog = laid(R"("codes": [{"code": 404, "notes": [{)" + written + R"("text": "x"}]}])");

    CHECK(label_of(code_of(catalog, 404).notes.back()) == label);
    CHECK(team_of(code_of(catalog, 404).notes.back().claim.source, catalog.sources) == "Acme API");
}

TEST_CASE("a source that a team gives stands behind its label, and the label leads to the team")
{
    const auto [written, read] = GENERATE(table<std::string, std::string>({
        {"", "Acme API"},
        {R"(, "source": "RFC 9110 15.5.5")", "Acme API; RFC 9110 15.5.5"},
        {R"(, "source": "Acme API, errors")", "Acme API, errors"},
        {R"(, "source": "Acme API; RFC 9110")", "Acme API; RFC 9110"},
        {R"(, "source": "Acme APIs")", "Acme API; Acme APIs"},
    }));
    const Catalog catalog = laid(R"("rules": [{"id": "ours", "kind": "do", "text": "x")" + written + "}]");
    const std::string& source = catalog.find_rule("ours")->claim.source;

    CHECK(source == read);
    CHECK(team_of(source, catalog.sources) == "Acme API");
    CHECK(source_parts(source, catalog.sources).front().url == "https://acme.example/");
    CHECK(team_of(code_of(catalog, 404).use.front().source, catalog.sources).empty());
}

TEST_CASE("all that can cite a source is labelled")
{
    const std::string verdict = sample::builtin().guide.verdicts.front().id;
    const Catalog catalog = laid(R"(
        "classes": [{"class": 4, "name": "Client Error", "meaning": "m", "says": "s", "client": {"text": "c"},
                     "unknown": {"text": "u"}, "notes": [{"text": "n"}]}],
        "headers": [{"name": "X-Acme", "on": "response", "meaning": "m", "codes": [404]}],
        "switches": [{"id": "acme", "question": "q", "why": "w",
                      "choices": [{"code": 404, "text": "a"}, {"code": 410, "text": "b"}]}],
        "situations": [{"id": "acme-order", "text": "t", "best": 404, "because": "b", "area": "acme"}],
        "guide": {"verdicts": [{"id": ")" +
                                 verdict + R"(", "title": "t", "best": 404, "because": "b"}]},
        "comparisons": [{"id": "acme", "title": "t", "codes": [404, 410], "question": "q",
                         "answers": [{"code": 404, "text": "a"}, {"code": 410, "text": "b"}]}],
        "failures": [{"id": "acme", "names": ["acme"], "reporter": "tool", "side": "client", "text": "t",
                      "look": "l"}])");
    const Strings sources = {
        catalog.find_class(4)->unknown.source,        catalog.find_class(4)->notes.front().claim.source,
        catalog.find_header("X-Acme")->source,        catalog.find_switch("acme")->source,
        catalog.find_situation("acme-order")->source, catalog.guide.find_verdict(verdict)->source,
        catalog.find_comparison("acme")->source,      catalog.failures.back().claim.source};

    CHECK(sources == Strings(sources.size(), "Acme API"));
}

TEST_CASE("a pack that does not say whose it is gets a label all the same")
{
    const sample::Reading reading = sample::read(R"({"codes": [{"code": 404, "notes": [{"text": "x"}]}]})");

    REQUIRE(reading.catalog.has_value());
    CHECK(label_of(code_of(*reading.catalog, 404).notes.back()) == unnamed_team);
}

TEST_CASE("the name of a pack is known in all its files, in whichever it stands")
{
    const std::string second = "{" + std::string(identity) + "}";
    const sample::Reading reading =
        sample::read({{"a.json", R"({"codes": [{"code": 404, "notes": [{"text": "x"}]}]})"}, {"b.json", second}});

    REQUIRE(reading.catalog.has_value());
    CHECK(label_of(code_of(*reading.catalog, 404).notes.back()) == "Acme API");
}

TEST_CASE("what is wrong with the identity of a team is told with its place")
{
    const auto [written, expected] = GENERATE(table<std::string, std::string>({
        {R"("name": "RFC 9457")", "house.json:1:33: \"RFC 9457\" is a source of the catalog: choose another name"},
        {R"("name": "Acme; Co")",
         "house.json:1:33: the name labels what the pack brings, and cannot hold a comma or a semicolon"},
        {R"("name": "A", "address": "javascript:x")", "house.json:1:49: an address begins with https://"},
        {R"("name": "A", "style": "none")", "house.json:1:47: there is no style \"none\""},
        {R"("name": "A", "logo": "x")", "house.json:1:38: unknown key \"logo\""},
    }));

    CHECK(sample::read(R"({"pack": {"id": "acme", )" + written + "}}").problems == Strings{expected});
}

TEST_CASE("an entry on a code that is not there says so once, and one that adds a code needs all of it")
{
    CHECK(read_team(R"("codes": [{"code": 298, "notes": [{"text": "x"}]}])").problems ==
          Strings{"house.json:2:20: there is no code 298 in the catalog: an entry that adds one says all of it, from "
                  "its \"name\" on"});
    CHECK(read_team(R"("codes": [{"code": 298, "name": "Ours"}])").problems.size() == 12);
}

TEST_CASE("a code that stands twice in a pack is a mistake, also where each says a part")
{
    CHECK(read_team(R"("codes": [{"code": 404, "common": true}, {"code": 404, "common": true}])").problems ==
          Strings{"house.json:2:51: this code stands in the pack already"});
}

TEST_CASE("a situation of a pack needs neither other words nor tempting codes until a card asks it")
{
    const std::string situations =
        R"("situations": [{"id": "a", "text": "A", "best": 404, "because": "b", "area": "acme"},
        {"id": "b", "text": "B", "best": 404, "because": "b", "area": "acme",
         "wrong": [{"code": 400, "why": "w", "unless": "u"}]},
        {"id": "c", "text": "C", "best": 404, "because": "b", "area": "acme",
         "wrong": [{"code": 400, "why": "w", "unless": "u"}]}])";

    CHECK(read_team(situations).problems == Strings{});
    CHECK(read_team(situations + ",\n\"quiz\": [{\"id\": \"q\", \"set\": \"everyday\", \"rule\": \"r\", \"best\": 404, "
                                 "\"situations\": [\"a\", \"b\", \"c\"]}]")
              .problems == Strings{"house.json:7:82: \"a\" cannot be asked: it needs \"wrong\", the codes that tempt"});
}

TEST_CASE("a situation in the place of one that the quiz asks has to serve it")
{
    const QuizRule& rule = sample::builtin().quiz.front();
    const std::string id = rule.situations.front();
    const int other = rule.best == 404 ? 410 : 404;
    const auto with = [&](int best) {
        return read_team(R"("situations": [{"id": ")" + id + R"(", "text": "A", "best": )" + std::to_string(best) +
                         R"(, "because": "b", "area": "acme"}])")
            .problems;
    };
    const std::string before = "house.json:2:23: the quiz asks it already (\"" + rule.id + "\"): ";

    CHECK(with(rule.best) ==
          Strings{before + "\"" + id + "\" cannot be asked: it needs \"wrong\", the codes that tempt"});
    CHECK(with(other) == Strings{before + "the best code of \"" + id + "\" is " + std::to_string(other) + ", not " +
                                 std::to_string(rule.best)});
}

TEST_CASE("the style that a pack names is that of whoever has chosen none")
{
    const Switch& of = sample::builtin().switches.front();
    const int ours = of.choices[1].code;
    const Catalog catalog = laid("\"styles\": [{\"id\": \"acme\", \"name\": \"Acme\", \"about\": \"a\", \"choices\": [{"
                                 "\"switch\": \"" +
                                 of.id + "\", \"code\": " + std::to_string(ours) + "}]}]");
    Catalog styled = catalog;
    styled.style = "acme";

    CHECK(choice_of(catalog, {}, of.id) == of.choices[0].code);
    CHECK(choice_of(styled, {}, of.id) == ours);
    CHECK(title_of(styled, HouseStyle{}) == "Acme");
    CHECK(choice_of(styled, with_choice(styled, {}, of.id, of.choices[0].code), of.id) == of.choices[0].code);
    CHECK(sample::read(R"({"pack": {"id": "acme", "name": "Acme API", "style": "fastapi"}})").catalog->style ==
          "fastapi");
}

TEST_CASE("a catalog with a team's pack is written and read back the same, labels and all")
{
    const Catalog catalog = laid(R"("codes": [{"code": 404, "notes": [{"text": "We log these."}]}])");
    const std::string text = to_json(catalog);
    const sample::Reading again = sample::read(text, nullptr);

    CHECK(again.problems == Strings{});
    REQUIRE(again.catalog.has_value());
    CHECK(to_json(*again.catalog) == text);
    CHECK(label_of(code_of(*again.catalog, 404).notes.back()) == "Acme API");
}

TEST_CASE("the catalog itself is no team's pack over itself")
{
    const std::string text = to_json(sample::builtin());

    const sample::Reading reading = sample::read(text);

    REQUIRE(reading.catalog.has_value());
    CHECK(code_of(*reading.catalog, 404).notes.size() == code_of(sample::builtin(), 404).notes.size());
    CHECK(reading.catalog->sources.size() == sample::builtin().sources.size());
}

TEST_CASE("a pack of ten thousand situations is read, and its words are found")
{
    std::string situations = "\"situations\": [";
    for (int i = 0; i < 10'000; ++i)
        situations += std::string(i > 0 ? "," : "") + R"({"id": "s)" + std::to_string(i) + R"(", "text": "Parcel )" +
                      std::to_string(i) + R"( lost", "best": 409, "because": "b", "area": "acme"})";
    const Catalog catalog = laid(situations + "]");
    const Search search(catalog);

    CHECK(catalog.situations.size() == sample::builtin().situations.size() + 10'000);
    CHECK(search.find("parcel 9876 lost").front().code == 409);
}

TEST_CASE("markup in a pack stays text")
{
    const Catalog catalog = laid(R"("codes": [{"code": 404, "notes": [{"text": "<script>alert()</script>"}]}])");

    CHECK(code_of(catalog, 404).notes.back().claim.text == "<script>alert()</script>");
}
