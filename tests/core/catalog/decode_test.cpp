#include "core/catalog/decode.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace {

core::Catalog small_catalog()
{
    core::Catalog catalog;
    for (const int number : {200, 404, 499}) {
        catalog.codes.emplace_back();
        catalog.codes.back().number = number;
    }
    catalog.codes[1].name = "Not Found";
    catalog.codes[1].meaning = "There is no such resource.";
    catalog.codes[2].status = core::Registration::Unregistered;
    catalog.codes[2].vendor = "nginx";
    catalog.codes[2].meaning = "The client closed the connection.";
    catalog.classes.emplace_back();
    catalog.classes.back().digit = 4;
    catalog.classes.back().name = "Client Error";
    return catalog;
}

} // namespace

TEST_CASE("a known code decodes to its name and meaning")
{
    const core::Decoded decoded = core::decode(small_catalog(), 404);

    CHECK(decoded.meaning == core::Meaning::Known);
    CHECK(decoded.treat_as == 404);
    CHECK(decoded.text == "404 Not Found: There is no such resource.");
}

TEST_CASE("a code of a vendor says whose it is")
{
    const core::Decoded decoded = core::decode(small_catalog(), 499);

    CHECK(decoded.meaning == core::Meaning::Vendor);
    CHECK(decoded.treat_as == 499);
    CHECK(decoded.text == "499 is not registered; nginx uses it: The client closed the connection.");
}

TEST_CASE("an unknown code counts as the first of its class")
{
    const auto [number, treat_as] = GENERATE(table<int, int>({{100, 100}, {299, 200}, {477, 400}, {599, 500}}));

    const core::Decoded decoded = core::decode(small_catalog(), number);

    CHECK(decoded.meaning == core::Meaning::UnknownOfClass);
    CHECK(decoded.treat_as == treat_as);
}

TEST_CASE("a number of no class counts as a server error")
{
    const int number = GENERATE(600, 700, 999);

    const core::Decoded decoded = core::decode(small_catalog(), number);

    CHECK(decoded.meaning == core::Meaning::OutsideRange);
    CHECK(decoded.treat_as == 500);
}

TEST_CASE("what has not three digits is no status code")
{
    const int number = GENERATE(-404, 0, 7, 99, 1000, 99999);

    const core::Decoded decoded = core::decode(small_catalog(), number);

    CHECK(decoded.meaning == core::Meaning::NotAStatus);
    CHECK(decoded.treat_as == 0);
    CHECK(!decoded.text.empty());
}
