// `whichcode check`: what it reads, the forms it answers in, and how it ends.
#include "tests/cli/run.h"

#include "core/check/check.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using namespace test;

namespace {

constexpr std::string_view clean = "HTTP/1.1 200 OK\nContent-Length: 0\n\n";
constexpr std::string_view warned = "HTTP/1.1 404 OK\nContent-Length: 0\n\n";
constexpr std::string_view faulty = "HTTP/1.1 404 OK\nServer: nginx/1.25 (Debian)\nContent-Length: x\n\n";

std::string text_of(const core::JsonValue& object, std::string_view key)
{
    return std::string(object.member(key)->text());
}

} // namespace

TEST_CASE("the check ends as the gravest finding says")
{
    const Folder folder;
    const auto exit_of = [&](std::string_view text, const std::vector<std::string>& options) {
        std::vector<std::string> arguments = {"check", folder.file("response.txt", text)};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return run(arguments).exit_code;
    };

    CHECK(exit_of(clean, {}) == 0);
    CHECK(exit_of(warned, {}) == 1);
    CHECK(exit_of(faulty, {}) == 2);
    CHECK(exit_of("hello", {}) == 3);
    CHECK(exit_of(warned, {"--fail-on", "warning"}) == 1);
    CHECK(exit_of(warned, {"--fail-on", "error"}) == 0);
    CHECK(exit_of(faulty, {"--fail-on", "error"}) == 2);
    CHECK(exit_of("hello", {"--fail-on", "error"}) == 3);
}

TEST_CASE("of several files the worst decides, and each is told with its name")
{
    const Folder folder;
    const std::string first = folder.file("a b.txt", clean), second = folder.file("second.txt", warned);

    const Run result = run({"check", first, second});

    CHECK(result.exit_code == 1);
    CHECK_THAT(result.output, ContainsSubstring("a b.txt"));
    CHECK_THAT(result.output, ContainsSubstring("[reason-of-another-code]"));
    CHECK_THAT(result.output, ContainsSubstring("2 messages together\n0 errors, 1 warning, 1 note.\n"));
}

TEST_CASE("a file that cannot be read is named, and the others are checked all the same")
{
    const Folder folder;

    const Run result = run_with_errors({"check", "/no/such/file", folder.file("second.txt", warned)});

    CHECK(result.exit_code == 66);
    CHECK_THAT(result.output, ContainsSubstring("cannot read /no/such/file: No such file or directory"));
    CHECK_THAT(result.output, ContainsSubstring("[reason-of-another-code]"));
    CHECK(run({"check", "/no/such/file"}).output.empty());
}

TEST_CASE("JSON is an object for one message and an array with names for several")
{
    const Folder folder;
    const std::string first = folder.file("first.txt", warned), second = folder.file("second.txt", "hello");

    const core::JsonDocument one = json(run({"check", first, "--json"}).output);
    const core::JsonDocument several = json(run({"check", first, second, "--format", "json"}).output);

    CHECK(text_of(one.root(), "verdict") == "warning");
    CHECK_FALSE(one.root().member("file").has_value());
    REQUIRE(several.root().items().size() == 2);
    CHECK(text_of(several.root().items()[0], "file") == first);
    CHECK(text_of(several.root().items()[1], "verdict") == "unparsable");
    CHECK_FALSE(text_of(several.root().items()[1], "reason").empty());
}

TEST_CASE("ignored rules find nothing, and count for nothing")
{
    const Folder folder;
    const std::string file = folder.file("faulty.txt", faulty);

    const Run result = run({"check", file, "--ignore", "length-syntax", "--ignore=reason-of-another-code"});

    CHECK(result.exit_code == 0);
    CHECK_THAT(result.output, !ContainsSubstring("length-syntax"));
    CHECK_THAT(result.output, ContainsSubstring("[version-shown]"));
    CHECK(run({"check", folder.file("x.txt", "hello"), "--ignore", "length-syntax"}).exit_code == 3);
}

TEST_CASE("a rule that does not exist is refused, with the one that may be meant")
{
    CHECK_THAT(run_with_errors({"check", "--ignore", "lenght-mismatch"}).output,
               ContainsSubstring("there is no rule \"lenght-mismatch\"; did you mean length-mismatch?"));
}

