#include "core/quiz/statistics.h"

#include "tests/core/quiz/quiz_catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cmath>
#include <string>
#include <vector>

namespace {

using namespace core;

constexpr int monday = 20'458; // 2026-01-05

struct Fixture
{
    Catalog catalog = quiz_catalog::make();
    QuizDeck deck{catalog, {}};
    Scheduler scheduler{{}};
    std::vector<ReviewEntry> entries;

    ReviewEntry& add(std::string card, std::string best, bool is_recalled, int day)
    {
        ReviewEntry entry;
        entry.number = static_cast<int>(entries.size()) + 1;
        entry.id = "e" + std::to_string(entry.number);
        entry.device = "home";
        entry.at = {day * ms_per_day + entry.number, day};
        entry.card = std::move(card);
        entry.chosen = is_recalled ? best : "";
        entry.best = std::move(best);
        entry.rating = is_recalled ? Rating::Good : Rating::Again;
        entries.push_back(entry);
        return entries.back();
    }

    Statistics compute(int day) const
    {
        const ReviewLog log(entries);
        return statistics_of(deck, log, replay(log, scheduler, false), {day * ms_per_day + 3'600'000, day});
    }
};

int sum(const std::vector<int>& numbers)
{
    int result = 0;
    for (const int number : numbers)
        result += number;
    return result;
}

} // namespace

TEST_CASE_METHOD(Fixture, "an empty record has empty statistics, and says that they are not enough")
{
    const Statistics statistics = compute(monday);

    CHECK(statistics.all.answers == 0);
    CHECK_FALSE(statistics.all.is_enough());
    CHECK(statistics.kept.rate() == 0);
    CHECK(statistics.predicted == 0);
    CHECK(statistics.forecast == std::vector<int>(30, 0));
    CHECK(statistics.weakest.empty());
    CHECK(statistics.by_class.size() == 5);
    CHECK(statistics.by_set.size() == 6);
    CHECK(statistics.by_confidence.size() == 3);
    CHECK(statistics.drills == 0);
    CHECK(statistics.days_this_week == 0);
    CHECK(agreement_of(statistics) == Agreement::Untold);
}

TEST_CASE("twenty answers are enough, nineteen are not")
{
    CHECK_FALSE(Share{19, 10}.is_enough());
    CHECK(Share{20, 10}.is_enough());
    CHECK(Share{20, 10}.rate() == 0.5);
    CHECK(Share{19, 10}.missing() == 1);
    CHECK(Share{21, 10}.missing() == 0);
}

TEST_CASE_METHOD(Fixture, "recall is measured on cards in review, a day or more after their last answer")
{
    add("name-404", "404", true, monday);     // new
    add("name-404", "404", true, monday);     // learning
    add("name-404", "404", true, monday);     // the same day
    add("name-404", "404", true, monday + 2); // counts
    add("name-404", "404", false, monday + 13);
    add("name-404", "404", true, monday + 14); // relearning

    const Statistics statistics = compute(monday + 14);

    CHECK(statistics.all.answers == 6);
    CHECK(statistics.kept.answers == 2);
    CHECK(statistics.kept.recalled == 1);
    const double predicted = (retrievability(2.3065, 2) + retrievability(10.97, 11)) / 2; // both when they were due
    CHECK(std::abs(statistics.predicted - predicted) < 1e-3);
}

TEST_CASE_METHOD(Fixture, "predictions fall into bins that hold what was observed")
{
    add("name-404", "404", true, monday);
    add("name-404", "404", true, monday);
    const int wait = GENERATE(1, 2, 12, 400);
    add("name-404", "404", true, monday + wait);
    const double predicted = retrievability(2.3065, wait);

    const Statistics statistics = compute(monday + wait);

    int filled = 0;
    for (std::size_t i = 0; i < statistics.bins.size(); ++i) {
        const RecallBin& bin = statistics.bins[i];
        if (bin.observed.answers == 0)
            continue;
        ++filled;
        CHECK(std::abs(bin.predicted - predicted) < 1e-9);
        CHECK(bin.low <= predicted);
        CHECK((i + 1 == statistics.bins.size() || statistics.bins[i + 1].low > predicted));
    }
    CHECK(filled == 1);
}

TEST_CASE_METHOD(Fixture, "the forecast puts each card on its day, what is overdue on today")
{
    add("name-404", "404", true, monday).rating = Rating::Easy; // due on the 8th day
    add("name-401", "401", true, monday);                       // a step
    add("name-200", "200", true, monday - 40).rating = Rating::Easy;
    add("rule-gone-for-good", "404", true, monday);

    const Statistics statistics = compute(monday);

    CHECK(statistics.forecast[0] == 2);
    CHECK(statistics.forecast[8] == 1);
    CHECK(sum(statistics.forecast) == 3);
}

