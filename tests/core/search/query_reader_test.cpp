#include "core/search/query_reader.h"

#include "core/search/index_builder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace {

using Synonyms = std::vector<std::vector<std::string>>;

core::IndexData data_of(const Synonyms& synonyms, std::initializer_list<std::string_view> texts)
{
    core::IndexBuilder builder{core::Lexicon(synonyms)};
    builder.add_document();
    for (const std::string_view text : texts)
        builder.add_passage(text, 1);
    while (!builder.finish_some())
        continue;
    return builder.take();
}

core::QueryTerms read(const core::IndexData& data, std::string_view query)
{
    core::QueryReader reader;
    return reader.read(data.lexicon, data.pairs, core::QueryWords(query));
}

// How well the query asks for the stem of a word of the texts; 0: not at all.
float fit_of(const core::IndexData& data, std::string_view query, std::string_view word)
{
    const core::QueryTerms terms = read(data, query);
    for (const core::TermFit& each : terms.fits)
        if (each.term == data.lexicon.find_word(word).value().stem)
            return each.fit;
    return 0;
}

} // namespace

TEST_CASE("a known word fits wholly, in each of its forms")
{
    const core::IndexData data = data_of({}, {"the request expired"});

    CHECK(fit_of(data, "expired", "expired") == 1);
    CHECK(fit_of(data, "expires", "expired") == 1);
    CHECK(fit_of(data, "requests", "expired") == 0);
}

TEST_CASE("the last word may be unfinished, and fits the better the more of it is typed")
{
    const core::IndexData data = data_of({}, {"maintenance window"});

    CHECK(fit_of(data, "maint", "maintenance") > 0.5f);
    CHECK(fit_of(data, "mainten", "maintenance") > fit_of(data, "maint", "maintenance"));
    CHECK(fit_of(data, "mainten", "maintenance") < 1);
    CHECK(fit_of(data, "maint window", "maintenance") == 0);
}

TEST_CASE("a slip fits the less the more of them it takes")
{
    const core::IndexData data = data_of({}, {"maintenance window"});

    CHECK(fit_of(data, "maintenence window", "maintenance") == 0.8f);
    CHECK(fit_of(data, "maintenenc window", "maintenance") == 0.6f);
}

TEST_CASE("words run together are read apart, and words taken apart together")
{
    const core::IndexData data = data_of({}, {"token bucket", "a websocket"});

    CHECK(fit_of(data, "tokenbucket", "token") == 1);
    CHECK(fit_of(data, "tokenbucket", "bucket") == 1);
    CHECK(fit_of(data, "web socket", "websocket") == 0.9f);
}

TEST_CASE("words of the question matter less, and words that say nothing not at all")
{
    const core::IndexData data = data_of({}, {"the status of a window"});

    const core::QueryTerms terms = read(data, "the status of the window");

    REQUIRE(terms.terms.size() == 3); // both words and their pair
    CHECK(terms.terms[0].importance == 0.55f);
    CHECK(terms.terms[1].importance == 1);
    CHECK(terms.terms[2].importance == 0.55f);
}

TEST_CASE("neighbours are asked for as a pair where a text has them so")
{
    const core::IndexData data = data_of({}, {"file found", "not large"});

    CHECK(read(data, "file found").terms.size() == 3);
    CHECK(read(data, "found file").terms.size() == 2);
    CHECK(read(data, "not found").terms.size() == 2);
}

TEST_CASE("a phrase of synonyms asks for its group, and less for its words")
{
    const core::IndexData data = data_of({{"rate limit", "throttle"}}, {"throttled", "rate", "limit"});

    const core::QueryTerms terms = read(data, "rate limit");

    REQUIRE(terms.terms.size() == 3);
    CHECK(terms.fits_of(terms.terms[0])[0].term == 0); // the group
    CHECK(terms.terms[0].importance == 1);
    CHECK(terms.terms[1].importance == 0.7f);
    CHECK(terms.terms[2].importance == 0.7f);
}

TEST_CASE("what was asked before leaves no trace")
{
    const core::IndexData data = data_of({{"rate limit", "throttle"}}, {"the rate limit of a window"});
    core::QueryReader reader;

    reader.read(data.lexicon, data.pairs, core::QueryWords("rate limit windwo"));
    const core::QueryTerms again = reader.read(data.lexicon, data.pairs, core::QueryWords("window"));

    REQUIRE(again.terms.size() == 1);
    REQUIRE(again.fits.size() == 1);
    CHECK(again.fits[0].fit == 1);
}