TEST_CASE("SARIF names each rule once, and each finding with its file, line and level")
{
    const Folder folder;
    const std::string file = folder.file("a b.txt", faulty), unread = folder.file("c.txt", "hello");

    const core::JsonDocument document = json(run({"check", file, unread, "--format", "sarif"}).output);

    const core::JsonValue log = document.root();
    CHECK(text_of(log, "version") == "2.1.0");
    const core::JsonValue one_run = log.member("runs")->items().at(0);
    const core::JsonValue driver = *one_run.member("tool")->member("driver");
    const std::vector<core::JsonValue> rules = driver.member("rules")->items();
    const std::vector<core::JsonValue> results = one_run.member("results")->items();
    CHECK(text_of(driver, "name") == "whichcode");
    REQUIRE(rules.size() == 3);
    REQUIRE(results.size() == 3);
    for (const core::JsonValue& result : results) {
        const auto index = static_cast<std::size_t>(*result.member("ruleIndex")->integer());
        CHECK(text_of(rules.at(index), "id") == text_of(result, "ruleId"));
    }
    CHECK(text_of(results[2], "level") == "error");
    const core::JsonValue place = *results[2].member("locations")->items().at(0).member("physicalLocation");
    CHECK_THAT(text_of(*place.member("artifactLocation"), "uri"), ContainsSubstring("/a%20b.txt"));
    CHECK(place.member("region")->member("startLine")->integer() == 3);
    const core::JsonValue invocation = one_run.member("invocations")->items().at(0);
    CHECK_FALSE(invocation.member("executionSuccessful")->truth());
    CHECK(invocation.member("toolExecutionNotifications")->items().size() == 1);
}

TEST_CASE("JUnit's form has a suite for each message, and fails from the severity asked for")
{
    const Folder folder;
    const std::string file = folder.file("faulty.txt", faulty), other = folder.file("clean.txt", clean);

    const std::string all = run({"check", file, other, "--format", "junit"}).output;
    const std::string errors = run({"check", file, other, "--format", "junit", "--fail-on", "error"}).output;

    CHECK_THAT(all, ContainsSubstring("<testsuites name=\"whichcode check\" tests=\"4\" failures=\"2\" errors=\"0\">"));
    CHECK_THAT(errors, ContainsSubstring("tests=\"4\" failures=\"1\" errors=\"0\">"));
    CHECK_THAT(all, ContainsSubstring("name=\"no rule is broken\"/>"));
    CHECK_THAT(run({"check", folder.file("x.txt", "<\x01>"), "--format", "junit"}).output,
               ContainsSubstring("failures=\"0\" errors=\"1\">"));
}

TEST_CASE("text of a message cannot break out of the XML")
{
    const Folder folder;
    const std::string file = folder.file("markup.txt", "HTTP/1.1 200 OK\nETag: <\"&\x01\nContent-Length: 0\n\n");

    const std::string report = run({"check", file, "--format", "junit"}).output;

    CHECK_THAT(report, ContainsSubstring("&lt;&quot;&amp;"));
    CHECK(report.find('\x01') == std::string::npos);
}

TEST_CASE("annotations are a line each, with what would end a property written as percent and digits")
{
    const Folder folder;
    const std::string file = folder.file("a,b:c%.txt", faulty);

    const std::vector<std::string> lines = lines_of(run({"check", file, "--format", "github"}).output);

    REQUIRE(lines.size() == 3);
    CHECK_THAT(lines[0], StartsWith("::warning title=reason-of-another-code,file="));
    CHECK_THAT(lines[0], ContainsSubstring("a%2Cb%3Ac%25.txt,line=1::"));
    CHECK_THAT(lines[1], StartsWith("::notice title=version-shown,"));
    CHECK_THAT(lines[2], StartsWith("::error title=length-syntax,"));
    CHECK(run({"check", folder.file("clean.txt", clean), "--format", "github"}).output.empty());
}

TEST_CASE("each rule is explained: what it demands, where that stands, what breaks it, why, and what does not")
{
    const core::CheckRule rule = GENERATE(from_range(core::check_rules()));

    const core::JsonDocument document = json(run({"check", "--explain", std::string(rule.id), "--json"}).output);

    INFO(rule.id);
    for (const std::string_view key : {"rule", "severity", "statement", "source", "message", "fix", "breaks", "keeps"})
        CHECK_FALSE(text_of(document.root(), key).empty());
    CHECK(text_of(document.root(), "statement") == rule.statement);
}

