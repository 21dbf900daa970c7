#include "core/http/method.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

TEST_CASE("methods are safe, idempotent, or neither")
{
    const auto [method, safe, idempotent] = GENERATE(table<std::string, bool, bool>({
        {"GET", true, true},
        {"HEAD", true, true},
        {"OPTIONS", true, true},
        {"TRACE", true, true},
        {"QUERY", true, true},
        {"PUT", false, true},
        {"DELETE", false, true},
        {"POST", false, false},
        {"PATCH", false, false},
        {"CONNECT", false, false},
        {"PROPFIND", true, true},
        {"MKCOL", false, true},
        {"LOCK", false, false},
        {"UNLOCK", false, true},
        {"get", false, false},
        {"", false, false},
    }));
    CAPTURE(method);

    CHECK(core::is_safe(method) == safe);
    CHECK(core::is_idempotent(method) == idempotent);
    CHECK(core::is_method(method) == !method.empty());
    CHECK(core::is_retrieval(method) == (method == "GET" || method == "HEAD"));
}

TEST_CASE("a word with spaces, controls or brackets is no method")
{
    const auto text = GENERATE(as<std::string>(), "GET ", "TWO WORDS", "G(ET", "G\"ET", "G:ET", "G\xC3\xA9T", "G\x01");

    CHECK_FALSE(core::is_method(text));
}
