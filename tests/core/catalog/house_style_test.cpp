#include "core/catalog/house_style.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

using core::HouseStyle;

namespace {

const core::Catalog& catalog() { return sample::builtin(); }

const core::Situation& situation(std::string_view id)
{
    const core::Situation* found = catalog().find_situation(id);
    REQUIRE(found != nullptr);
    return *found;
}

bool lists(const std::vector<core::Acceptable>& acceptable, int code)
{
    return std::any_of(acceptable.begin(), acceptable.end(),
                       [&](const core::Acceptable& each) { return each.code == code; });
}

std::vector<std::string> switch_ids()
{
    std::vector<std::string> ids;
    for (const core::Switch& each : catalog().switches)
        ids.push_back(each.id);
    return ids;
}

} // namespace

TEST_CASE("without a style every switch has its default")
{
    const std::string id = GENERATE(from_range(switch_ids()));

    CHECK(core::choice_of(catalog(), {}, id) == catalog().find_switch(id)->choices.front().code);
    CHECK(core::choice_of(catalog(), {"no-such-style", {}}, id) == catalog().find_switch(id)->choices.front().code);
}

TEST_CASE("a named style makes its choices and keeps the other defaults")
{
    const HouseStyle fastapi{"fastapi", {}};

    CHECK(core::choice_of(catalog(), fastapi, "malformed") == 422);
    CHECK(core::choice_of(catalog(), fastapi, "hide-existence") == 404);
    CHECK(core::choice_of(catalog(), fastapi, "no-such-switch") == 0);
}

TEST_CASE("one choice can be changed and changed back")
{
    const HouseStyle strict{"rfc-strict", {}};

    const HouseStyle open = core::with_choice(catalog(), strict, "hide-existence", 403);
    const HouseStyle again = core::with_choice(catalog(), open, "hide-existence", 404);

    CHECK(core::choice_of(catalog(), open, "hide-existence") == 403);
    CHECK(core::choice_of(catalog(), open, "validation") == 422);
    CHECK(again == strict);
    CHECK(core::with_choice(catalog(), strict, "hide-existence", 418) == strict);
    CHECK(core::with_choice(catalog(), strict, "no-such-switch", 403) == strict);
}

TEST_CASE("a style is a short text, and the text is the style")
{
    const auto [text, title] = GENERATE(table<std::string, std::string>({
        {"", "Default"},
        {"fastapi", "FastAPI"},
        {"rfc-strict,hide-existence:403", "RFC-strict, 1 choice changed"},
        {"hide-existence:403,delete-reply:200", "Default, 2 choices changed"},
    }));

    const core::StyleText read = core::parse_house_style(catalog(), text);

    CHECK(read.unknown.empty());
    CHECK(core::to_text(read.style) == text);
    CHECK(core::title_of(catalog(), read.style) == title);
}

TEST_CASE("the text of a style is read kindly")
{
    const auto [text, plain] = GENERATE(table<std::string, std::string>({
        {" FastAPI ", "fastapi"},
        {"delete-reply:200,hide-existence:403", "hide-existence:403,delete-reply:200"}, // in the catalog's order
        {"fastapi,malformed:422", "fastapi"},                                           // no change at all
        {"hide-existence:404", ""},
        {"fastapi,malformed:400,malformed:422", "fastapi"},
    }));

    CHECK(core::to_text(core::parse_house_style(catalog(), text).style) == plain);
}

TEST_CASE("what a style text says in vain is told")
{
    const auto [text, unknown] = GENERATE(table<std::string, std::vector<std::string>>({
        {"nonsense", {"nonsense"}},
        {"fastapi,rails", {"rails"}},
        {"validation:418", {"validation:418"}},
        {"validation:", {"validation:"}},
        {":", {":"}},
        {"validation:422x", {"validation:422x"}},
        {"fastapi,,rails:1", {"", "rails:1"}},
        {"\xff", {"\uFFFD"}},
    }));

    CHECK(core::parse_house_style(catalog(), text).unknown == unknown);
}

TEST_CASE("a huge style text is read to its end")
{
    CHECK(core::parse_house_style(catalog(), std::string(200'000, ',')).unknown.size() == 200'001);
}

TEST_CASE("a style moves the best code of a situation, and the old one stays acceptable")
{
    const core::Situation& broken = situation("val-json-syntax");

    const core::Ruling strict = core::ruling_on(catalog(), {}, broken);
    const core::Ruling fastapi = core::ruling_on(catalog(), {"fastapi", {}}, broken);

    CHECK(strict.best == 400);
    CHECK(strict.moved_by == nullptr);
    CHECK(strict.because == broken.because);
    CHECK(fastapi.best == 422);
    REQUIRE(fastapi.moved_by != nullptr);
    CHECK(fastapi.moved_by->id == "malformed");
    CHECK(lists(fastapi.acceptable, 400));
    CHECK_FALSE(lists(fastapi.acceptable, 422));
    CHECK_FALSE(fastapi.because.empty());
    CHECK(fastapi.because != broken.because);
}

TEST_CASE("the best code in a style is that of the ruling")
{
    const HouseStyle style{"rails", {}};

    for (const core::Situation& each : catalog().situations) {
        CAPTURE(each.id);
        CHECK(core::best_in(catalog(), style, each.switch_id, each.best) ==
              core::ruling_on(catalog(), style, each).best);
    }
}

TEST_CASE("a style leaves a situation without a switch alone")
{
    const core::Ruling ruling = core::ruling_on(catalog(), {"fastapi", {}}, situation("auth-no-credentials"));

    CHECK(ruling.best == 401);
    CHECK(ruling.moved_by == nullptr);
    CHECK(ruling.headers.size() == situation("auth-no-credentials").headers.size());
}

TEST_CASE("with the code the header fields change")
{
    const HouseStyle created = core::with_choice(catalog(), {}, "job-creation", 201);

    const core::Ruling ruling = core::ruling_on(catalog(), created, situation("async-report"));

    CHECK(ruling.best == 201);
    const auto location = std::find_if(ruling.headers.begin(), ruling.headers.end(),
                                       [](const auto& each) { return each.name == "Location"; });
    REQUIRE(location != ruling.headers.end());
}

TEST_CASE("every situation and verdict that a switch moves is written for the default, and takes every choice")
{
    const std::string id = GENERATE(from_range(switch_ids()));
    const core::Switch& moved_by = *catalog().find_switch(id);

    for (const core::Switch::Choice& choice : moved_by.choices) {
        const HouseStyle style = core::with_choice(catalog(), {}, id, choice.code);
        const auto check = [&](const core::Ruling& ruling, const std::string& name, int written) {
            INFO(name);
            CHECK(written == moved_by.choices.front().code);
            CHECK(ruling.best == choice.code);
            CHECK_FALSE(lists(ruling.acceptable, ruling.best));
            CHECK(std::none_of(ruling.wrong.begin(), ruling.wrong.end(),
                               [&](const auto& each) { return each.code == ruling.best; }));
        };
        for (const core::Situation& each : catalog().situations)
            if (each.switch_id == id)
                check(core::ruling_on(catalog(), style, each), each.id, each.best);
        for (const core::GuideVerdict& each : catalog().guide.verdicts)
            if (each.switch_id == id)
                check(core::ruling_on(catalog(), style, each), each.id, each.best);
    }
}
