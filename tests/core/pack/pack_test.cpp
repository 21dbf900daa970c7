#include "core/pack/pack.h"

#include "core/base/json.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_vector.hpp>

#include <algorithm>

using namespace core;
using sample::changed;
using sample::read;
using Strings = std::vector<std::string>;

TEST_CASE("a sound pack is read without a word")
{
    const sample::Reading reading = read(sample::pack);

    CHECK(reading.problems == Strings{});
    REQUIRE(reading.catalog.has_value());
    CHECK(reading.catalog->name == "House rules");
}

TEST_CASE("every member of a pack arrives in the catalog")
{
    const sample::Reading reading = read(sample::pack);
    REQUIRE(reading.catalog.has_value());
    const Catalog& catalog = *reading.catalog;
    const Code* code = catalog.find_code(299);
    REQUIRE(code != nullptr);

    CHECK(code->name == "Mostly Fine");
    CHECK(code->former_names.front().name == "Nearly Fine");
    CHECK(code->status == Registration::Unregistered);
    CHECK(code->vendor == "House");
    CHECK(code->standard_choice == std::vector{200});
    CHECK_FALSE(code->common);
    CHECK(code->is_in(Group::Api));
    CHECK_FALSE(code->is_in(Group::WebDav));
    CHECK(code->use.front().strength == Strength::Convention);
    CHECK(code->avoid.front().instead == std::vector{200});
    CHECK(code->sender.who == "our servers");
    CHECK(code->fault == Fault::Nobody);
    CHECK(code->retry.verdict == RetryVerdict::Now);
    CHECK(code->retry.any_method);
    CHECK(code->cache.rule == CacheRule::Never);
    CHECK(code->content.rule == ContentRule::Allowed);
    CHECK(code->headers.front().when == "always");
    CHECK(code->exchange->response == Strings{"HTTP/1.1 299 Mostly Fine", "", "{}"});
    CHECK(code->confused_with.front().code == 200);
    CHECK(code->notes.front().context == Context::Apis);
    CHECK(catalog.find_header("x-rest")->codes == std::vector{299});
    CHECK(catalog.find_switch("partial")->choices.size() == 2);
    CHECK(catalog.find_situation("partial-import")->wrong.front().unless == "nothing was stored.");
}

