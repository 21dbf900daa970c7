#include "core/quiz/quiz_composer.h"

#include "tests/core/quiz/quiz_catalog.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace core;

using Ids = std::vector<std::string>;

constexpr int today = 20'454;
constexpr Moment now{today * ms_per_day + 64'800'000, today};

CardRecord reviewed(int days_ago, int scheduled_days, double stability = 10)
{
    CardRecord record;
    record.state.phase = Phase::Review;
    record.state.stability = stability;
    record.state.difficulty = 5;
    record.state.reps = 3;
    record.state.scheduled_days = scheduled_days;
    record.state.last_review_ms = now.ms - days_ago * ms_per_day;
    record.last_day = today - days_ago;
    return record;
}

CardRecord learning(long long due_in_ms)
{
    CardRecord record;
    record.state.phase = Phase::Learning;
    record.state.stability = 2;
    record.state.difficulty = 5;
    record.state.reps = 1;
    record.state.last_review_ms = now.ms - 60'000;
    record.state.due_ms = now.ms + due_in_ms;
    record.last_day = today;
    return record;
}

struct Fixture
{
    Catalog catalog = quiz_catalog::make();
    QuizDeck deck{catalog, {}};
    Random random{5};
    CardRecords records;

    Ids compose(const QuizSettings& settings = {}) { return compose_session(deck, records, settings, now, random); }
};

