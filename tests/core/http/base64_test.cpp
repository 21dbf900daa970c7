#include "core/http/base64.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;

TEST_CASE("bytes are written in base64 and read again")
{
    const auto [bytes, text] = GENERATE(table<std::string, std::string>(
        {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"\xFB\xFF\xBE?", "+/++Pw=="}}));
    std::size_t fault_at = 0;

    CHECK(base64_encoded(bytes) == text);
    CHECK(base64_decoded(text, fault_at) == bytes);
}

TEST_CASE("padding may be missing, and bits behind the last byte may be set")
{
    std::size_t fault_at = 0;

    CHECK(base64_decoded("Zm8", fault_at) == "fo");
    CHECK(base64_decoded("Zh==", fault_at) == "f");
}

TEST_CASE("what is no base64 is refused at its place")
{
    const auto [text, place] = GENERATE(table<std::string, std::size_t>(
        {{"Zm9v!", 4}, {"Zm-v", 2}, {"Z", 1}, {"Zm9vZ", 5}, {"Zg=", 2}, {"Zg===", 2}, {"Zm9v=", 4}, {"Z=g=", 1}}));
    std::size_t fault_at = 0;

    INFO(text);
    CHECK_FALSE(base64_decoded(text, fault_at).has_value());
    CHECK(fault_at == place);
}
