#include "core/response/retry_table.h"

#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string_view>
#include <vector>

using namespace core;

TEST_CASE("methods with one answer to a repeat share a row")
{
    const std::vector<RetryRow> rows = retry_table(sample::builtin(), 503);

    REQUIRE(rows.size() == 2);
    CHECK(rows[0].methods == std::vector<std::string_view>{"GET", "HEAD", "PUT", "DELETE"});
    CHECK(rows[1].methods == std::vector<std::string_view>{"POST", "PATCH"});
    CHECK(rows[0].advice.summary == retry_advice(sample::builtin(), 503, "GET").summary);
    CHECK(rows[1].advice.method_note == retry_advice(sample::builtin(), 503, "POST").method_note);
}

TEST_CASE("only failures have a table of repeats")
{
    const int code = GENERATE(100, 200, 204, 301, 304);
    CAPTURE(code);

    CHECK(retry_table(sample::builtin(), code).empty());
}
