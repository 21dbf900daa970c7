#include "core/quiz/review_log.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace core;

constexpr int today = 20'454;

Moment on_day(int day, long long ms = 0) { return {day * ms_per_day + ms, day}; }

ReviewEntry answer(std::string id, Moment at, Rating rating = Rating::Good, std::string card = "name-404")
{
    ReviewEntry entry;
    entry.id = std::move(id);
    entry.device = "home";
    entry.number = 1;
    entry.at = at;
    entry.card = std::move(card);
    entry.best = "404";
    entry.chosen = rating == Rating::Again ? "410" : "404";
    entry.rating = rating;
    return entry;
}

ReviewEntry from(std::string device, int number, ReviewEntry entry)
{
    entry.device = std::move(device);
    entry.number = number;
    return entry;
}

ReviewEntry undo_of(std::string id, std::string undone, Moment at)
{
    ReviewEntry entry = answer(std::move(id), at);
    entry.kind = EntryKind::Undo;
    entry.undone = std::move(undone);
    return entry;
}

std::vector<std::string> ids_of(const ReviewLog& log)
{
    std::vector<std::string> ids;
    for (const ReviewEntry& entry : log.entries())
        ids.push_back(entry.id);
    return ids;
}

const Scheduler scheduler{{}};

} // namespace

TEST_CASE("merging the same entries again changes nothing")
{
    const std::vector<ReviewEntry> entries = {answer("a", on_day(today)), answer("b", on_day(today + 1))};
    ReviewLog log(entries);
    const ReviewLog before = log;

    CHECK(log.merge(entries) == 0);
    CHECK(log == before);
}

TEST_CASE("one entry added takes the place to which a merge would bring it")
{
    Random random(GENERATE(range(1u, 40u)));
    ReviewLog added, merged;
    for (int i = 0; i < 60; ++i) {
        const char* device = random.below(2) == 0 ? "a" : "b";
        const int number = static_cast<int>(random.below(20)) + 1;
        const Moment at = on_day(today, static_cast<long long>(random.below(12)));
        ReviewEntry entry = from(device, number, answer(std::to_string(random.below(50)), at));

        merged.merge({entry});
        added.add(std::move(entry));

        REQUIRE(added == merged);
    }
}

TEST_CASE("one entry added is the last where it is the newest, also in the same millisecond")
{
    ReviewLog log({from("home", 1, answer("a", on_day(today))), from("work", 1, answer("b", on_day(today)))});

    log.add(from("home", 2, answer("c", on_day(today, 5))));
    log.add(from("home", 3, answer("d", on_day(today, 5))));
    log.add(from("home", 3, answer("d", on_day(today, 5)))); // it is there already

    CHECK(ids_of(log) == std::vector<std::string>{"a", "b", "c", "d"});
}

TEST_CASE("two records merge to the same whichever comes first")
{
    const std::vector<ReviewEntry> home = {from("home", 1, answer("h1", on_day(today))),
                                           from("home", 2, answer("h2", on_day(today + 4)))};
    const std::vector<ReviewEntry> work = {from("work", 1, answer("w1", on_day(today + 2))), home[0]};
    ReviewLog one(home);
    ReviewLog other(work);

    CHECK(one.merge(work) == 1);
    CHECK(other.merge(home) == 1);
    CHECK(one == other);
    CHECK(ids_of(one) == std::vector<std::string>{"h1", "w1", "h2"});
}

TEST_CASE("a record does not depend on the order in which its entries arrive")
{
    std::vector<ReviewEntry> entries;
    for (int i = 0; i < 20; ++i)
        entries.push_back(
            from(i % 3 == 0 ? "home" : "work", i + 1, answer("e" + std::to_string(i), on_day(today + i * 7 % 5))));
    const ReviewLog expected(entries);
    const std::uint64_t seed = GENERATE(1u, 2u, 3u, 4u);

    Random(seed).shuffle(entries);

    CHECK(ReviewLog(entries) == expected);
}