TEST_CASE("a rule is explained to people with both examples")
{
    const std::string text = run({"check", "--explain", "etag-syntax"}).output;

    CHECK_THAT(text, StartsWith("etag-syntax\n`ETag` is a quoted entity tag.\n"));
    CHECK_THAT(text, ContainsSubstring("\nThis breaks it\n    HTTP/1.1 200 OK\n    ETag: "));
    CHECK_THAT(text, ContainsSubstring("\nWhy\n"));
    CHECK_THAT(text, ContainsSubstring("\nThis does not\n    HTTP/1.1 200 OK\n"));
}

namespace {

constexpr std::string_view recording =
    R"({"log": {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": [
{"request": {"method": "GET", "url": "https://api.example.com/orders/42?token=s3cret", "httpVersion": "HTTP/1.1",
 "headers": []},
 "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1",
 "headers": [{"name": "ETag", "value": "v7"}, {"name": "Content-Length", "value": "0"}], "content": {"size": 0}}},
{"request": {"method": "POST", "url": "https://api.example.com/orders", "httpVersion": "HTTP/1.1", "headers": []},
 "response": {"status": 204, "statusText": "No Content", "httpVersion": "HTTP/1.1", "headers": [],
 "content": {"size": 0}}},
{"request": {"method": "GET", "url": "https://ads.example.net/", "httpVersion": "HTTP/1.1", "headers": []},
 "response": {"status": 0, "statusText": "", "httpVersion": "", "headers": [], "content": {"size": 0},
 "_error": "net::ERR_BLOCKED_BY_CLIENT"}}]}})";

} // namespace

TEST_CASE("a recording is told by its entries, with their addresses and without their queries")
{
    const Folder folder;
    const std::string file = folder.file("session.har", recording);

    const Run run_json = run({"check", file, "--json"});
    const core::JsonDocument document = json(run_json.output);

    CHECK(run_json.exit_code == 2);
    const std::vector<core::JsonValue> entries = document.root().items();
    REQUIRE(entries.size() == 3);
    CHECK(text_of(entries[0], "file") == file);
    CHECK(text_of(entries[0], "entry") == "GET https://api.example.com/orders/42?…");
    CHECK(text_of(entries[0], "verdict") == "error");
    CHECK(text_of(entries[0].member("findings")->items().at(0), "rule") == "etag-syntax");
    CHECK(text_of(entries[1], "entry") == "POST https://api.example.com/orders");
    CHECK(text_of(entries[1], "verdict") == "clean");
    CHECK_THAT(text_of(entries[2].member("notes")->items().at(0), "message"),
               ContainsSubstring("ERR_BLOCKED_BY_CLIENT"));
    CHECK_THAT(run_json.output, !ContainsSubstring("s3cret"));
}

TEST_CASE("the forms for pipelines name the entry of a recording and its line in the file")
{
    const Folder folder;
    const std::string file = folder.file("session.har", recording);

    const core::JsonDocument sarif = json(run({"check", file, "--format", "sarif"}).output);

    const core::JsonValue result = sarif.root().member("runs")->items().at(0).member("results")->items().at(0);
    const core::JsonValue place = result.member("locations")->items().at(0);
    CHECK(text_of(place.member("logicalLocations")->items().at(0), "fullyQualifiedName") ==
          "GET https://api.example.com/orders/42?…");
    CHECK(place.member("physicalLocation")->member("region")->member("startLine")->integer() == 5);
    CHECK_THAT(run({"check", file, "--format", "junit"}).output,
               ContainsSubstring("session.har: POST https://api.example.com/orders\""));
    CHECK_THAT(run({"check", file, "--format", "github"}).output, ContainsSubstring("session.har,line=5::GET "));
}

TEST_CASE("what was read, and what was left out, is told to people and as JSON")
{
    const Folder folder;
    const std::string log =
        folder.file("access.log", "203.0.113.7 - - [20/Nov/2026:09:00:00 +0000] \"GET / HTTP/1.1\" 499 0 "
                                  "\"-\" \"curl/8.5.0\"\n");

    const Run text = run({"check", log});
    const core::JsonDocument document = json(run({"check", log, "--json"}).output);

    CHECK(text.exit_code == 0);
    CHECK_THAT(text.output, StartsWith("Read as: "));
    CHECK_THAT(text.output, !ContainsSubstring("Clean"));
    CHECK_FALSE(text_of(document.root(), "form").empty());
    CHECK(document.root().member("notes").has_value());
}
