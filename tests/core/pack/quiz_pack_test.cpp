#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <vector>

namespace {

std::string pack_with(const std::string& rule) { return "{\"quiz\":[\n" + rule + "\n]}"; }

const std::string rule = R"({ "id": "house-login", "set": "everyday", "rule": "Nobody is logged in", "best": 401,)"
                         R"( "situations": ["auth-no-credentials", "auth-token-expired", "auth-token-invalid"] })";

std::string rule_with(const std::string& from, const std::string& to)
{
    std::string text = rule;
    return text.replace(text.find(from), from.size(), to);
}

} // namespace

TEST_CASE("a pack can bring rules for the quiz")
{
    const sample::Reading reading = sample::read(pack_with(rule));

    REQUIRE(reading.catalog);
    const core::QuizRule& last = reading.catalog->quiz.back();
    CHECK(reading.catalog->quiz.size() == sample::builtin().quiz.size() + 1);
    CHECK(last.id == "house-login");
    CHECK(last.set == core::QuizSet::Everyday);
    CHECK(last.rule == "Nobody is logged in");
    CHECK(last.best == 401);
    CHECK(last.situations ==
          std::vector<std::string>{"auth-no-credentials", "auth-token-expired", "auth-token-invalid"});
}

TEST_CASE("a rule with the id of a built-in one takes its place")
{
    const sample::Reading reading = sample::read(pack_with(rule_with("house-login", "login-missing")));

    REQUIRE(reading.catalog);
    CHECK(reading.catalog->quiz.size() == sample::builtin().quiz.size());
}

TEST_CASE("a mistake in a quiz rule is told with its place")
{
    struct Row
    {
        std::string from, to, problem;
    };
    const Row row = GENERATE(
        Row{R"("auth-token-expired")", R"("auth-token-lost")",
            "house.json:2:125: there is no situation \"auth-token-lost\""},
        Row{R"("auth-token-expired")", R"("exist-found")",
            "house.json:2:125: the best code of \"exist-found\" is 200, not 401"},
        Row{R"("auth-token-expired", )", "", "house.json:2:101: a rule needs at least 3 situations"},
        Row{R"("auth-token-expired")", R"("auth-no-credentials")",
            "house.json:2:101: \"auth-no-credentials\" stands twice in this list"},
        Row{R"("everyday")", R"("daily")",
            "house.json:2:31: \"daily\" is not one of: everyday, redirects, caching, gateways, webdav, headers"},
        Row{R"("best": 401)", R"("best": 99)", "house.json:2:82: \"best\" must be a whole number from 100 to 599"},
        Row{R"("rule": "Nobody is logged in",)", "", "house.json:2:1: \"rule\" is missing"},
        Row{R"("best")", R"("better": 1, "best")", "house.json:2:74: unknown key \"better\""});

    const sample::Reading reading = sample::read(pack_with(rule_with(row.from, row.to)));

    CHECK_FALSE(reading.catalog);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0] == row.problem);
}

TEST_CASE("the quiz is part of the catalog as JSON")
{
    const std::string text = core::to_json(sample::builtin());
    core::Problems problems;
    const std::vector<core::PackFile> files = {{"catalog.json", text}};

    const std::optional<core::Catalog> again = core::read_pack(files, nullptr, problems);

    REQUIRE(again);
    CHECK(again->quiz.size() == sample::builtin().quiz.size());
    CHECK(again->quiz.front().situations == sample::builtin().quiz.front().situations);
}