TEST_CASE("of two entries with one id the same stays, whichever comes first")
{
    const ReviewEntry good = answer("a", on_day(today));
    const ReviewEntry damaged = answer("a", on_day(today), Rating::Again);
    ReviewLog one({good});
    ReviewLog other({damaged});

    one.merge({damaged});
    other.merge({good});

    CHECK(one == other);
    CHECK(one.entries().size() == 1);
}

TEST_CASE("a device's own count decides the order when its clock went back")
{
    const ReviewLog log(
        {from("home", 1, answer("ahead", on_day(today + 300))), from("home", 2, answer("now", on_day(today)))});

    CHECK(ids_of(log) == std::vector<std::string>{"ahead", "now"});
}

TEST_CASE("answers from two tabs with the same count both stay, by time")
{
    const ReviewLog log(
        {from("home", 5, answer("second", on_day(today, 20))), from("home", 5, answer("first", on_day(today, 10)))});

    CHECK(ids_of(log) == std::vector<std::string>{"first", "second"});
}

TEST_CASE("an undone answer counts no more, and the undoing may come first")
{
    const ReviewLog log(
        {undo_of("u", "a", on_day(today, 50)), answer("a", on_day(today)), answer("b", on_day(today, 90))});

    const std::vector<const ReviewEntry*> answers = log.answers();

    REQUIRE(answers.size() == 1);
    CHECK(answers[0]->id == "b");
    CHECK(replay(log, scheduler, false).cards.at("name-404").state.reps == 1);
}