TEST_CASE("a mistake in a pack is told with its place")
{
    const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
        // unknown keys
        {"\"vendor\": \"House\"", "\"vendors\": \"House\"", "10:7: unknown key \"vendors\""},
        {"\"synonyms\"", "\"synonym\"", "36:3: unknown key \"synonym\""},
        {"\"when\": \"always\"", "\"if\": \"always\"", "22:62: unknown key \"if\""},
        {"\"pack\": { ", "\"pack\": { \"version\": 1, ", "2:13: unknown key \"version\""},
        // missing keys
        {"\"name\": \"Mostly Fine\",", "",
         "5:15: there is no code 299 in the catalog: an entry that adds one says all of it, from its \"name\" on"},
        {"\"who\": \"our servers\", ", "", "17:17: \"who\" is missing"},
        {"\"sources\": [\"House rules 2\"]", "\"common\": true", "4:5: \"sources\" is missing"},
        {"\"id\": \"house\", \"name\": \"House rules\"", "\"id\": \"house\"", "2:11: \"name\" is missing"},
        // wrong types
        {"\"name\": \"Mostly Fine\"", "\"name\": 299", "6:15: \"name\" must be a string, not a number"},
        {"\"code\": 299,\n", "\"code\": \"299\",\n", "5:15: \"code\" must be a number, not a string"},
        {"\"any_method\": true", "\"any_method\": \"yes\"",
         "19:50: \"any_method\" must be true or false, not a string"},
        {"\"groups\": [\"api\"]", "\"groups\": \"api\"", "13:17: \"groups\" must be a list, not a string"},
        {"\"fault\": \"nobody\"", "\"fault\": null", "18:16: \"fault\" must be a string, not null"},
        {"\"words\": [\"mostly\"]", "\"words\": [7]", "26:17: \"words\" must hold strings only"},
        {"\"synonyms\": [ [\"mostly\", \"nearly\"] ]", "\"synonyms\": [ \"mostly\" ]",
         "36:17: a group of synonyms is a list of at least two words or phrases"},
        {"[\"mostly\", \"nearly\"]", "[\"mostly\"]",
         "36:17: a group of synonyms is a list of at least two words or phrases"},
        {"[\"mostly\", \"nearly\"]", "[\"mostly\", 7]",
         "36:17: a group of synonyms is a list of at least two words or phrases"},
        // values that do not exist
        {"\"status\": \"unregistered\"", "\"status\": \"invented\"",
         "8:17: \"invented\" is not one of: registered, temporary, unused, deprecated, unregistered"},
        {"\"groups\": [\"api\"]", "\"groups\": [\"api\", \"mobile\"]", "13:17: there is no group \"mobile\""},
        {"\"context\": \"apis\"", "\"context\": \"api\"",
         "25:31: \"api\" is not one of: in_the_wild, apis, ml_apis, fastapi, security, operations, naming, standard, "
         "team"},
        {"\"code\": 299,\n", "\"code\": 600,\n", "5:15: \"code\" must be a whole number from 100 to 599"},
        {"\"code\": 299,\n", "\"code\": 99,\n", "5:15: \"code\" must be a whole number from 100 to 599"},
        {"\"code\": 299,\n", "\"code\": 299.5,\n", "5:15: \"code\" must be a whole number from 100 to 599"},
        {"\"id\": \"partial-import\"", "\"id\": \"Partial Import\"",
         "48:13: \"Partial Import\" is not an id: use small letters, digits and hyphens"},
        {"\"id\": \"partial-import\"", "\"id\": \"-partial\"",
         "48:13: \"-partial\" is not an id: use small letters, digits and hyphens"},
        {"\"name\": \"X-Rest\", \"on\"", "\"name\": \"X Rest\", \"on\"",
         "34:15: \"X Rest\" is not a field name (RFC 9110 5.6.2)"},
        // what makes no sense
        {"{ \"code\": 200, \"fact\"", "{ \"code\": 299, \"fact\"", "24:36: a code cannot be confused with itself"},
        {"\"wrong\": [ { \"code\": 500", "\"wrong\": [ { \"code\": 299",
         "51:28: 299 cannot be wrong here: it is best or acceptable"},
        {"\"wrong\": [ { \"code\": 500", "\"wrong\": [ { \"code\": 200",
         "51:28: 200 cannot be wrong here: it is best or acceptable"},
        {", { \"code\": 200, \"text\": \"Do not say so.\" }", "", "40:18: a switch needs at least two choices"},
        {"\"sources\": [\"House rules 2\"]", "\"sources\": []", "27:18: \"sources\" needs at least 1 entries"},
        // twice
        {"\"fault\": \"nobody\",", "\"fault\": \"nobody\", \"fault\": \"client\",",
         "18:26: \"fault\" stands twice in this object"},
        // texts
        {"It worked, more or less.", "", "12:18: \"meaning\" must not be empty"},
        {"It worked, more or less.", std::string(161, 'x'), "12:18: \"meaning\" has 161 characters, the limit is 160"},
        {"Send 299 when most of it worked.", std::string(401, 'x'),
         "14:26: \"text\" has 401 characters, the limit is 400"},
        {"It worked, more or less.", "It\\nworked", "12:18: \"meaning\" contains a control character or a line break"},
        {"It worked, more or less.", "It \\u001b[31m",
         "12:18: \"meaning\" contains a control character or a line break"},
        {"\"words\": [\"mostly\"]", "\"words\": [\"mostly\", \"\\u0000\"]",
         "26:27: an entry of \"words\" contains a control character or a line break"},
        {"[\"mostly\", \"nearly\"]", "[\"mostly\", \"\\t\"]",
         "36:17: a group of synonyms is a list of at least two words or phrases"},
        {"GET / HTTP/1.1", "GET /\\u001b HTTP/1.1",
         "23:32: \"request\" must hold lines of at most 200 bytes, without line breaks or control characters"},
        {"GET / HTTP/1.1", std::string(201, 'x'),
         "23:32: \"request\" must hold lines of at most 200 bytes, without line breaks or control characters"},
        // references
        {"\"standard_choice\": [200]", "\"standard_choice\": [298]", "11:26: there is no code 298 in the catalog"},
        {"\"instead\": [200]", "\"instead\": [200, 298]", "15:60: there is no code 298 in the catalog"},
        {"{ \"code\": 200, \"fact\"", "{ \"code\": 298, \"fact\"", "24:36: there is no code 298 in the catalog"},
        {"{ \"code\": 299, \"constant\"", "{ \"code\": 298, \"constant\"",
         "31:68: there is no code 298 in the catalog"},
        {"\"codes\": [299]", "\"codes\": [298]", "34:86: there is no code 298 in the catalog"},
        {"\"best\": 299", "\"best\": 298", "48:115: there is no code 298 in the catalog"},
        {"{ \"switch\": \"partial\", \"code\": 200 }", "{ \"switch\": \"portion\", \"code\": 200 }",
         "44:90: there is no switch \"portion\""},
        {"{ \"switch\": \"partial\", \"code\": 200 }", "{ \"switch\": \"partial\", \"code\": 500 }",
         "44:90: 500 is not a choice of the switch \"partial\""},
        {"\"because\": \"The client must look.\", \"switch\": \"partial\"",
         "\"because\": \"The client must look.\", \"switch\": \"none\"", "49:53: there is no switch \"none\""},
        // syntax
        {"\"fault\": \"nobody\",", "\"fault\": \"nobody\"",
         "19:7: not valid JSON: unexpected character, expected a comma or a closing brace"},
        {"\"words\": [\"mostly\"],", "\"words\": [\"mostly\",],",
         "26:25: not valid JSON: trailing comma is not allowed"},
        {"It worked", "It\xff worked", "12:21: a string is not valid UTF-8"},
        {"It worked", "It\nworked", "12:21: not valid JSON: unexpected control character in string"},
    }));
    CAPTURE(from, to);

    const sample::Reading reading = read(changed(from, to));

    CHECK_FALSE(reading.catalog.has_value());
    CHECK_THAT(reading.problems, Catch::Matchers::VectorContains("house.json:" + expected));
}

