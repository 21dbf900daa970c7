#include "core/search/word_table.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

TEST_CASE("each word has one number, in the order they came")
{
    core::WordTable words;

    CHECK(words.add("gone") == 0);
    CHECK(words.add("found") == 1);
    CHECK(words.add("gone") == 0);
    CHECK(words.size() == 2);
    CHECK(words[0] == "gone");
    CHECK(words[1] == "found");
}

TEST_CASE("a word that was not added is not found, nor a part of one, nor two that stand together")
{
    core::WordTable words;
    CHECK(words.find("gone") == core::WordTable::none);

    words.add("not");
    words.add("found");

    CHECK(words.find("found") == 1);
    CHECK(words.find("no") == core::WordTable::none);
    CHECK(words.find("notfound") == core::WordTable::none);
    CHECK(words.find("") == core::WordTable::none);
}

TEST_CASE("a table of thousands of words still knows each, and the empty one")
{
    constexpr std::uint32_t count = 5000;
    core::WordTable words;
    for (std::uint32_t i = 0; i < count; ++i)
        words.add("word" + std::to_string(i));
    words.add("");
    words.shrink();

    for (std::uint32_t i = 0; i < count; ++i)
        REQUIRE(words.find("word" + std::to_string(i)) == i);
    CHECK(words.find("") == count);
    CHECK(words[count].empty());
    CHECK(words.find("word5000") == core::WordTable::none);
}
