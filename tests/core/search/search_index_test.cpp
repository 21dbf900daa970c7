#include "core/search/index_builder.h"
#include "core/search/search_index.h"

#include <catch2/catch_test_macros.hpp>

namespace {

core::SearchIndex index_of(const std::vector<std::vector<std::string>>& synonyms, const std::vector<std::string>& texts)
{
    core::IndexBuilder builder{core::Lexicon(synonyms)};
    for (const std::string& text : texts) {
        builder.add_document();
        builder.add_passage(text, 1);
    }
    while (!builder.finish_some())
        continue;
    return core::SearchIndex(builder.take());
}

std::vector<core::SearchIndex::Match> matches(core::SearchIndex& index, std::string_view query)
{
    return index.match(core::QueryWords(query), 5);
}

std::uint32_t best_document(core::SearchIndex& index, std::string_view query)
{
    const auto found = matches(index, query);
    REQUIRE(!found.empty());
    return found.front().document;
}

} // namespace

TEST_CASE("the passage that is closest to the query comes first")
{
    auto index = index_of({}, {"the file is too large", "the file is not found", "the file is locked by another user"});

    CHECK(best_document(index, "file not found") == 1);
    CHECK(best_document(index, "large files") == 0);
    CHECK(best_document(index, "user locks") == 2);
}

TEST_CASE("a denial counts together with what it denies")
{
    auto index = index_of({}, {"signed up but not allowed", "not signed up but allowed"});

    CHECK(best_document(index, "allowed and not signed") == 1);
    CHECK(best_document(index, "signed, not allowed") == 0);
}

TEST_CASE("synonyms find each other, also phrases")
{
    auto index = index_of({{"rate limit", "throttle", "slow down"}}, {"throttled", "upload limit"});

    CHECK(best_document(index, "rate limit reached") == 0);
    CHECK(best_document(index, "slow down") == 0);
}

TEST_CASE("slips, unfinished words and words run together are read as meant")
{
    auto index = index_of({}, {"maintenance window", "token bucket", "web socket"});

    CHECK(best_document(index, "maintenence") == 0);
    CHECK(best_document(index, "buck") == 1);
    CHECK(best_document(index, "tokenbucket") == 1);
}

TEST_CASE("a query without a known word matches nothing")
{
    auto index = index_of({}, {"maintenance window"});
    auto nothing = index_of({}, {});

    CHECK(matches(index, "qqqq").empty());
    CHECK(matches(index, "").empty());
    CHECK(matches(index, "what is the").empty());
    CHECK(matches(nothing, "window").empty());
}

TEST_CASE("no more documents are given than asked for, the best of them, best first")
{
    auto index = index_of({}, {"a full disk", "a disk that is full of old logs", "disk", "full"});

    const auto all = matches(index, "full disk");
    REQUIRE(all.size() == 4);
    const auto best = index.match(core::QueryWords("full disk"), 2);

    REQUIRE(best.size() == 2);
    CHECK(best[0].document == 0);
    CHECK(best[1].document == 1);
    CHECK(best[0].score > best[1].score);
    CHECK(best[1].score == all[1].score);
}

TEST_CASE("a document's best passage is told")
{
    core::IndexBuilder builder{core::Lexicon()};
    builder.add_document();
    builder.add_passage("disk full", 1);
    builder.add_document();
    builder.add_passage("maintenance", 1);
    builder.add_passage("the queue is full", 1);
    while (!builder.finish_some())
        continue;
    core::SearchIndex index(builder.take());

    const auto found = matches(index, "full queue");

    REQUIRE(found.size() == 2);
    CHECK(found[0].document == 1);
    CHECK(found[0].passage == 2);
    CHECK(found[1].passage == 0);
}

TEST_CASE("the same query finds the same again, whatever was asked between")
{
    auto index = index_of({}, {"the file is too large", "the file is not found"});

    const auto first = matches(index, "large file");
    matches(index, "not found");
    const auto again = matches(index, "large file");

    REQUIRE(first.size() == 2);
    REQUIRE(again.size() == 2);
    for (const std::size_t i : {0, 1}) {
        CHECK(first[i].document == again[i].document);
        CHECK(first[i].score == again[i].score);
    }
}

TEST_CASE("a match tells how much of its passage the query says")
{
    auto index = index_of({}, {"the upload was refused", "printer on fire in the basement"});

    CHECK(matches(index, "upload refused").front().said == 1);
    CHECK(matches(index, "fire").front().said < 0.5f);
}
