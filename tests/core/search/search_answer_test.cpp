#include "core/search/search_answer.h"

#include "core/search/search.h"
#include "tests/core/builtin_catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace {

core::Code code_confused_with(int number, std::vector<core::Confusable> others)
{
    core::Code code;
    code.number = number;
    code.name = "Name";
    code.confused_with = std::move(others);
    return code;
}

// One situation: 409, also 422, not 400 nor 412.
core::Catalog small_catalog()
{
    core::Catalog catalog;
    catalog.codes = {code_confused_with(404, {{409, "404 misses something, 409 finds too much."}}),
                     code_confused_with(409, {{428, "428 asks for a condition."}})};
    core::Situation& situation = catalog.situations.emplace_back();
    situation.best = 409;
    situation.acceptable = {{422, "Where uniqueness is a rule of validation."}, {403, "Where it is hidden."}};
    situation.wrong = {{400, "It is well formed.", "it is not."}, {412, "There was no condition.", ""}};
    return catalog;
}

std::optional<core::SearchAnswer> answer_with(int rival, double share)
{
    static const core::Catalog catalog = small_catalog();
    return core::answer_of(catalog, {}, 0, rival, share);
}

core::SearchResult ask(std::string_view query, const core::HouseStyle& style = {})
{
    static const core::Search search(test::catalog());
    return search.ask(query, style);
}

} // namespace

TEST_CASE("an answer is clear when the next code is far behind, or there is none")
{
    const auto [rival, share] = GENERATE(table<int, double>({{422, 0.8}, {429, 0.5}, {0, 0}}));

    const std::optional<core::SearchAnswer> answer = answer_with(rival, share);

    REQUIRE(answer);
    CHECK(answer->is_clear());
    CHECK(answer->ruling.best == 409);
    CHECK(answer->ruling.acceptable.size() == 2);
}

TEST_CASE("a rival stands in the answer with the fact that tells it apart")
{
    const auto [rival, fact] = GENERATE(table<int, std::string>({
        {422, "Where uniqueness is a rule of validation."},
        {400, "Right if it is not."},
        {428, "428 asks for a condition."},
        {404, "404 misses something, 409 finds too much."},
    }));

    const std::optional<core::SearchAnswer> answer = answer_with(rival, 0.9);

    REQUIRE(answer);
    CHECK(answer->rival == rival);
    CHECK(answer->rival_fact == fact);
    for (const core::Acceptable& each : answer->ruling.acceptable)
        CHECK(each.code != rival);
}

TEST_CASE("two codes that nothing tells apart are no answer")
{
    CHECK_FALSE(answer_with(429, 0.9)); // the catalog does not speak of it
    CHECK_FALSE(answer_with(412, 0.9)); // wrong, whatever happens
}

TEST_CASE("a question that a situation answers gets its answer, which is the first hit")
{
    const core::SearchResult result = ask("missing required field");

    REQUIRE(result.answer);
    CHECK(result.answer->ruling.best == 422);
    CHECK(result.hits.front().code == 422);
    CHECK(core::headline_of(test::catalog(), *result.answer) == "Send 422 Unprocessable Content");
}

TEST_CASE("numbers, names, header fields and questions about something else get none")
{
    const std::string query = GENERATE("404", "4xx", "not found", "teapot", "retry-after", ":see_other", "409 or 422",
                                       "HTTP_409_CONFLICT", "qqqqzzzz", "", "the weather of tomorrow");
    CAPTURE(query);

    CHECK_FALSE(ask(query).answer);
}

TEST_CASE("the number of what happens now is no rival")
{
    const core::SearchResult result = ask("500 when user not found");

    REQUIRE(result.answer);
    CHECK(result.answer->ruling.best == 404);
    CHECK(result.answer->is_clear());
}

TEST_CASE("the house style decides the answer and the first hit, and both say so")
{
    const auto [style, code] =
        GENERATE(table<std::string, int>({{"", 422}, {"fastapi", 422}, {"validation:400", 400}}));

    const core::SearchResult result =
        ask("missing required field", core::parse_house_style(test::catalog(), style).style);

    REQUIRE(result.answer);
    CHECK(result.answer->ruling.best == code);
    CHECK(result.hits.front().code == code);
    const bool is_moved = code != 422;
    CHECK(core::headline_of(test::catalog(), *result.answer).ends_with(", in your style") == is_moved);
    CHECK(result.hits.front().why.starts_with("in your style: ") == is_moved);
}

TEST_CASE("a style changes nothing where it decides nothing")
{
    const core::HouseStyle style = core::parse_house_style(test::catalog(), "validation:400").style;
    const std::string query = GENERATE("404", "unprocessable content", "rate limit", "body is broken json");
    CAPTURE(query);

    CHECK(ask(query, style).hits.front().code == ask(query).hits.front().code);
}
