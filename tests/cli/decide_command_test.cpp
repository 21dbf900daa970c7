// `whichcode decide` as it is used: the program with its answers, what it prints and how it ends.
#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <string>

using Catch::Matchers::ContainsSubstring;

namespace {

using test::Run;

// `arguments` are shell text.
Run decide(const std::string& arguments) { return test::run({"decide"}, arguments + " 2>&1 </dev/null"); }

constexpr const char* to_unauthenticated =
    "--answer sender=api --answer outcome=refused --answer refused=caller --answer caller=unknown";

} // namespace

TEST_CASE("decide asks the first question as JSON")
{
    const Run run = decide("--json");
    REQUIRE(run.exit_code == 0);
    const core::JsonDocument document = test::json(run.output);
    const core::JsonValue question = *document.root().member("question");

    CHECK(question.member("id")->text() == "sender");
    CHECK_FALSE(question.member("text")->text().empty());
    CHECK(question.member("choices")->items().size() == 4);
    CHECK(question.member("choices")->items().front().member("id")->text() == "api");
}

TEST_CASE("decide ends in a verdict as JSON")
{
    const Run run = decide(std::string("--json ") + to_unauthenticated);
    REQUIRE(run.exit_code == 0);
    const core::JsonDocument document = test::json(run.output);
    const core::JsonValue verdict = *document.root().member("verdict");

    CHECK(verdict.member("code")->integer() == 401);
    CHECK(verdict.member("headers")->items().front().member("name")->text() == "WWW-Authenticate");
    CHECK(verdict.member("headers")->items().front().member("strength")->text() == "must");
    CHECK_FALSE(verdict.member("because")->text().empty());
    CHECK(verdict.member("acceptable")->is(core::JsonKind::Array));
    CHECK(verdict.member("path")->text() == "The request was turned down because nobody has proved who is calling.");
}

TEST_CASE("the house style decides the verdict")
{
    const std::string answers =
        "--json --answer sender=api --answer outcome=refused --answer refused=content --answer content=unreadable ";

    CHECK_THAT(decide(answers).output, ContainsSubstring("\"code\":400"));
    CHECK_THAT(decide(answers + "--style fastapi").output, ContainsSubstring("\"code\":422"));
    CHECK_THAT(decide(answers + "--style=fastapi,malformed:400").output, ContainsSubstring("\"code\":400"));
}

TEST_CASE("a later answer replaces an earlier one, and one off the way is left aside")
{
    CHECK_THAT(decide("--json --answer sender=api --answer sender=proxy --answer refused=caller").output,
               ContainsSubstring("\"id\":\"proxy\""));
}

TEST_CASE("decide speaks to people")
{
    CHECK_THAT(decide("").output, ContainsSubstring("Who sends this response?"));
    const std::string verdict = decide(to_unauthenticated).output;
    CHECK_THAT(verdict, ContainsSubstring("401 Unauthorized"));
    CHECK_THAT(verdict, ContainsSubstring("WWW-Authenticate"));
    CHECK_THAT(verdict, ContainsSubstring("If several codes apply"));
    CHECK_THAT(verdict, ContainsSubstring("HTTP/1.1 401 Unauthorized"));
}

TEST_CASE("bad usage of decide is told")
{
    const auto [arguments, message] = GENERATE(table<std::string, std::string>({
        {"--answer", "needs a value"},
        {"--answer sender", "QUESTION=CHOICE"},
        {"--answer wrong=api", "no question wrong"},
        {"--answer sender=nobody", "no choice nobody; it has: api, gateway, proxy, webdav"},
        {"--answer =", "no question"},
        {"--style no-such", "no style or choice no-such"},
        {"--nonsense", "unknown option --nonsense"},
        {"404", "takes no words"},
    }));

    const Run run = decide(arguments);

    CHECK(run.exit_code == 64);
    CHECK_THAT(run.output, ContainsSubstring(message));
    CHECK_THAT(run.output, ContainsSubstring("usage: whichcode decide"));
}
