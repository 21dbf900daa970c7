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
    CHECK(question.member("choices")->items().size() == 5);
    CHECK(question.member("choices")->items().front().member("id")->text() == "api");
    CHECK(question.member("choices")->items().back().member("id")->text() == "unsure");
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

TEST_CASE("whoever does not know is led on with the most common case, and told")
{
    const std::string verdict = decide("--json --answer sender=unsure --answer outcome=unsure --answer refused=unsure "
                                       "--answer content=unsure")
                                    .output;

    CHECK_THAT(verdict, ContainsSubstring("\"code\":422"));
    CHECK_THAT(verdict, ContainsSubstring("Where you did not know, this is the most common case."));
}

TEST_CASE("an answer that has moved behind another question still leads on")
{
    const std::string answers = "--json --answer sender=api --answer outcome=refused --answer refused=caller ";

    CHECK_THAT(decide(answers + "--answer caller=pay").output, ContainsSubstring("\"code\":402"));
    CHECK_THAT(decide(answers + "--answer caller=quota").output, ContainsSubstring("\"code\":429"));
}

TEST_CASE("two house styles are compared, with the rules that they rest on")
{
    const Run people = decide("--style zalando --against json-api");
    CHECK(people.exit_code == 0);
    CHECK_THAT(people.output, ContainsSubstring("Zalando"));
    CHECK_THAT(people.output, ContainsSubstring("JSON:API"));
    CHECK_THAT(people.output, ContainsSubstring("(Zalando RESTful API"));

    const Run json = decide("--style zalando --against=rfc-strict,validation:400 --json");
    REQUIRE(json.exit_code == 0);
    const core::JsonDocument document = test::json(json.output);
    CHECK(document.root().member("styles")->items().size() == 2);
    const auto differences = document.root().member("differences")->items();
    REQUIRE_FALSE(differences.empty());
    for (const core::JsonValue& difference : differences) {
        CHECK(difference.member("switch")->text() != "validation");
        CHECK(difference.member("choices")->items().size() == 2);
    }
    CHECK_THAT(decide("--style rfc-strict --against ''").output, ContainsSubstring("decide alike"));
}

TEST_CASE("decide lists the styles and the switches that they set")
{
    const Run run = decide("--styles");

    CHECK(run.exit_code == 0);
    CHECK_THAT(run.output, ContainsSubstring("validation:422"));
    CHECK_THAT(run.output, ContainsSubstring("--style google-aip"));
    CHECK_THAT(run.output, ContainsSubstring("INVALID_ARGUMENT is a 400. (google.rpc.Code)"));
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
        {"--style no-such", "no style or choice no-such; whichcode decide --styles lists them"},
        {"--style zalando --against no-such", "no style or choice no-such"},
        {"--against zalando --answer sender=api", "takes no --answer"},
        {"--styles --json", "whichcode catalog --json"},
        {"--nonsense", "unknown option --nonsense"},
        {"404", "takes no words"},
    }));

    const Run run = decide(arguments);

    CHECK(run.exit_code == 64);
    CHECK_THAT(run.output, ContainsSubstring(message));
    CHECK_THAT(run.output, ContainsSubstring("usage: whichcode decide"));
}
