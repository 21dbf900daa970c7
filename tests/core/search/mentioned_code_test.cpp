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
