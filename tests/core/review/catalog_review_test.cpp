#include "core/review/catalog_review.h"

#include "core/review/builtin_review.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <string>

using namespace core;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr std::string_view sections = "RFC 1 must must_not should may\nRFC 1 2 must\nRFC 1 2.1 must_not\ndraft-cups\n"
                                      "draft-cups 3 may\n";
constexpr std::string_view release_day = "2026-11-30";

// A pack of one claim and the sources that a claim may cite.
std::string pack_with(std::string_view claim, std::string_view draft = R"("id":"draft-cups-02","read":"2026-03-01")")
{
    return R"({"sources":[{"id":"RFC 1","title":"One","publisher":"P","kind":"rfc","address":"https://one.example"},
        {"title":"Cups","publisher":"P","kind":"draft","address":"https://cups.example",)" +
           std::string(draft) + R"(}],
        "rules":[{"id":"a","kind":"do",)" +
           std::string(claim) + R"(},
        {"id":"b","kind":"do","text":"Pour.","strength":"may","source":"draft-cups-02 3"},
        {"id":"c","kind":"do","text":"Pour.","strength":"must","source":"RFC 1 2"}]})";
}

CatalogReview review_of_text(const std::string& text, std::string_view ledger = "")
{
    const PackFile file{"a.json", text};
    Problems problems;
    const std::optional<Catalog> catalog = read_pack({&file, 1}, nullptr, problems);
    CAPTURE(text);
    REQUIRE(problems.empty());
    return review_of({&file, 1}, *catalog, SectionTable(sections), ReadingLedger(ledger), release_day);
}

std::string problems_of(const std::string& text)
{
    std::string said;
    for (const Problem& problem : review_of_text(text).problems)
        said += problem.message + '\n';
    return said;
}

std::string claim(std::string_view text, std::string_view strength, std::string_view source)
{
    return "\"text\":\"" + std::string(text) + "\",\"strength\":\"" + std::string(strength) + "\",\"source\":\"" +
           std::string(source) + '"';
}

} // namespace

TEST_CASE("a claim whose section holds its word passes")
{
    const auto [text, strength, source] = GENERATE(table<std::string, std::string, std::string>({
        {"Pour.", "must", "RFC 1 2"},
        {"Do not pour.", "must_not", "RFC 1 2.1"},
        {"Never pour.", "must_not", "RFC 1 2.1"},
        {"Pour.", "defined", "RFC 1 2"},
        {"Pour.", "may", "RFC 1 2; draft-cups-02 3"},
    }));
    CAPTURE(text, strength, source);

    CHECK(problems_of(pack_with(claim(text, strength, source))).empty());
}

TEST_CASE("a review says what a machine can see of a false claim")
{
    const auto [text, strength, source, message] = GENERATE(table<std::string, std::string, std::string, std::string>({
        {"Pour.", "must_not", "RFC 1 2.1", "forbids nothing"},
        {"Pour.", "should_not", "RFC 1 2.1", "forbids nothing"},
        {"Do not pour.", "must", "RFC 1 2", "say what to do instead"},
        {"Never pour.", "must", "RFC 1 2", "say what to do instead"},
        {"Pour.", "should", "RFC 1 2", "holds the word of \"should\""},
        {"Pour.", "must", "RFC 1 9", "RFC 1 has no section 9"},
        {"Pour.", "may", "draft-cups-02 4", "draft-cups-02 has no section 4"},
        {"Pour.", "defined", "RFC 1", "which section of RFC 1?"},
        {"Pour.", "defined", "RFC 2 1", "there is no source \"RFC 2 1\""},
        {"Pour.", "convention", "What people do", "there is no source \"What people do\""},
    }));
    CAPTURE(text, strength, source);

    CHECK_THAT(problems_of(pack_with(claim(text, strength, source))), ContainsSubstring(message));
}

TEST_CASE("a draft has a revision and a day on which it was read, at most nine months before the release")
{
    const std::string sound = claim("Pour.", "must", "RFC 1 2");

    CHECK(problems_of(pack_with(sound, R"("id":"draft-cups-02","read":"2026-02-28")")).empty());
    CHECK_THAT(problems_of(pack_with(sound, R"("id":"draft-cups-02","read":"2026-01-31")")),
               ContainsSubstring("read the newest revision"));
    CHECK_THAT(problems_of(pack_with(sound, R"("id":"draft-cups-02")")), ContainsSubstring("say when it was read"));
    CHECK_THAT(problems_of(pack_with(sound, R"("id":"draft-cups","read":"2026-02-28")")),
               ContainsSubstring("without its revision"));
}

TEST_CASE("the ledger tells what has been read, and what has changed since")
{
    const std::string text = pack_with(claim("Pour.", "must", "RFC 1 2"));
    const std::vector<Statement> statements = statements_of({"a.json", text});
    REQUIRE(statements.size() == 3);
    const std::string line = ReadingLedger("").line_of(statements[0], "2026-11-30");

    CHECK(line.starts_with("2026-11-30 "));
    CHECK(line.ends_with(" RFC 1 2"));
    CHECK(review_of_text(text).unread.size() == 3);
    CHECK(review_of_text(text, line).unread.size() == 2);
    CHECK(review_of_text(pack_with(claim("Pour now.", "must", "RFC 1 2")), line).unread.size() == 3);
}

TEST_CASE("the ledger may explain a word that the section does not hold")
{
    const std::string text = pack_with(claim("Pour.", "should", "RFC 1 2"));
    const std::string line = ReadingLedger("").line_of(statements_of({"a.json", text})[0], "2026-11-30");

    CHECK(review_of_text(text, line).problems.size() == 1);
    CHECK(review_of_text(text, line + " # the word stands in the section's table").problems.empty());
}

TEST_CASE("a ledger forgives lines that are none")
{
    CHECK(ReadingLedger("").size() == 0);
    CHECK(ReadingLedger("\n2026-11-30\n2026-11-30 0123456789abcdeg RFC 1\n\n").size() == 0);
    CHECK(ReadingLedger("2026-11-30 0123456789abcdef").size() == 1);
}

TEST_CASE("the built-in catalog passes the review, and every statement of it has been read since it changed")
{
    const CatalogReview review = review_of_builtin(sample::builtin());

    for (const Problem& problem : review.problems)
        UNSCOPED_INFO(to_string(problem));
    CHECK(review.problems.empty());
    for (const Statement& statement : review.unread)
        UNSCOPED_INFO(to_string(statement.place) << "unread: " << statement.text);
    CHECK(review.unread.empty());
    CHECK(review.statements > 4000);
}
