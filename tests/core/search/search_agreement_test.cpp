// Search and guide agree with the situations: asked in a situation's own words, or in the sentence that sums up a way
// through the guide, the search puts the code first that is the verdict there, under every house style.
#include "tests/core/builtin_catalog.h"

#include "core/catalog/house_style.h"
#include "core/guide/guide.h"
#include "core/search/search.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using test::catalog;

struct Tally
{
    int asked = 0;
    int exact = 0;
    int acceptable = 0; // or exact

    void count(const core::Search& search, std::string_view question, const core::HouseStyle& style,
               const core::Ruling& ruling)
    {
        const core::SearchResult result = search.ask(question, style, 1);
        const int code = result.hits.empty() ? 0 : result.hits.front().code;
        const bool is_acceptable = std::any_of(ruling.acceptable.begin(), ruling.acceptable.end(),
                                               [&](const core::Acceptable& each) { return each.code == code; });
        ++asked;
        exact += code == ruling.best;
        acceptable += code == ruling.best || is_acceptable;
    }
    double exact_percent() const { return 100.0 * exact / asked; }
    double acceptable_percent() const { return 100.0 * acceptable / asked; }
};

void print(const char* what, const Tally& tally)
{
    std::printf("%-30s %6d %8.1f%% %8.1f%%\n", what, tally.asked, tally.exact_percent(), tally.acceptable_percent());
}

// Those with a name, and each choice that is not the default alone.
std::vector<core::HouseStyle> all_styles()
{
    std::vector<core::HouseStyle> styles;
    for (const core::Style& style : catalog().styles)
        styles.push_back({style.id, {}});
    for (const core::Switch& each : catalog().switches)
        for (const core::Switch::Choice& choice : each.choices)
            if (&choice != &each.choices.front())
                styles.push_back(core::with_choice(catalog(), {}, each.id, choice.code));
    return styles;
}

} // namespace

TEST_CASE("the search answers a situation in its own words as the situation does, under every style")
{
    const core::Search search(catalog());
    Tally texts;
    Tally phrases;
    Tally moved; // those that obey a switch, once for each style
    for (const core::Situation& situation : catalog().situations) {
        const core::Ruling ruling = core::ruling_on(catalog(), {}, situation);
        texts.count(search, situation.text, {}, ruling);
        for (const std::string& phrase : situation.also)
            phrases.count(search, phrase, {}, ruling);
    }
    for (const core::HouseStyle& style : all_styles())
        for (const core::Situation& situation : catalog().situations)
            if (!situation.switch_id.empty())
                moved.count(search, situation.text, style, core::ruling_on(catalog(), style, situation));

    std::printf("%-30s %6s %9s %9s\n", "asked in", "n", "exact", "right");
    print("the text of a situation", texts);
    print("its other words", phrases);
    print("its text, under each style", moved);
    CHECK(texts.exact_percent() >= 98.5);   // what is left names a vendor's code to ask for another
    CHECK(phrases.exact_percent() >= 92.5); // of which some are names or numbers of other codes
    CHECK(moved.exact_percent() >= 99.5);
}

TEST_CASE("the search answers the sentence of a way through the guide as the guide does, under every style")
{
    const core::Search search(catalog());
    const core::Guide& guide = catalog().guide;
    Tally plain;
    Tally moved;
    for (const core::GuideVerdict& verdict : guide.verdicts) {
        const std::string sentence = core::path_sentence(core::walk(guide, core::way_to(guide, verdict.id)));
        plain.count(search, sentence, {}, core::ruling_on(catalog(), {}, verdict));
        if (!verdict.switch_id.empty())
            for (const core::HouseStyle& style : all_styles())
                moved.count(search, sentence, style, core::ruling_on(catalog(), style, verdict));
    }

    print("the sentence of the guide", plain);
    print("it, under each style", moved);
    CHECK(plain.exact_percent() >= 98);
    CHECK(moved.exact_percent() >= 96);
}
