#include "core/quiz/confusion.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

using namespace core;

constexpr int today = 20'454;

ReviewEntry answer(int number, std::string best, std::string chosen, int day = today)
{
    ReviewEntry entry;
    entry.id = "e" + std::to_string(number);
    entry.device = "home";
    entry.number = number;
    entry.at = {day * ms_per_day, day};
    entry.card = "name-" + best;
    entry.rating = best == chosen ? Rating::Good : Rating::Again;
    entry.best = std::move(best);
    entry.chosen = std::move(chosen);
    return entry;
}

} // namespace

TEST_CASE("confusions are counted by what was taken for what, the heaviest first")
{
    const ReviewLog log(
        {answer(1, "401", "403"), answer(2, "404", "410"), answer(3, "404", "410"), answer(4, "403", "401")});

    const std::vector<Confusion> confusions = confusions_in(log, today);

    REQUIRE(confusions.size() == 3);
    CHECK(confusions[0].best == "404");
    CHECK(confusions[0].chosen == "410");
    CHECK(confusions[0].times == 2);
    CHECK(confusions[1].best == "401"); // equal weights by text
}

TEST_CASE("right answers, don't know and acceptable ones confuse nothing")
{
    ReviewEntry acceptable = answer(3, "404", "410");
    acceptable.rating = Rating::Hard;
    const ReviewLog log({answer(1, "404", "404"), answer(2, "404", ""), acceptable});

    CHECK(confusions_in(log, today).empty());
}

TEST_CASE("a confusion weighs half as much a month later, and not more when the clock went back")
{
    const ReviewLog log({answer(1, "401", "403", today - 30), answer(2, "404", "410", today + 5)});

    const std::vector<Confusion> confusions = confusions_in(log, today);

    REQUIRE(confusions.size() == 2);
    CHECK(confusions[0].weight == 1.0);
    CHECK(confusions[1].weight == 0.5);
}

TEST_CASE("drills teach about confusions, undone answers do not")
{
    ReviewEntry drill = answer(1, "401", "403");
    drill.kind = EntryKind::Drill;
    ReviewEntry undo = answer(3, "", "");
    undo.kind = EntryKind::Undo;
    undo.undone = "e2";
    const ReviewLog log({drill, answer(2, "404", "410"), undo});

    const std::vector<Confusion> confusions = confusions_in(log, today);

    REQUIRE(confusions.size() == 1);
    CHECK(confusions[0].chosen == "403");
}

TEST_CASE("a pair is confused in either direction")
{
    const ReviewLog log({answer(1, "401", "403"), answer(2, "403", "401"), answer(3, "404", "410")});

    const std::vector<ConfusedPair> pairs = pairs_of(confusions_in(log, today));

    REQUIRE(pairs.size() == 2);
    CHECK(pairs[0].one == "401");
    CHECK(pairs[0].other == "403");
    CHECK(pairs[0].times == 2);
    CHECK(pairs[0].weight == 2.0);
}