TEST_CASE("one mistake gives one message")
{
    const auto [from, to] = GENERATE(table<std::string, std::string>({
        {"\"name\": \"Mostly Fine\",", ""},
        {"\"name\": \"Mostly Fine\"", "\"name\": 299"},
        {"\"constant\": \"MostlyFine\"", "\"constants\": \"MostlyFine\", \"constant\": \"MostlyFine\""},
        {"\"instead\": [200]", "\"instead\": [298]"},
        {"It worked, more or less.", ""},
        {"\"any_method\": true", "\"any_method\": 1"},
        {"\"words\": [\"mostly\"],", "\"words\": [\"mostly\",],"},
    }));
    CAPTURE(from, to);

    CHECK(read(changed(from, to)).problems.size() == 1);
}

TEST_CASE("all mistakes of a pack are told at once")
{
    std::string text = changed("\"name\": \"Mostly Fine\"", "\"name\": 299");
    text.replace(text.find("\"fault\": \"nobody\""), 17, "\"fault\": \"people\"");
    text.replace(text.find("\"area\": \"batch\""), 15, "\"aria\": \"batch\"");

    const sample::Reading reading = read(text);

    CHECK(reading.problems ==
          Strings{"house.json:6:15: \"name\" must be a string, not a number",
                  "house.json:18:16: \"people\" is not one of: nobody, client, server, upstream, network",
                  "house.json:47:5: \"area\" is missing", "house.json:52:7: unknown key \"aria\""});
}

TEST_CASE("an entry that stands twice in a pack is a mistake at the second place")
{
    const auto [section, key, expected] = GENERATE(table<std::string, std::string, std::string>({
        {R"("headers":[{"name":"A","on":"both","meaning":"m","codes":[200],"source":"s"},
{"name":"a","on":"both","meaning":"m","codes":[200],"source":"s"}])",
         "name", "this header field stands in the pack already"},
        {R"("stacks":[{"id":"a","name":"A","codes":[]},
{"id":"a","name":"B","codes":[]}])",
         "id", "this stack stands in the pack already"},
        {R"("styles":[{"id":"a","name":"A","about":"a","choices":[]},
{"id":"a","name":"B","about":"b","choices":[]}])",
         "id", "this style stands in the pack already"},
    }));
    CAPTURE(section);

    const sample::Reading reading = read("{" + section + "}");

    CHECK(reading.problems == Strings{"house.json:2:" + std::to_string(5 + key.size()) + ": " + expected});
}

TEST_CASE("a code that stands in two files of a pack is a mistake in the second")
{
    const std::string once(sample::pack);
    const std::string codes = once.substr(0, once.find("  \"stacks\"")) + "  \"synonyms\": []\n}\n";

    const sample::Reading reading = read({{"a.json", codes}, {"b.json", codes}});

    CHECK(reading.problems == Strings{"b.json:5:15: this code stands in the pack already"});
}

