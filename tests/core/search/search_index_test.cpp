#include "core/search/search_index.h"

#include <catch2/catch_test_macros.hpp>

namespace {

core::SearchIndex index_of(const std::vector<std::vector<std::string>>& synonyms, const std::vector<std::string>& texts)
{
    core::Lexicon lexicon;
    for (const std::vector<std::string>& group : synonyms)
        lexicon.add_synonyms(group);
    core::SearchIndex index(std::move(lexicon));
    for (const std::string& text : texts) {
        index.add_document();
        index.add_passage(text, 1);
    }
    index.finish();
    return index;
}

std::uint32_t best_document(const core::SearchIndex& index, std::string_view query)
{
    const auto matches = index.match(query, 5);
    REQUIRE(!matches.empty());
    return matches.front().document;
}

} // namespace

TEST_CASE("the passage that is closest to the query comes first")
{
    const auto index =
        index_of({}, {"the file is too large", "the file is not found", "the file is locked by another user"});

    CHECK(best_document(index, "file not found") == 1);
    CHECK(best_document(index, "large files") == 0);
    CHECK(best_document(index, "user locks") == 2);
}

TEST_CASE("a denial counts together with what it denies")
{
    const auto index = index_of({}, {"signed up but not allowed", "not signed up but allowed"});

    CHECK(best_document(index, "allowed and not signed") == 1);
    CHECK(best_document(index, "signed, not allowed") == 0);
}

TEST_CASE("synonyms find each other, also phrases")
{
    const auto index = index_of({{"rate limit", "throttle", "slow down"}}, {"throttled", "upload limit"});

    CHECK(best_document(index, "rate limit reached") == 0);
    CHECK(best_document(index, "slow down") == 0);
}

TEST_CASE("slips, unfinished words and words run together are read as meant")
{
    const auto index = index_of({}, {"maintenance window", "token bucket", "web socket"});

    CHECK(best_document(index, "maintenence") == 0);
    CHECK(best_document(index, "buck") == 1);
    CHECK(best_document(index, "tokenbucket") == 1);
}

TEST_CASE("a query without a known word matches nothing")
{
    const auto index = index_of({}, {"maintenance window"});

    CHECK(index.match("qqqq", 5).empty());
    CHECK(index.match("", 5).empty());
    CHECK(index.match("what is the", 5).empty());
    CHECK(index_of({}, {}).match("window", 5).empty());
}

TEST_CASE("the same query finds the same again, whatever was asked between")
{
    const auto index = index_of({}, {"the file is too large", "the file is not found"});

    const auto first = index.match("large file", 5);
    index.match("not found", 5);
    const auto again = index.match("large file", 5);

    REQUIRE(first.size() == again.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].document == again[i].document);
        CHECK(first[i].score == again[i].score);
    }
}