TEST_CASE("replaying gives the state that the reviews lead to")
{
    const ReviewLog log(
        {from("home", 1, answer("a", on_day(today))), from("home", 2, answer("b", on_day(today, 900'000))),
         from("home", 3, answer("c", on_day(today + 2))), from("home", 4, answer("d", on_day(today + 13)))});

    const Replay result = replay(log, scheduler, false);

    const CardRecord& card = result.cards.at("name-404");
    CHECK(card.state.phase == Phase::Review);
    CHECK(card.state.scheduled_days == 46); // row 3 of the reference table
    CHECK(card.last_day == today + 13);
    REQUIRE(result.recalls.size() == 4);
    CHECK(log.entries()[result.recalls[3].entry].id == "d");
    CHECK(result.recalls[0].predicted == 0);
    CHECK(result.recalls[1].elapsed_days == 0);
    CHECK(result.recalls[2].elapsed_days == 2);
    CHECK(result.recalls[3].predicted == retrievability(10.97104786, 11));
    CHECK(result.recalls[3].phase == Phase::Review);
}

TEST_CASE("elapsed days are local dates, so that ten minutes across the rollover are a day")
{
    const ReviewLog log({from("home", 1, answer("a", {today * ms_per_day, today})),
                         from("home", 2, answer("b", {today * ms_per_day + 600'000, today + 1}))});

    CHECK(replay(log, scheduler, false).recalls[1].elapsed_days == 1);
}

TEST_CASE("a clock that went back gives no negative days")
{
    const ReviewLog log(
        {from("home", 1, answer("a", on_day(today + 300))), from("home", 2, answer("b", on_day(today)))});

    const Replay result = replay(log, scheduler, false);

    CHECK(result.recalls[1].elapsed_days == 0);
    CHECK(result.cards.at("name-404").last_day == today);
}

TEST_CASE("a drill leaves the schedule alone, and is remembered as shown")
{
    ReviewEntry drill = answer("d", on_day(today));
    drill.kind = EntryKind::Drill;
    drill.variant = "exist-unknown-id";

    const Replay result = replay(ReviewLog({drill}), scheduler, false);

    CHECK(result.recalls.empty());
    CHECK(result.cards.at("name-404").state == CardState());
    CHECK(result.cards.at("name-404").last_variant == "exist-unknown-id");
    CHECK(result.cards.at("name-404").shown.at("exist-unknown-id") == 1);
}

TEST_CASE("fuzz spreads the intervals, and every replay by the same")
{
    std::vector<ReviewEntry> entries;
    for (int i = 0; i < 40; ++i) {
        ReviewEntry entry = from(
            "home", i + 1, answer("e" + std::to_string(i), on_day(today), Rating::Easy, "card-" + std::to_string(i)));
        entries.push_back(entry);
    }
    const ReviewLog log(entries);

    const Replay result = replay(log, scheduler, true);

    std::vector<int> days;
    for (const auto& [id, card] : result.cards)
        days.push_back(card.state.scheduled_days);
    const auto [least, most] = std::minmax_element(days.begin(), days.end());
    CHECK(*least == 6);
    CHECK(*most == 10);
    const Replay again = replay(log, scheduler, true);
    for (const auto& [id, card] : result.cards)
        CHECK(again.cards.at(id).state == card.state);
}

TEST_CASE("a learning step is due when its minutes are over, or on the next day")
{
    const ReviewLog log({answer("a", on_day(today))});
    const CardRecord card = replay(log, scheduler, false).cards.at("name-404");
    REQUIRE(card.state.phase == Phase::Learning);

    CHECK_FALSE(is_due(card, on_day(today, 599'999)));
    CHECK(is_due(card, on_day(today, 600'000)));
    CHECK(is_due(card, {today * ms_per_day + 60'000, today + 1}));
}

TEST_CASE("a review is due on its day, at any hour")
{
    const ReviewLog log({answer("a", on_day(today, 80'000'000), Rating::Easy)});
    const CardRecord card = replay(log, scheduler, false).cards.at("name-404");
    REQUIRE(card.state.scheduled_days == 8);

    CHECK_FALSE(is_due(card, on_day(today + 7, 86'399'999)));
    CHECK(is_due(card, on_day(today + 8)));
    CHECK(is_due(card, on_day(today + 80)));
}

TEST_CASE("what was answered in the future is due, and what was never answered is not")
{
    const ReviewLog log({answer("a", on_day(today + 300), Rating::Easy)});

    CHECK(is_due(replay(log, scheduler, false).cards.at("name-404"), on_day(today)));
    CHECK_FALSE(is_due(CardRecord(), on_day(today)));
}

TEST_CASE("the record knows that the clock was set back, and bears with small differences")
{
    const ReviewLog log({answer("a", on_day(today, 3'600'000))});

    CHECK(was_clock_set_back(log, on_day(today)));
    CHECK_FALSE(was_clock_set_back(log, on_day(today, 3'300'000)));
    CHECK_FALSE(was_clock_set_back(ReviewLog(), on_day(today)));
}

TEST_CASE("a new entry counts on from its own device")
{
    const ReviewLog log({from("home", 7, answer("a", on_day(today))), from("work", 30, answer("b", on_day(today)))});

    const ReviewEntry entry = new_entry(log, "id", "home", on_day(today + 1));

    CHECK(entry.number == 8);
    CHECK(entry.device == "home");
    CHECK(entry.at == on_day(today + 1));
    CHECK(new_entry(log, "id", "phone", on_day(today)).number == 1);
}

TEST_CASE("a clock that is wrong beyond doubt is not believed")
{
    const ReviewLog log({answer("a", on_day(today))});
    const Moment now = GENERATE(Moment{0, 0}, Moment{-5, -1}, latest_moment);

    CHECK(new_entry(log, "id", "home", now).at == on_day(today));
    CHECK(new_entry(ReviewLog(), "id", "home", now).at == earliest_moment);
}

TEST_CASE("random ids do not repeat")
{
    Random random(1);
    std::vector<std::string> ids;
    for (int i = 0; i < 1000; ++i)
        ids.push_back(random_id(random));

    std::sort(ids.begin(), ids.end());

    CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
    CHECK(ids[0].size() == 14);
}
