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
    const core::Vocabulary vocabulary = some_words();

    const auto completions = vocabulary.starting_with("for", 2);

    REQUIRE(completions.size() == 2);
    CHECK(completions[0].word == "form");
    CHECK(completions[1].word == "format");
    CHECK(vocabulary.starting_with("xyz", 5).empty());
}

TEST_CASE("of many words that go on from a start the shortest are given, in the order of their letters")
{
    core::Vocabulary vocabulary;
    std::uint32_t number = 0;
    for (const char* word : {"cached", "caching", "cache", "catch", "case", "call", "calls"})
        vocabulary.add(word, number++);
    vocabulary.sort();

    const auto completions = vocabulary.starting_with("ca", 4);

    REQUIRE(completions.size() == 4);
    CHECK(completions[0].word == "call");
    CHECK(completions[1].word == "case");
    CHECK(completions[2].word == "cache");
    CHECK(completions[3].word == "calls");
    CHECK(completions[3].value == 6);
    CHECK(vocabulary.starting_with("ca", 0).empty());
}

TEST_CASE("a word that is not to be guessed is known all the same")
{
    core::Vocabulary vocabulary;
    vocabulary.add("there", 1, core::Vocabulary::Guessable::No);
    vocabulary.add("threw", 2);
    vocabulary.sort();

    CHECK(vocabulary.find("there") == 1);
    CHECK(vocabulary.find("threw") == 2);
    CHECK(vocabulary.find("three") == std::nullopt);
    REQUIRE(vocabulary.starting_with("th", 5).size() == 1);
    CHECK(vocabulary.starting_with("th", 5)[0].value == 2);
    REQUIRE(vocabulary.similar_to("thers", 2).size() == 1);
    CHECK(vocabulary.similar_to("thers", 2)[0].value == 2);
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
    const auto swapped = some_words().similar_to("etapot", 1);
    const auto preceded = some_words().similar_to("xtimeout", 1);

    REQUIRE(swapped.size() == 1);
    CHECK(swapped[0].value == 4);
    REQUIRE(preceded.size() == 1);
    CHECK(preceded[0].value == 5);
    CHECK(some_words().similar_to("heapot", 1).empty());
}

TEST_CASE("nothing is similar to a word of one letter or none")
{
    CHECK(some_words().similar_to("", 2).empty());
    CHECK(some_words().similar_to("f", 2).empty());
}
