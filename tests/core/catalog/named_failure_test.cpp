#include "core/catalog/named_failure.h"

#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

using namespace core;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using sample::builtin;

namespace {

// The ids of the failures that the text names, with a space between.
std::string named(std::string_view text)
{
    std::string ids;
    for (const Failure* failure : failures_named_in(text, builtin()))
        ids += (ids.empty() ? "" : " ") + failure->id;
    return ids;
}

const Failure& failure_of(std::string_view text)
{
    const std::vector<const Failure*> failures = failures_named_in(text, builtin());
    REQUIRE_FALSE(failures.empty());
    return *failures.front();
}

} // namespace

TEST_CASE("a failure is found by each of its names")
{
    const Failure failure = GENERATE(from_range(builtin().failures));

    for (const std::string& name : failure.names) {
        INFO(failure.id << ": " << name);
        CHECK(failure_of(name).id == failure.id);
    }
}

TEST_CASE("a failure is found in what tools print")
{
    const auto [text, ids] = GENERATE(table<std::string, std::string>({
        {"GET http://localhost:3000/ net::ERR_CONNECTION_REFUSED", "net-err-connection-refused"},
        {"curl: (7) Failed to connect to localhost port 80: Connection refused", "curl-7 errno-econnrefused"},
        {"Error: connect ECONNREFUSED 127.0.0.1:5432", "errno-econnrefused"},
        {"Error: getaddrinfo ENOTFOUND api.exmaple.com", "errno-enotfound"},
        {"error code: 1020", "cloudflare-1020"},
        {"HTTP Error 404.13 - Not Found", "iis-404-13"},
        {"<Error><Code>SignatureDoesNotMatch</Code></Error>", "s3-signature-does-not-match"},
        {"rpc error: code = DeadlineExceeded desc = context deadline exceeded", "grpc-deadline-exceeded"},
        {"grpc-status: 14", "grpc-unavailable"},
        {"Access to fetch at 'https://a' from origin 'https://b' has been blocked by CORS policy", "cors-error"},
        {"(failed)", "devtools-failed"},
        {"Uncaught TypeError: Failed to fetch", "fetch-failed"},
    }));

    CHECK(named(text) == ids);
}

TEST_CASE("ordinary words name no failure")
{
    const auto text = GENERATE("the job failed", "", "not found", "404", "200 OK", "version 404.130", "error 10200",
                               "payment failed (see below)", "curl 5600", "HTTP/1.1 404 Not Found");

    CHECK(named(text).empty());
}

TEST_CASE("the explanation says whether there was a response, what happened and what to look at")
{
    const std::string refused = explanation_of(failure_of("ECONNREFUSED"), builtin());
    const std::string filtered = explanation_of(failure_of("404.13"), builtin());

    CHECK_THAT(refused, StartsWith("No response was received that could be read. The machine refused"));
    CHECK_THAT(refused, ContainsSubstring(" Look first at the server: is the server running"));
    CHECK_THAT(refused, ContainsSubstring(" As a status it would be 502 Bad Gateway, 503 Service Unavailable."));
    CHECK_THAT(filtered, StartsWith("`Content-Length` of the request"));
    CHECK_THAT(filtered, ContainsSubstring(" In HTTP: 404 Not Found."));
}

TEST_CASE("the catalog knows each kind of failure")
{
    const auto counted = [&](std::string_view start) {
        return std::count_if(builtin().failures.begin(), builtin().failures.end(),
                             [&](const Failure& each) { return each.id.starts_with(start); });
    };

    CHECK(counted("net-err-") >= 50);
    CHECK(counted("curl-") >= 35);
    CHECK(counted("errno-") >= 15);
    CHECK(counted("cloudflare-") >= 20);
    CHECK(counted("iis-") >= 55);
    CHECK(counted("s3-") >= 35);
    CHECK(counted("cloudfront-") >= 15);
    CHECK(counted("grpc-") == 16);
}
