#include "core/base/words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using Words = std::vector<std::string>;

TEST_CASE("words are split at everything that is not a letter or digit")
{
    CHECK(core::words_of("rate-limit: 100 req/s") == Words{"rate", "limit", "100", "req", "s"});
    CHECK(core::words_of("  \t\n ?!. ").empty());
    CHECK(core::words_of("").empty());
}

TEST_CASE("the parts of an identifier are words")
{
    const auto [identifier, words] = GENERATE(table<std::string, Words>({
        {"HTTP_404_NOT_FOUND", {"http", "404", "not", "found"}},
        {"StatusNotFound", {"status", "not", "found"}},
        {"HTTPServerError", {"http", "server", "error"}},
        {"Status404NotFound", {"status404", "not", "found"}},
        {"ETag", {"etag"}},
        {"OAuth2", {"oauth2"}},
    }));

    CHECK(core::words_of(identifier) == words);
}

TEST_CASE("an apostrophe does not end a word, plain or typographic")
{
    CHECK(core::words_of("don't") == Words{"dont"});
    CHECK(core::words_of("don’t") == Words{"dont"});
    CHECK(core::words_of("'quoted'") == Words{"quoted"});
}

TEST_CASE("letters beyond ASCII belong to words, dashes and broken bytes do not")
{
    CHECK(core::words_of("größe—limit") == Words{"größe", "limit"});
    CHECK(core::words_of("a\xFF"
                         "b\xC3") == Words{"a", "b"});
}

TEST_CASE("no more words are read than asked for")
{
    CHECK(core::words_of("one two three", 2) == Words{"one", "two"});
    CHECK(core::words_of("one two three", 0).empty());
}

TEST_CASE("all spellings of a name have one key")
{
    const std::string spelling = GENERATE("Not Found", "NOT_FOUND", "not-found", ":not_found", "NotFound");

    CHECK(core::key_of(spelling) == "notfound");
}
