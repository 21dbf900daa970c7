#include "core/search/vocabulary.h"

#include <catch2/catch_test_macros.hpp>

namespace {

core::Vocabulary some_words()
{
    core::Vocabulary vocabulary;
    std::uint32_t number = 0;
    for (const char* word : {"found", "form", "format", "forbidden", "teapot", "timeout"})
        vocabulary.add(word, number++);
    vocabulary.sort();
    return vocabulary;
}

} // namespace

TEST_CASE("a start is completed by the shortest words first")
{
    const auto completions = some_words().starting_with("for", 2);

    REQUIRE(completions.size() == 2);
    CHECK(completions[0].word == "form");
    CHECK(completions[1].word == "format");
    CHECK(some_words().starting_with("xyz", 5).empty());
}

TEST_CASE("a slip finds the closest words only")
{
    const auto similar = some_words().similar_to("forn", 2);

    REQUIRE(similar.size() == 1);
    CHECK(similar[0].value == 1); // form, and not found, which is two edits away
    CHECK(similar[0].edits == 1);
}

TEST_CASE("a first letter that is swapped or one too many is forgiven")
{
    CHECK(some_words().similar_to("etapot", 1).size() == 1);
    CHECK(some_words().similar_to("xtimeout", 1).size() == 1);
    CHECK(some_words().similar_to("heapot", 1).empty());
}

TEST_CASE("nothing is similar to a word of one letter or none")
{
    CHECK(some_words().similar_to("", 2).empty());
    CHECK(some_words().similar_to("f", 2).empty());
}
