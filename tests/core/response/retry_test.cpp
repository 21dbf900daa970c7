#include "core/response/retry.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>

using core::RetryAnswer;

TEST_CASE("a retry depends on the code and on the method")
{
    const auto [code, method, answer] = GENERATE(table<int, std::string, RetryAnswer>({
        // nothing failed
        {100, "GET", RetryAnswer::NothingToRetry},
        {204, "DELETE", RetryAnswer::NothingToRetry},
        {301, "GET", RetryAnswer::NothingToRetry},
        // at once
        {408, "GET", RetryAnswer::Automatically},
        {408, "PUT", RetryAnswer::Automatically},
        {408, "POST", RetryAnswer::WhenAsked},
        {421, "GET", RetryAnswer::Automatically},
        {421, "POST", RetryAnswer::Automatically},
        {425, "POST", RetryAnswer::Automatically},
        // later
        {429, "GET", RetryAnswer::AfterWaiting},
        {429, "POST", RetryAnswer::WhenAsked},
        {503, "PUT", RetryAnswer::AfterWaiting},
        {503, "PATCH", RetryAnswer::WhenAsked},
        {500, "DELETE", RetryAnswer::AfterWaiting},
        {502, "POST", RetryAnswer::WhenAsked},
        {504, "HEAD", RetryAnswer::AfterWaiting},
        {504, "FROBNICATE", RetryAnswer::WhenAsked},
        // something has to change first: the request, or what stands in its way
        {507, "PUT", RetryAnswer::AfterChange},
        {507, "GET", RetryAnswer::AfterChange},
        {400, "GET", RetryAnswer::AfterChange},
        {401, "POST", RetryAnswer::AfterChange},
        {412, "PUT", RetryAnswer::AfterChange},
        {505, "GET", RetryAnswer::AfterChange},
        {511, "GET", RetryAnswer::AfterChange},
        // never
        {410, "GET", RetryAnswer::Never},
        {501, "PUT", RetryAnswer::Never},
        {506, "GET", RetryAnswer::Never},
        // nobody says
        {402, "POST", RetryAnswer::NotSpecified},
        {404, "GET", RetryAnswer::NotSpecified},
        {451, "GET", RetryAnswer::NotSpecified},
    }));
    INFO(code << " " << method);

    const core::RetryAdvice advice = core::retry_advice(sample::builtin(), code, method);

    CHECK(advice.answer == answer);
    CHECK_FALSE(advice.summary.empty());
    CHECK_FALSE(advice.because.empty());
    CHECK_FALSE(advice.source.empty());
}

TEST_CASE("the same request goes out only where it may")
{
    const core::Catalog& catalog = sample::builtin();

    CHECK(core::retry_advice(catalog, 503, "GET").is_same_request);
    CHECK(core::retry_advice(catalog, 503, "GET").waits);
    CHECK(core::retry_advice(catalog, 408, "GET").is_same_request);
    CHECK_FALSE(core::retry_advice(catalog, 408, "GET").waits);
    CHECK_FALSE(core::retry_advice(catalog, 401, "GET").is_same_request);
    CHECK_FALSE(core::retry_advice(catalog, 404, "GET").is_same_request);
}

TEST_CASE("the method is given as a reason")
{
    const core::Catalog& catalog = sample::builtin();

    CHECK(core::retry_advice(catalog, 503, "PUT").method_note.find("`PUT` is idempotent") != std::string::npos);
    CHECK(core::retry_advice(catalog, 503, "POST").method_note.find("not idempotent") != std::string::npos);
    CHECK(core::retry_advice(catalog, 421, "POST").method_note.find("`POST`") != std::string::npos);
    CHECK(core::retry_advice(catalog, 200, "POST").method_note.empty());
}

TEST_CASE("a code that nobody knows counts as the first of its class")
{
    const auto [code, answer] = GENERATE(table<int, RetryAnswer>({
        {299, RetryAnswer::NothingToRetry},
        {455, RetryAnswer::AfterChange},
        {577, RetryAnswer::AfterWaiting},
        {700, RetryAnswer::AfterWaiting},
        {0, RetryAnswer::NotSpecified},
        {-5, RetryAnswer::NotSpecified},
        {1000, RetryAnswer::NotSpecified},
    }));

    CHECK(core::retry_advice(sample::builtin(), code, "GET").answer == answer);
}

TEST_CASE("any text is taken for a method")
{
    const std::string method = GENERATE(as<std::string>{}, "", "\x01\x02", "\xff", std::string(100'000, 'A'));

    const core::RetryAdvice advice = core::retry_advice(sample::builtin(), 503, method);

    CHECK(advice.answer == RetryAnswer::WhenAsked);
    CHECK(advice.method_note.size() < 400);
}
