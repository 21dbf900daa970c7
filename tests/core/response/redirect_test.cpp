#include "core/response/redirect.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>

using core::Follower;
using core::NextStep;

namespace {

core::NextRequest next(int code, std::string_view method, Follower follower)
{
    return core::next_request(sample::builtin(), code, method, follower);
}

} // namespace

TEST_CASE("a browser follows a redirect as the Fetch standard says")
{
    const auto [code, method, wanted, keeps] = GENERATE(table<int, std::string, std::string, bool>({
        {301, "GET", "GET", true},   {301, "HEAD", "HEAD", true},     {301, "POST", "GET", false},
        {301, "PUT", "PUT", true},   {301, "DELETE", "DELETE", true}, {302, "GET", "GET", true},
        {302, "POST", "GET", false}, {302, "PATCH", "PATCH", true},   {302, "HEAD", "HEAD", true},
        {303, "GET", "GET", false},  {303, "HEAD", "HEAD", false},    {303, "POST", "GET", false},
        {303, "PUT", "GET", false},  {303, "DELETE", "GET", false},   {307, "GET", "GET", true},
        {307, "POST", "POST", true}, {307, "PUT", "PUT", true},       {308, "GET", "GET", true},
        {308, "POST", "POST", true}, {308, "DELETE", "DELETE", true},
    }));

    const core::NextRequest request = next(code, method, Follower::Browser);

    CHECK(request.step == NextStep::Follow);
    CHECK(request.method == wanted);
    CHECK(request.or_method.empty());
    CHECK(request.keeps_content == keeps);
    CHECK_FALSE(request.explanation.empty());
    CHECK(request.source.find("Fetch") != std::string::npos);
}

TEST_CASE("another client may choose what becomes of a POST after 301 and 302")
{
    const int code = GENERATE(301, 302);

    const core::NextRequest request = next(code, "POST", Follower::AnyClient);

    CHECK(request.method == "GET");
    CHECK(request.or_method == "POST");
    CHECK(request.source.starts_with("RFC 9110"));
}

TEST_CASE("another client keeps the method everywhere else")
{
    const auto [code, method, wanted] = GENERATE(table<int, std::string, std::string>({
        {301, "PUT", "PUT"},
        {302, "DELETE", "DELETE"},
        {303, "PUT", "GET"},
        {303, "HEAD", "HEAD"},
        {307, "POST", "POST"},
        {308, "PATCH", "PATCH"},
        {308, "FROBNICATE", "FROBNICATE"},
    }));

    const core::NextRequest request = next(code, method, Follower::AnyClient);

    CHECK(request.step == NextStep::Follow);
    CHECK(request.method == wanted);
    CHECK(request.or_method.empty());
}

TEST_CASE("not every 3xx is followed")
{
    CHECK(next(300, "GET", Follower::Browser).step == NextStep::TakeAsIs);
    CHECK(next(300, "GET", Follower::AnyClient).step == NextStep::MayFollow);
    CHECK(next(304, "GET", Follower::Browser).step == NextStep::ReuseStored);
    CHECK(next(304, "GET", Follower::AnyClient).step == NextStep::ReuseStored);
    CHECK(next(305, "GET", Follower::AnyClient).step == NextStep::TakeAsIs);
    CHECK(next(306, "GET", Follower::Browser).step == NextStep::TakeAsIs);
    CHECK(next(399, "GET", Follower::Browser).step == NextStep::TakeAsIs);
    CHECK(next(399, "GET", Follower::AnyClient).step == NextStep::MayFollow);
}

TEST_CASE("a response that is no redirect is the answer")
{
    const int code = GENERATE(101, 200, 201, 401, 404, 503, 0, -1, 999);

    const core::NextRequest request = next(code, "POST", Follower::Browser);

    CHECK(request.step == NextStep::TakeAsIs);
    CHECK(request.method.empty());
}

TEST_CASE("a browser does not send every method, and not every word is one")
{
    CHECK(next(302, "TRACE", Follower::Browser).step == NextStep::NotSent);
    CHECK(next(302, "CONNECT", Follower::Browser).step == NextStep::NotSent);
    CHECK(next(302, "TRACE", Follower::AnyClient).step == NextStep::Follow);

    const std::string no_method = GENERATE(as<std::string>{}, "", "GET ", "a b", "\x01", "\xff\xff", "GET\r\n");
    CHECK(next(302, no_method, Follower::AnyClient).step == NextStep::NotSent);
}

TEST_CASE("what is dropped on the way is said")
{
    const std::vector<std::string> notes = next(303, "POST", Follower::Browser).notes;

    CHECK(notes.size() >= 3);
    CHECK(next(307, "POST", Follower::AnyClient).notes.size() >= 2);
}
