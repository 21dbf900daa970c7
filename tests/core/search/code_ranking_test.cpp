#include "core/search/code_ranking.h"

#include <catch2/catch_test_macros.hpp>

namespace {

core::Catalog codes_of(std::initializer_list<int> numbers)
{
    core::Catalog catalog;
    for (const int number : numbers) {
        catalog.codes.emplace_back();
        catalog.codes.back().number = number;
    }
    return catalog;
}

std::vector<int> numbers_of(const std::vector<core::RankedCode>& ranked)
{
    std::vector<int> numbers;
    for (const core::RankedCode& each : ranked)
        numbers.push_back(each.code->number);
    return numbers;
}

} // namespace

TEST_CASE("of several claims to one code the strongest counts, with its cause")
{
    const core::Catalog catalog = codes_of({404});
    core::CodeRanking ranking(catalog);

    ranking.claim(404, 10, {.number = 1});
    ranking.claim(404, 30, {.number = 2});
    ranking.claim(404, 20, {.number = 3});

    REQUIRE(ranking.best(10).size() == 1);
    CHECK(ranking.best(10)[0].score == 31); // and 1 for a registered code
    CHECK(ranking.best(10)[0].cause.number == 2);
}

TEST_CASE("every support counts, the weaker ones less, in whatever order they come")
{
    const core::Catalog catalog = codes_of({404, 410});
    core::CodeRanking ranking(catalog);

    for (const double score : {1.0, 3.0, 2.0})
        ranking.support(404, score, {.number = static_cast<int>(score)});
    for (const double score : {3.0, 2.0, 1.0})
        ranking.support(410, score, {.number = static_cast<int>(score)});

    REQUIRE(ranking.best(10).size() == 2);
    CHECK(ranking.best(10)[0].score == ranking.best(10)[1].score);
    CHECK(ranking.best(10)[0].score > 3.0);
    CHECK(ranking.best(10)[0].score < 4.0);
    CHECK(ranking.best(10)[0].cause.number == 3);
}

TEST_CASE("a claim outdoes support, and is the cause")
{
    const core::Catalog catalog = codes_of({404, 410});
    core::CodeRanking ranking(catalog);

    ranking.support(404, 4, {.number = 1});
    ranking.support(410, 5, {.number = 1});
    ranking.claim(404, 20, {.number = 2});

    CHECK(numbers_of(ranking.best(10)) == std::vector{404, 410});
    CHECK(ranking.best(10)[0].cause.number == 2);
}

TEST_CASE("the standard comes before vendors, the common before the rare, and else the lower number")
{
    core::Catalog catalog = codes_of({409, 410, 418, 422});
    catalog.codes[0].status = core::Registration::Unregistered;
    catalog.codes[3].common = true;
    core::CodeRanking ranking(catalog);

    for (const int code : {418, 409, 422, 410})
        ranking.support(code, 1, {});

    CHECK(numbers_of(ranking.best(10)) == std::vector{422, 410, 418, 409});
}

TEST_CASE("codes far below the best, beyond the limit or outside the catalog are left out")
{
    const core::Catalog catalog = codes_of({404, 409, 410, 422});
    core::CodeRanking ranking(catalog);

    ranking.support(404, 1, {});
    ranking.support(409, 0.5, {});
    ranking.support(410, 0.4, {});
    ranking.support(422, 0.01, {});
    ranking.support(499, 5, {});
    ranking.claim(-1, 5, {});

    CHECK(numbers_of(ranking.best(10)) == std::vector{404, 409, 410});
    CHECK(numbers_of(ranking.best(2)) == std::vector{404, 409});
    CHECK(ranking.best(0).empty());
}

TEST_CASE("a new query starts from nothing")
{
    const core::Catalog catalog = codes_of({404, 409});
    core::CodeRanking ranking(catalog);
    ranking.claim(404, 10, {.number = 1});
    ranking.support(404, 1, {});

    const core::QueryWords words;
    ranking.begin_query(words);
    CHECK(ranking.best(10).empty());

    ranking.support(409, 2, {.number = 5});
    REQUIRE(ranking.best(10).size() == 1);
    CHECK(ranking.best(10)[0].score == 2);
}

TEST_CASE("a code is set directly before or behind another, whatever else speaks for it")
{
    const core::Catalog catalog = codes_of({400, 404, 409, 422});
    core::CodeRanking ranking(catalog);
    ranking.support(409, 0.9, {.number = 1});
    ranking.support(404, 0.8, {.number = 1});
    ranking.support(422, 0.5, {.number = 1});
    const double best = ranking.best(1).front().score;

    ranking.precede(422, best, {.number = 2});
    ranking.follow(400, best, {.number = 3});

    CHECK(numbers_of(ranking.best(10)) == std::vector<int>{422, 409, 400, 404});
    CHECK(ranking.best(10)[0].cause.number == 2);
    CHECK(ranking.best(10)[2].cause.number == 3);
}

TEST_CASE("what only WebDAV knows comes behind, unless the query is about WebDAV")
{
    core::Catalog catalog = codes_of({208, 409});
    catalog.codes[0].groups = {core::Group::WebDav};
    core::CodeRanking ranking(catalog);
    const auto ranked_for = [&](std::string_view query) {
        const core::QueryWords words(query);
        ranking.begin_query(words);
        ranking.support(208, 1.1, {.number = 1});
        ranking.support(409, 1.0, {.number = 1});
        return numbers_of(ranking.best(2));
    };

    CHECK(ranked_for("already a member") == std::vector<int>{409, 208});
    CHECK(ranked_for("already reported in this propfind") == std::vector<int>{208, 409});
}

TEST_CASE("a vendor's code comes behind, unless the query names the vendor")
{
    core::Catalog catalog = codes_of({409, 460});
    catalog.codes[1].status = core::Registration::Unregistered;
    catalog.codes[1].vendor = "AWS Application Load Balancer";
    core::CodeRanking ranking(catalog);
    const auto ranked_for = [&](std::string_view query) {
        const core::QueryWords words(query);
        ranking.begin_query(words);
        ranking.support(460, 1.1, {.number = 1});
        ranking.support(409, 1.0, {.number = 1});
        return numbers_of(ranking.best(2));
    };

    CHECK(ranked_for("the application was closed") == std::vector<int>{409, 460});
    CHECK(ranked_for("aws closed it") == std::vector<int>{460, 409});
}
