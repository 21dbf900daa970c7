// `whichcode search` as it is used.
#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using namespace test;

namespace {

std::vector<int> codes_in(const core::JsonDocument& document)
{
    std::vector<int> codes;
    for (const core::JsonValue& result : document.root().member("results")->items())
        codes.push_back(static_cast<int>(result.member("code")->integer().value_or(0)));
    return codes;
}

} // namespace

TEST_CASE("search prints JSON with at most ten results, best first")
{
    const Run result = run({"search", "rate limit", "--json"});
    const core::JsonDocument document = json(result.output);
    const std::vector<core::JsonValue> results = document.root().member("results")->items();

    CHECK(result.exit_code == 0);
    CHECK(lines_of(result.output).size() == 1);
    CHECK(document.root().member("query")->text() == "rate limit");
    REQUIRE(results.size() == 10);
    CHECK(results.front().member("code")->integer() == 429);
    for (const core::JsonValue& each : results)
        CHECK_FALSE(each.member("why")->text().empty());
    for (std::size_t i = 1; i < results.size(); ++i)
        CHECK(results[i - 1].member("score")->number() >= results[i].member("score")->number());
}

TEST_CASE("the words of a search may stand apart, and options among them")
{
    const Run apart = run({"search", "--json", "not", "found"});

    CHECK(apart.output == run({"search", "not found", "--json"}).output);
}

TEST_CASE("a search without JSON is for people")
{
    CHECK_THAT(run({"search", "not found"}).output, StartsWith("404 Not Found\n"));
    CHECK(run({"search", "qqqqzzzzxxxx"}).exit_code == 1);
}

TEST_CASE("a search that finds nothing has no results in JSON, and that is no failure")
{
    const auto query = GENERATE(as<std::string>(), "", " ", "qqqqzzzzxxxx", "\xff\xfe");

    const Run result = run({"search", "--json", "--", query});

    CHECK(result.exit_code == 0);
    CHECK(codes_in(json(result.output)).empty());
}

TEST_CASE("a batch answers each line with a line")
{
    const Folder folder;
    const std::string queries = folder.file("queries", "404\r\n\nnot found\n\xff\x1b[31m\n:see_other");

    const Run result = run({"search", "--batch", queries, "--json"});
    const std::vector<std::string> lines = lines_of(result.output);

    CHECK(result.exit_code == 0);
    REQUIRE(lines.size() == 5);
    CHECK(json(lines[0]).root().member("query")->text() == "404");
    CHECK(codes_in(json(lines[0])).front() == 404);
    CHECK(codes_in(json(lines[1])).empty());
    CHECK(codes_in(json(lines[2])).front() == 404);
    CHECK(json(lines[3]).root().member("query")->text() == "\uFFFD\x1b[31m");
    CHECK(codes_in(json(lines[4])).front() == 303);
}

TEST_CASE("a batch may come from standard input, be empty, and be for people")
{
    const Folder folder;
    const std::string queries = folder.file("queries", "404\n");

    CHECK(run({"search", "--batch", "-", "--json"}, "2>/dev/null <" + shell_word(queries)).output ==
          run({"search", "--batch=" + queries, "--json"}).output);
    CHECK(run({"search", "--batch", folder.file("none", ""), "--json"}).output.empty());
    CHECK_THAT(run({"search", "--batch", queries}).output, StartsWith("404\n  404 Not Found"));
}

TEST_CASE("hostile queries are answered without delay")
{
    const Folder folder;
    std::string queries;
    for (const std::string_view word : {"a ", "x", "\xff", "404 ", "\u4e2d", "`", "%00", "retry-after "})
        for (int i = 0; i < 10'000; ++i)
            queries += i == 9'999 ? "\n" : std::string(word);

    const Run result = run({"search", "--batch", folder.file("queries", queries), "--json"});

    CHECK(result.exit_code == 0);
    CHECK(lines_of(result.output).size() == 8);
}

TEST_CASE("a failure without a status is found and explained, for people and as JSON")
{
    const Run text = run({"search", "net::ERR_CONNECTION_REFUSED"});
    const core::JsonDocument document = json(run({"search", "curl (56)", "--json"}).output);
    const core::JsonDocument other = json(run({"search", "rate limit", "--json"}).output);

    CHECK(text.exit_code == 0);
    CHECK(text.output.starts_with("net::ERR_CONNECTION_REFUSED (Chrome, Edge and other Chromium browsers)\n"));
    REQUIRE(document.root().member("failures").has_value());
    CHECK(document.root().member("failures")->items().at(0).member("id")->text() == "curl-56");
    CHECK_FALSE(other.root().member("failures").has_value());
    CHECK(run({"1020"}).output.starts_with("Error 1020 (Cloudflare"));
}

TEST_CASE("a question that a situation answers gets the answer above the hits, and in JSON as a member")
{
    const Run text = run({"search", "missing required field"});
    const core::JsonDocument document = json(run({"search", "missing required field", "--json"}).output);
    const core::JsonDocument other = json(run({"search", "404", "--json"}).output);

    CHECK_THAT(text.output, StartsWith("Send 422 Unprocessable Content: "));
    CHECK_THAT(text.output, ContainsSubstring("\n    Also right, 400 Bad Request: "));
    CHECK_THAT(text.output, ContainsSubstring("\n\n422 Unprocessable Content\n"));
    const std::optional<core::JsonValue> answer = document.root().member("answer");
    REQUIRE(answer);
    CHECK(answer->member("code")->integer() == 422);
    CHECK_FALSE(answer->member("situation")->text().empty());
    CHECK_FALSE(answer->member("because")->text().empty());
    CHECK(answer->member("acceptable")->items().at(0).member("code")->integer() == 400);
    CHECK_FALSE(answer->member("rival").has_value());
    CHECK_FALSE(other.root().member("answer").has_value());
}

TEST_CASE("where two codes are close, the answer names both and what tells them apart")
{
    const Run text = run({"search", "resume a broken download"});
    const core::JsonDocument document = json(run({"search", "resume a broken download", "--json"}).output);

    CHECK_THAT(text.output, StartsWith("Send 206 Partial Content or 416 Range Not Satisfiable: "));
    CHECK_THAT(text.output, ContainsSubstring("\n    Nearly as close, 416 Range Not Satisfiable: "));
    const std::optional<core::JsonValue> answer = document.root().member("answer");
    REQUIRE(answer);
    CHECK(answer->member("rival")->member("code")->integer() == 416);
    CHECK_FALSE(answer->member("rival")->member("fact")->text().empty());
}

TEST_CASE("search takes a house style, which decides the answer and the first hit")
{
    const Folder folder;
    const std::string queries = folder.file("queries", "missing required field\n");

    const Run text = run({"search", "missing required field", "--style", "validation:400"});
    const core::JsonDocument document =
        json(run({"search", "--batch", queries, "--style=validation:400", "--json"}).output);

    CHECK_THAT(text.output, StartsWith("Send 400 Bad Request, in your style: "));
    CHECK(codes_in(document).front() == 400);
    CHECK(document.root().member("answer")->member("switch")->text() == "validation");
    CHECK_THAT(run({"search", "--batch", queries}).output, ContainsSubstring("\n  Send 422 Unprocessable Content\n"));
}

TEST_CASE("a style that is not there is bad usage of search")
{
    const Run result = run_with_errors({"search", "missing required field", "--style", "corporate"});

    CHECK(result.exit_code == 64);
    CHECK_THAT(result.output, ContainsSubstring("there is no style or choice corporate"));
}