TEST_CASE("entries without a readable key are not taken for the same entry")
{
    const sample::Reading reading = read(R"({"stacks":[{"name":"A","codes":[]},{"name":"B","codes":[]}]})");

    CHECK(reading.problems == Strings{"house.json:1:12: \"id\" is missing", "house.json:1:36: \"id\" is missing"});
}

TEST_CASE("text that is no pack is refused")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"", "house.json:1:1: the text is empty"},
        {"[]", "house.json:1:1: expected an object, found a list"},
        {"404", "house.json:1:1: expected an object, found a number"},
        {"{\"codes\": {}}", "house.json:1:11: \"codes\" must be a list, not an object"},
        {"{\"codes\": [404]}", "house.json:1:12: expected an object, found a number"},
        {"{\"guide\": []}", "house.json:1:11: \"guide\" must be an object, not a list"},
        {"<!doctype html>", "house.json:1:1: not valid JSON: unexpected character, expected a valid root value"},
        {std::string(sample::pack.substr(0, 2000)),
         "house.json:36:34: the text ends before the JSON does: a bracket or quote is not closed"},
        {std::string(40, '['), "house.json:1:33: nested deeper than 32 levels"},
        {std::string(max_json_bytes + 1, ' '), "house.json: larger than the limit of 4194304 bytes"},
    }));
    CAPTURE(expected);

    const sample::Reading reading = read(text);

    CHECK_FALSE(reading.catalog.has_value());
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(reading.problems.front() == expected);
}

TEST_CASE("a pack cut off anywhere is refused, never half loaded")
{
    const std::size_t length = GENERATE(range(std::size_t{1}, sample::pack.size() - 2, std::size_t{97}));

    const sample::Reading reading = read(sample::pack.substr(0, length));

    CHECK_FALSE(reading.catalog.has_value());
    CHECK(reading.problems.size() == 1);
}