bool holds(const Ids& ids, const std::string& id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

int neighbours_to_keep_apart(const QuizDeck& deck, const Ids& ids)
{
    int count = 0;
    for (std::size_t i = 1; i < ids.size(); ++i)
        count += should_be_apart(deck, ids[i - 1], ids[i]) ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE_METHOD(Fixture, "a first session has four new cards, with a pair that is confused but not side by side")
{
    const Ids ids = compose();

    CHECK(ids.size() == 4);
    CHECK(holds(ids, "rule-login"));
    CHECK(holds(ids, "name-403")); // confused with 401; the next in order would not be
    CHECK(neighbours_to_keep_apart(deck, ids) == 0);
}

TEST_CASE_METHOD(Fixture, "new cards of one session ask for different codes")
{
    std::set<int> codes;
    for (const std::string& id : compose())
        codes.insert(deck.find(id)->code);

    CHECK(codes.size() == 4);
}

TEST_CASE_METHOD(Fixture, "due cards go before new ones, and new ones fill up")
{
    for (const char* id : {"name-200", "name-503", "name-422"})
        records[id] = reviewed(10, 10);

    const Ids ids = compose();

    REQUIRE(ids.size() == 7);
    CHECK(std::set(ids.begin(), ids.begin() + 3) == std::set<std::string>{"name-200", "name-503", "name-422"});
}

TEST_CASE_METHOD(Fixture, "what is not due is not asked")
{
    records["name-200"] = reviewed(3, 10);
    records["name-503"] = learning(1'800'000);

    const Ids ids = compose({.most_new = 0});

    CHECK(ids.empty());
}

TEST_CASE_METHOD(Fixture, "with more due than a session holds, the most urgent are asked and nothing new")
{
    for (const QuizCard& card : deck.cards())
        records[card.id] = reviewed(20, 10);
    records["name-404"] = reviewed(90, 10);
    records["name-200"] = learning(-1);
    records.erase("header-503"); // unseen

    const Ids ids = compose({.items = 3});

    CHECK(ids.size() == 3);
    CHECK(holds(ids, "name-200"));
    CHECK(holds(ids, "name-404"));
    CHECK_FALSE(holds(ids, "header-503"));
}

TEST_CASE_METHOD(Fixture, "a step that ends within twenty minutes is asked when there is room")
{
    records["name-200"] = learning(1'100'000);
    records["name-503"] = learning(1'300'000);

    CHECK(compose({.most_new = 0}) == Ids{"name-200"});
    CHECK_FALSE(holds(compose({.items = 4}), "name-200"));
}

TEST_CASE_METHOD(Fixture, "only cards of the chosen sets are asked")
{
    records["name-200"] = reviewed(10, 10);

    const Ids ids = compose({.sets = {QuizSet::Gateways}});

    CHECK(ids.size() == 3);
    for (const std::string& id : ids)
        CHECK(deck.find(id)->set == QuizSet::Gateways);
}

TEST_CASE_METHOD(Fixture, "a record of a card that is no more is passed over")
{
    records["rule-long-gone"] = reviewed(10, 10);

    CHECK_FALSE(holds(compose(), "rule-long-gone"));
}

TEST_CASE_METHOD(Fixture, "a card that was only drilled is still new")
{
    records["rule-login"].last_variant = "login-1";

    CHECK(holds(compose(), "rule-login"));
}

TEST_CASE_METHOD(Fixture, "settings out of range do no harm")
{
    CHECK(compose({.items = 0}).size() == 1);
    CHECK(compose({.items = -3, .most_new = -1}).empty());
    CHECK(compose({.items = 1000, .most_new = 1000}).size() == deck.cards().size());
}

TEST_CASE_METHOD(Fixture, "a drill of a set holds cards of that set only, seen or not")
{
    const Ids ids = compose_drill(deck, QuizSet::Headers, 10, random);

    CHECK(ids.size() == 4);
    for (const std::string& id : ids)
        CHECK(deck.find(id)->set == QuizSet::Headers);
    CHECK(compose_drill(deck, QuizSet::WebDav, 5, random).size() == 5);
    CHECK(compose_drill(deck, QuizSet::Redirects, 10, random).empty());
}

TEST_CASE_METHOD(Fixture, "a drill of pairs holds the cards whose answers are mixed up")
{
    const Ids ids = compose_drill(deck, {{"404", "410", 2, 2.0}, {"Allow", "ETag", 1, 1.0}}, 20, random);

    CHECK(std::set(ids.begin(), ids.end()) ==
          std::set<std::string>{"rule-missing", "name-404", "meaning-404", "name-410", "meaning-410", "header-405"});
    CHECK(compose_drill(deck, std::vector<ConfusedPair>{}, 20, random).empty());
}

TEST_CASE_METHOD(Fixture, "the outlook says what is due, what is new and what comes next")
{
    records["name-200"] = reviewed(10, 10);
    records["name-503"] = learning(1'800'000);
    records["name-404"] = learning(2'400'000);
    records["name-401"] = reviewed(1, 4);
    records["name-403"] = reviewed(2, 5);
    records["name-405"] = reviewed(2, 50);

    const Outlook view = outlook(deck, records, {}, now);

    CHECK(view.due == 1);
    CHECK(view.unseen == static_cast<int>(deck.cards().size()) - 6);
    CHECK(view.next_ms == now.ms + 1'800'000);
    CHECK(view.next_day == today + 3);
    CHECK(view.next_day_count == 2);
}

TEST_CASE_METHOD(Fixture, "with nothing learnt there is nothing to come back")
{
    const Outlook view = outlook(deck, records, {.sets = {QuizSet::Gateways}}, now);

    CHECK(view.due == 0);
    CHECK(view.unseen == 3);
    CHECK(view.next_ms == 0);
    CHECK(view.next_day == 0);
}

TEST_CASE("sessions of the built-in quiz keep confused codes together and yet apart")
{
    const QuizDeck deck(sample::builtin(), {});
    Random random(GENERATE(range(1u, 21u)));
    CardRecords records;
    for (const QuizCard& card : deck.cards())
        if (random.unit() < 0.4)
            records[card.id] = reviewed(static_cast<int>(random.below(30)), 10);

    const Ids ids = compose_session(deck, records, {}, now, random);

    CHECK(ids.size() == 10);
    CHECK(std::set(ids.begin(), ids.end()).size() == 10);
    CHECK(neighbours_to_keep_apart(deck, ids) <= 1);
    int pairs = 0;
    for (const std::string& one : ids)
        for (const std::string& other : ids)
            pairs += deck.are_confusable(deck.find(one)->code, deck.find(other)->code) ? 1 : 0;
    CHECK(pairs > 0);
}