TEST_CASE_METHOD(Fixture, "what comes back after a month is not in the forecast")
{
    add("name-404", "404", true, monday).rating = Rating::Easy;
    add("name-404", "404", true, monday + 8).rating = Rating::Easy; // 66 days

    CHECK(sum(compute(monday + 8).forecast) == 0);
    CHECK(compute(monday + 8 + 37).forecast[29] == 1);
    CHECK(sum(compute(monday + 8 + 36).forecast) == 0);
}

TEST_CASE_METHOD(Fixture, "answers are counted by class and by set")
{
    add("name-404", "404", true, monday);
    add("rule-login", "401", false, monday);
    add("name-503", "503", true, monday);
    add("header-405", "Allow", true, monday);
    add("rule-gone-for-good", "404", true, monday);

    const Statistics statistics = compute(monday);

    CHECK(statistics.by_class[3].class_digit == 4);
    CHECK(statistics.by_class[3].share.answers == 3);
    CHECK(statistics.by_class[3].share.recalled == 2);
    CHECK(statistics.by_class[4].share.answers == 1);
    CHECK(statistics.by_set[0].set == QuizSet::Everyday);
    CHECK(statistics.by_set[0].share.answers == 2);
    CHECK(statistics.by_set[4].share.answers == 1);
    CHECK(statistics.by_set[5].share.answers == 1);
}

TEST_CASE_METHOD(Fixture, "confidence is held against the outcome, in drills too")
{
    add("name-404", "404", true, monday).confidence = Confidence::Sure;
    add("name-401", "401", false, monday).confidence = Confidence::Sure;
    add("name-403", "403", true, monday).confidence = Confidence::Guess;
    add("name-200", "200", true, monday);
    ReviewEntry& drill = add("name-503", "503", true, monday);
    drill.confidence = Confidence::Sure;
    drill.kind = EntryKind::Drill;

    const Statistics statistics = compute(monday);

    CHECK(statistics.by_confidence[0].share.answers == 1);
    CHECK(statistics.by_confidence[1].share.answers == 0);
    CHECK(statistics.by_confidence[2].confidence == Confidence::Sure);
    CHECK(statistics.by_confidence[2].share.answers == 3);
    CHECK(statistics.by_confidence[2].share.recalled == 2);
    CHECK(statistics.all.answers == 4);
    CHECK(statistics.drills == 1);
}

TEST_CASE_METHOD(Fixture, "the weakest pairs come from the wrong answers")
{
    add("name-404", "404", false, monday).chosen = "410";
    add("name-401", "401", false, monday).chosen = "403";
    add("name-403", "403", false, monday).chosen = "401";

    const Statistics statistics = compute(monday);

    REQUIRE(statistics.weakest.size() == 2);
    CHECK(statistics.weakest[0].one == "401");
    CHECK(statistics.weakest[0].times == 2);
}

TEST_CASE_METHOD(Fixture, "days practised are counted from Monday, each once")
{
    add("name-404", "404", true, monday - 1);
    add("name-404", "404", true, monday);
    add("name-404", "404", true, monday);
    add("name-404", "404", true, monday + 2);
    add("name-404", "404", true, monday + 9); // a clock that was ahead

    CHECK(compute(monday).days_this_week == 1);
    CHECK(compute(monday + 6).days_this_week == 2);
    CHECK(compute(monday + 7).days_this_week == 0);
}

TEST_CASE_METHOD(Fixture, "the answers of the week are told day by day, drills included, those taken back not")
{
    add("name-404", "404", true, monday - 1);
    add("name-404", "404", true, monday);
    add("name-404", "404", true, monday + 2).kind = EntryKind::Drill;
    add("name-404", "404", false, monday + 2);
    const std::string taken_back = add("name-404", "404", true, monday + 3).id;
    ReviewEntry& undo = add("name-404", "404", true, monday + 3);
    undo.kind = EntryKind::Undo;
    undo.undone = taken_back;

    CHECK(compute(monday + 4).week == std::array<int, 7>{1, 0, 2, 0, 0, 0, 0});
}

TEST_CASE("what was recalled agrees with what was predicted, as far as chance goes")
{
    Statistics statistics;
    statistics.predicted = 0.9; // of a hundred, give or take six

    statistics.kept = {100, 90};
    CHECK(agreement_of(statistics) == Agreement::Agrees);
    statistics.kept = {100, 85};
    CHECK(agreement_of(statistics) == Agreement::Agrees);
    statistics.kept = {100, 83};
    CHECK(agreement_of(statistics) == Agreement::Less);
    statistics.kept = {100, 97};
    CHECK(agreement_of(statistics) == Agreement::More);
    statistics.kept = {19, 0};
    CHECK(agreement_of(statistics) == Agreement::Untold);
}
