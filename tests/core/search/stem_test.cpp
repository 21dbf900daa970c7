#include "core/search/stem.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

TEST_CASE("the forms of a word have one stem")
{
    const auto [one, other] = GENERATE(table<std::string, std::string>({
        {"retry", "retries"},
        {"retry", "retried"},
        {"authenticate", "authentication"},
        {"authenticated", "authenticating"},
        {"authorise", "authorization"},
        {"expired", "expiration"},
        {"validate", "validation"},
        {"cancelled", "cancel"},
        {"cancellation", "canceled"},
        {"banned", "ban"},
        {"locked", "locks"},
        {"redirection", "redirects"},
        {"delete", "deletion"},
        {"create", "created"},
        {"processes", "processing"},
        {"formatted", "format"},
        {"exceeded", "exceed"},
        {"permanently", "permanent"},
        {"broken", "break"},
        {"sent", "sends"},
        {"paid", "pay"},
    }));

    CHECK(core::stem(one) == core::stem(other));
}

TEST_CASE("all ways to deny have one stem")
{
    const std::string word = GENERATE("no", "not", "without", "cannot", "never", "dont", "isnt");

    CHECK(core::stem(word) == "not");
}

TEST_CASE("different words keep different stems")
{
    CHECK(core::stem("format") != core::stem("form"));
    CHECK(core::stem("repeat") != core::stem("rep"));
    CHECK(core::stem("status") == "status");
    CHECK(core::stem("string") == "string");
}

TEST_CASE("short words and the empty word are left alone")
{
    CHECK(core::stem("").empty());
    CHECK(core::stem("a") == "a");
    CHECK(core::stem("is") == "is");
}
