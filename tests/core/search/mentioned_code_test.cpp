#include "core/search/mentioned_code.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using Numbers = std::vector<int>;

TEST_CASE("numbers of three digits are found in the order written, each once")
{
    const auto [query, numbers] = GENERATE(table<std::string, Numbers>({
        {"404", {404}},
        {"http 502", {502}},
        {"409 or 422", {409, 422}},
        {"422/409/422", {422, 409}},
        {"HTTP/1.1 304", {304}},
        {"HTTP_409_CONFLICT", {409}},
        {"error E404!", {404}},
        {"404.13", {404}},
        {"#451", {451}},
        {"700", {700}},
    }));

    CHECK(core::mentioned_numbers(query) == numbers);
}

TEST_CASE("amounts, addresses and parts of longer numbers are not codes")
{
    const std::string query = GENERATE("500 ms", "100 requests per minute", "200%", "$402", "port 443", "8080", "1,500",
                                       "1.404", "recv() failed (104: reset)", "099", "");

    CHECK(core::mentioned_numbers(query).empty());
}

TEST_CASE("a query that is about a number asks for it")
{
    const auto [query, asked] = GENERATE(table<std::string, Numbers>({
        {"404", {404}},
        {"what does http status 103 mean", {103}},
        {"why do i get 417", {417}},
        {"nginx 494", {494}},
        {"curl: (22) The requested URL returned error: 503", {503}},
        {"409 duplicate", {409}},
        {"200 or 204 for an empty update", {200, 204}},
        {"502 vs 504 behind a load balancer", {502, 504}},
    }));
    CAPTURE(query);

    const core::MentionedNumbers numbers = core::roles_of_numbers(query, core::QueryWords(query));

    CHECK(numbers.asked == asked);
    CHECK(numbers.present.empty());
}

TEST_CASE("a number in a longer query tells what happens now, and one is sent instead of another")
{
    const auto [query, asked, present] = GENERATE(table<std::string, Numbers, Numbers>({
        {"500 when user not found", {}, {500}},
        {"returns 200 for invalid json", {}, {200}},
        {"should be 201 instead of 200 after create", {201}, {200}},
        {"returns 200 instead of 201 after create", {201}, {200}},
        {"instead of 200 send 201", {201}, {200}},
        {"409 rather than 422 for a taken name", {409}, {422}},
    }));
    CAPTURE(query);

    const core::MentionedNumbers numbers = core::roles_of_numbers(query, core::QueryWords(query));

    CHECK(numbers.asked == asked);
    CHECK(numbers.present == present);
}

TEST_CASE("a number is taken out of a query wherever it is mentioned as a code, and nowhere else")
{
    const auto [query, rest] = GENERATE(table<std::string, std::string>({
        {"500 when user not found", "    when user not found"},
        {"1500 and 500", "1500 and    "},
        {"500 ms, then a 500", "500 ms, then a    "},
        {"a 500, and again 500", "a    , and again    "},
        {"404 for a missing user", "404 for a missing user"},
    }));

    CHECK(core::without_number(query, 500) == rest);
}

TEST_CASE("a class or a start of codes is understood")
{
    const auto [query, start] = GENERATE(table<std::string, int>({
        {"4xx", 4},
        {"5XX errors", 5},
        {"all 3xx", 3},
        {"40x", 40},
        {"4", 4},
        {"40", 40},
        {"404", 0},
        {"9xx", 0},
        {"0", 0},
        {"4 items", 0},
        {"", 0},
        {"xx", 0},
        {"4xxx", 0},
    }));

    CHECK(core::mentioned_start(core::QueryWords(query)) == start);
}
