#include "core/http/challenge.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

TEST_CASE("a challenge is a scheme with parameters, or with a token of its own")
{
    const auto challenges = parse_challenges("Basic realm=\"a, b\", charset=\"UTF-8\", Negotiate, Custom oYGZ/+==");

    REQUIRE(challenges.has_value());
    REQUIRE(challenges->size() == 3);
    CHECK(challenges->at(0).scheme == "basic");
    CHECK(challenges->at(0).find("realm")->value == "a, b");
    CHECK(challenges->at(0).find("charset")->value == "UTF-8");
    CHECK(challenges->at(0).find("nonce") == nullptr);
    CHECK(challenges->at(1).scheme == "negotiate");
    CHECK(challenges->at(1).parameters.empty());
    CHECK(challenges->at(2).token68 == "oYGZ/+==");
}

TEST_CASE("white space around the sign of a parameter is read over")
{
    const auto challenges = parse_challenges("Digest realm = \"a\" , nonce =\"n\"");

    REQUIRE(challenges.has_value());
    REQUIRE(challenges->size() == 1);
    CHECK(challenges->front().find("nonce")->value == "n");
}

TEST_CASE("nothing is a list of no challenges") { CHECK(parse_challenges(" , ")->empty()); }

TEST_CASE("what is no challenge is refused")
{
    const std::string_view value = GENERATE("realm=\"a\"", "Basic realm=\"a", "Ba/sic realm=\"a\"", "Basic \"realm\"",
                                            "Negotiate abc==, realm=\"a\"", "\"Basic\"", "Basic realm=\"a\" charset=b");

    CHECK_FALSE(parse_challenges(value).has_value());
}
