#include "core/search/index_builder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

namespace {

using Numbers = std::vector<std::uint32_t>;

// Two documents: the first has two passages.
core::IndexData some_data()
{
    core::IndexBuilder builder{core::Lexicon()};
    builder.add_document();
    builder.add_passage("file not found, file gone", 1);
    builder.add_passage("not found", 0.5f);
    builder.add_document();
    builder.add_passage("found a file", 1);
    while (!builder.finish_some())
        continue;
    return builder.take();
}

Numbers passages_of(const core::IndexData& data, core::TermId term)
{
    const auto postings = data.postings_of(term);
    return {postings.begin(), postings.end()};
}

Numbers passages_of(const core::IndexData& data, std::string_view word)
{
    return passages_of(data, data.lexicon.find_word(word).value().stem);
}

Numbers passages_of(const core::IndexData& data, std::string_view first, std::string_view second)
{
    const std::uint32_t pair =
        data.pairs.find(data.lexicon.find_word(first).value().stem, data.lexicon.find_word(second).value().stem);
    REQUIRE(pair != core::PairTable::none);
    return passages_of(data, data.lexicon.term_count() + pair);
}

} // namespace

TEST_CASE("a word leads to its passages, in order, each once")
{
    const core::IndexData data = some_data();

    CHECK(passages_of(data, "file") == Numbers{0, 2});
    CHECK(passages_of(data, "found") == Numbers{0, 1, 2});
    CHECK(passages_of(data, "gone") == Numbers{0});
}

TEST_CASE("a pair leads to the passages where both stand side by side in this order")
{
    const core::IndexData data = some_data();
    const auto stem = [&](std::string_view word) { return data.lexicon.find_word(word).value().stem; };

    CHECK(passages_of(data, "not", "found") == Numbers{0, 1});
    CHECK(passages_of(data, "found", "file") == Numbers{0, 2});
    CHECK(data.pairs.find(stem("found"), stem("not")) == core::PairTable::none);
    CHECK(data.pairs.find(stem("gone"), stem("file")) == core::PairTable::none);
    CHECK(data.pairs.find(core::no_term, stem("file")) == core::PairTable::none);
}

TEST_CASE("passages know their document, and weigh what their terms do")
{
    const core::IndexData data = some_data();
    const auto mass = [&](std::string_view word) { return data.term_mass[data.lexicon.find_word(word).value().stem]; };

    REQUIRE(data.passages.size() == 3);
    CHECK(data.passages[1].document == 0);
    CHECK(data.passages[2].document == 1);
    CHECK_THAT(mass("gone"), Catch::Matchers::WithinRel(std::log(1 + 3 / 1.0f), 1e-5f));
    CHECK_THAT(mass("found"), Catch::Matchers::WithinRel(std::log(1 + 3 / 3.0f), 1e-5f));
    const float of_pair =
        data.term_mass[data.lexicon.term_count() + data.pairs.find(data.lexicon.find_word("not").value().stem,
                                                                   data.lexicon.find_word("found").value().stem)];
    CHECK_THAT(of_pair, Catch::Matchers::WithinRel(0.6f * std::log(1 + 3 / 2.0f), 1e-5f));
    CHECK_THAT(data.passages[1].mass, Catch::Matchers::WithinRel(mass("not") + mass("found") + of_pair, 1e-5f));
}

TEST_CASE("a longer document has a greater handicap")
{
    const core::IndexData data = some_data();

    REQUIRE(data.document_handicap.size() == 2);
    CHECK(data.document_handicap[0] > data.document_handicap[1]);
    CHECK(data.document_handicap[1] > 0);
}

TEST_CASE("an index of nothing can be finished")
{
    core::IndexBuilder builder{core::Lexicon()};
    while (!builder.finish_some())
        continue;

    CHECK(builder.finish_some());
    CHECK(builder.take().passages.empty());
}