TEST_CASE("a pack with more mistakes than anybody reads is refused quickly")
{
    std::string text = "{\"codes\":[{}";
    for (int i = 0; i < 100'000; ++i)
        text += ",{}";

    const sample::Reading reading = read(text + "]}");

    CHECK_FALSE(reading.catalog.has_value());
    CHECK(reading.problems.size() == Problems::most);
}

TEST_CASE("problems that were there before do not make a sound pack fail")
{
    Problems problems;
    for (std::size_t i = 0; i < Problems::most; ++i)
        problems.push_back({"other.json", 1, 1, "wrong"});
    const PackFile files[] = {{"house.json", sample::pack}};

    CHECK(read_pack(files, &sample::builtin(), problems).has_value());
}

TEST_CASE("what a catalog of its own claims needs a source and a strength")
{
    const auto [from, expected] = GENERATE(table<std::string, std::string>({
        {", \"source\": \"House rules 1\"", "house.json:7:25: \"source\" is missing"},
        {"\"strength\": \"vendor\", ", "house.json:17:17: \"strength\" is missing"},
        {"\"context\": \"apis\", ", "house.json:25:18: \"context\" is missing"},
    }));

    CHECK(read(changed(from, ""), nullptr).problems == Strings{expected});
    CHECK(read(changed(from, "")).problems == Strings{});
}

TEST_CASE("an entry of a pack goes over the built-in one of its number")
{
    const std::string text = changed("\"code\": 299,\n", "\"code\": 404,\n");

    const sample::Reading reading =
        read(changed("\"code\": 299,\n", "\"code\": 404,\n")
                 .replace(text.find("\"stacks\""), text.rfind('}') - text.find("\"stacks\""), "\"synonyms\": []"));

    CHECK(reading.problems == Strings{});
    REQUIRE(reading.catalog.has_value());
    CHECK(reading.catalog->codes.size() == sample::builtin().codes.size());
    CHECK(reading.catalog->find_code(404)->name == "Mostly Fine");
    CHECK(reading.catalog->find_code(404)->words.back() == "mostly");
    CHECK(reading.catalog->find_code(403)->name == "Forbidden");
}

TEST_CASE("new entries join the built-in ones, codes in the order of their numbers")
{
    const sample::Reading reading = read(sample::pack);
    REQUIRE(reading.catalog.has_value());
    const Catalog& catalog = *reading.catalog;
    const Catalog& before = sample::builtin();

    CHECK(catalog.codes.size() == before.codes.size() + 1);
    CHECK(std::is_sorted(catalog.codes.begin(), catalog.codes.end(),
                         [](const Code& a, const Code& b) { return a.number < b.number; }));
    CHECK(catalog.stacks.size() == before.stacks.size() + 1);
    CHECK(catalog.headers.size() == before.headers.size() + 1);
    CHECK(catalog.synonyms.size() == before.synonyms.size() + 1);
    CHECK(catalog.switches.size() == before.switches.size() + 1);
    CHECK(catalog.styles.size() == before.styles.size() + 1);
    CHECK(catalog.situations.size() == before.situations.size() + 1);
}

TEST_CASE("a pack that fails leaves the catalog below untouched")
{
    const std::string before = to_json(sample::builtin());

    read(changed("\"best\": 299", "\"best\": 298"));

    CHECK(to_json(sample::builtin()) == before);
}

TEST_CASE("the files of a pack may refer to each other in any order")
{
    const std::string situations =
        R"({"headers":[{"name":"X-Late","on":"both","meaning":"m","codes":[299],"source":"s"}]})";

    const sample::Reading reading = read({{"first.json", situations}, {"second.json", sample::pack}});

    CHECK(reading.problems == Strings{});
}

TEST_CASE("without a catalog below, a pack must hold what it refers to")
{
    const sample::Reading reading = read(sample::pack, nullptr);

    CHECK_FALSE(reading.catalog.has_value());
    REQUIRE_FALSE(reading.problems.empty());
    CHECK(reading.problems.front() == "house.json:11:26: there is no code 200 in the catalog");
}

TEST_CASE("no file at all leaves the catalog as it is")
{
    const sample::Reading reading = read(std::vector<PackFile>{});

    REQUIRE(reading.catalog.has_value());
    CHECK(to_json(*reading.catalog) == to_json(sample::builtin()));
}

TEST_CASE("a catalog written as JSON is read back the same")
{
    const std::string text = to_json(GENERATE(true, false) ? sample::builtin() : *read(sample::pack).catalog);

    const sample::Reading reading = read(text, nullptr);

    CHECK(reading.problems == Strings{});
    REQUIRE(reading.catalog.has_value());
    CHECK(to_json(*reading.catalog) == text);
}

TEST_CASE("a catalog that no pack gave a name is read back the same")
{
    const std::string text = to_json(*read(R"({"synonyms": [["mostly", "nearly"]]})", nullptr).catalog);

    const sample::Reading reading = read(text, nullptr);

    CHECK(reading.problems == Strings{});
    REQUIRE(reading.catalog.has_value());
    CHECK(to_json(*reading.catalog) == text);
}

TEST_CASE("a failure is read, written and read again")
{
    constexpr std::string_view text =
        R"pack({"failures": [{"id": "x", "names": ["X", "x (7)"], "reporter": "tool", "side": "proxy", "response": true,
            "text": "It broke.", "strength": "vendor", "source": "Vendor", "look": "The proxy.", "codes": []}]})pack";
    Problems problems;
    const PackFile file{"a.json", text};
    const std::optional<Catalog> catalog = read_pack({&file, 1}, nullptr, problems);
    REQUIRE(catalog.has_value());
    const std::string written = to_json(*catalog);
    const PackFile again{"b.json", written};
    const std::optional<Catalog> copy = read_pack({&again, 1}, nullptr, problems);

    REQUIRE(copy.has_value());
    REQUIRE(copy->failures.size() == 1);
    const Failure& failure = copy->failures[0];
    CHECK(failure.names == std::vector<std::string>{"X", "x (7)"});
    CHECK(failure.side == FailureSide::Proxy);
    CHECK(failure.has_response);
    CHECK(failure.claim.text == "It broke.");
    CHECK(failure.look == "The proxy.");
}

TEST_CASE("a failure needs a name, a known side and codes of the catalog")
{
    CHECK_FALSE(read(R"({"failures": [{"id": "x", "names": [], "reporter": "tool", "side": "moon", "text": "It broke.",
                         "strength": "vendor", "source": "Vendor", "look": "The proxy.", "codes": [404]}]})")
                    .problems.empty());
}

TEST_CASE("a file may say where its synonyms come from, in words")
{
    CHECK(read(R"({"synonyms_origin": "By hand.", "synonyms": [["mostly", "nearly"]]})").problems == Strings{});
    CHECK_FALSE(read(R"({"synonyms_origin": 7, "synonyms": [["mostly", "nearly"]]})").problems.empty());
}

TEST_CASE("the schema for editors may be named in a pack")
{
    CHECK(read(R"({"$schema": "../catalog.schema.json"})").problems == Strings{});
}
