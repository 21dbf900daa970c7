#include "tests/app/visit.h"

#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <string>

using test::find_effect;
using test::Visit;

TEST_CASE("the first letter is a new place, the next ones describe it better")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/404"});

    const app::Effects first = visit.act(app::TypeText{app::Field::Query, "g"});
    const app::Effects second = visit.act(app::TypeText{app::Field::Query, "go"});

    REQUIRE(find_effect<app::PushAddress>(first));
    CHECK(find_effect<app::PushAddress>(first)->hash == "#/search?q=g");
    REQUIRE(find_effect<app::ReplaceAddress>(second));
    CHECK(find_effect<app::ReplaceAddress>(second)->hash == "#/search?q=go");
}

TEST_CASE("who is led somewhere is there at once, and the host is told the address")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/no/such/page"});

    const app::Effects effects = visit.press("?");

    CHECK(visit.state.route == core::page_route(core::Page::Settings, "keys"));
    CHECK(visit.state.lost_address.empty());
    REQUIRE(std::holds_alternative<app::PushAddress>(effects.front()));
    CHECK(std::get<app::PushAddress>(effects.front()).hash == "#/settings/keys");
    CHECK(find_effect<app::OpenRecord>(effects)); // as for whoever comes there by himself
}

TEST_CASE("who is led to a page that obeys the house style finds the style in its address")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/quiz/stats"});
    visit.act(app::OpenedRecord{});
    visit.act(app::ChooseStyle{core::HouseStyle{"fastapi", {}}});
    visit.act(app::ArriveAt{"#/404"});

    const app::Effects effects = visit.act(app::DrillSet{});

    REQUIRE(find_effect<app::PushAddress>(effects));
    REQUIRE(find_effect<app::ReplaceAddress>(effects));
    CHECK(find_effect<app::ReplaceAddress>(effects)->hash == "#/quiz?style=fastapi");
}

TEST_CASE("the first letter of a search leaves the page on which it was typed")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/compare/401,403"});
    visit.act(app::TypeText{app::Field::CompareDraft, "zzzzqqqq"});
    visit.act(app::Submit{app::Field::CompareDraft});
    REQUIRE_FALSE(visit.state.compare_problem.empty());

    visit.act(app::TypeText{app::Field::Query, "g"});

    CHECK(visit.state.route == core::search_route("g"));
    CHECK(visit.state.compare_problem.empty());
}

TEST_CASE("the first letter of a search asks for what the search needs")
{
    Visit visit;
    visit.state.pieces = {app::Piece::Later};
    visit.act(app::ArriveAt{"#/"});

    const app::Effects effects = visit.act(app::TypeText{app::Field::Query, "g"});

    REQUIRE(std::holds_alternative<app::PushAddress>(effects.at(0)));
    REQUIRE(effects.size() == 4);
    CHECK(std::get<app::Bring>(effects.at(1)).piece == app::Piece::Codes);
    CHECK(std::get<app::Bring>(effects.at(2)).piece == app::Piece::Situations);
    CHECK(std::get<app::Bring>(effects.at(3)).piece == app::Piece::Failures);
    CHECK_FALSE(find_effect<app::Bring>(visit.act(app::TypeText{app::Field::Query, "go"})));
}

TEST_CASE("the field of the search holds what was typed, also beyond what an address does")
{
    Visit visit;
    const std::string typed = std::string(core::max_query_bytes, 'x') + " and more than an address holds";

    const app::Effects effects = visit.act(app::TypeText{app::Field::Query, typed});

    CHECK(visit.state.query == typed);
    REQUIRE(find_effect<app::PushAddress>(effects));
    CHECK(find_effect<app::PushAddress>(effects)->hash == "#/search?q=" + std::string(core::max_query_bytes, 'x'));
}

TEST_CASE("a field of one line keeps of a novel as much as a question may have, a pasted response all of it")
{
    Visit visit;
    const std::string novel(1'000'000, 'x');

    visit.act(app::TypeText{app::Field::Query, novel});
    visit.act(app::TypeText{app::Field::CompareDraft, novel});
    visit.act(app::TypeText{app::Field::Pasted, novel});

    CHECK(visit.state.query == novel.substr(0, 4000));
    CHECK(visit.state.compare_draft == novel.substr(0, 4000));
    CHECK(visit.state.pasted == novel);
}

TEST_CASE("leaving the search empties the field")
{
    Visit visit;
    visit.act(app::TypeText{app::Field::Query, "gone"});

    visit.act(app::ArriveAt{"#/410"});

    CHECK(visit.state.query.empty());
    CHECK(visit.state.hits.empty());
}

TEST_CASE("an unknown address is remembered until the next one")
{
    Visit visit;

    visit.act(app::ArriveAt{"#/what/is/this"});
    CHECK(visit.state.lost_address == "#/what/is/this");
    CHECK(visit.state.route == core::home_route());

    visit.act(app::ArriveAt{"#/"});
    CHECK(visit.state.lost_address.empty());
}

TEST_CASE("escape leads home, and at home does nothing")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/404"});

    const app::Effects away = visit.press("Escape");
    REQUIRE(find_effect<app::PushAddress>(away));
    CHECK(find_effect<app::PushAddress>(away)->hash == "#/");

    visit.act(app::ArriveAt{"#/"});
    CHECK(visit.press("Escape").empty());
}

TEST_CASE("slash and Ctrl+K ask for the search field, other keys for nothing")
{
    Visit visit;

    CHECK(find_effect<app::FocusSearch>(visit.press("/")));
    CHECK(find_effect<app::FocusSearch>(visit.press("Control+k")));
    CHECK(visit.press("a").empty());
}

TEST_CASE("copying is confirmed for two seconds")
{
    Visit visit;

    const app::Effects effects = visit.act(app::CopyText{"response", "HTTP/1.1 200 OK"}, 1000);
    REQUIRE(find_effect<app::WriteClipboard>(effects));
    CHECK(find_effect<app::WriteClipboard>(effects)->text == "HTTP/1.1 200 OK");
    CHECK(visit.state.copied == "response");
    CHECK(app::next_change_ms(visit.state) == 3000);

    visit.act(app::TimePassed{}, 2999);
    CHECK(visit.state.copied == "response");
    visit.act(app::TimePassed{}, 3000);
    CHECK(visit.state.copied.empty());
    CHECK(std::isinf(app::next_change_ms(visit.state)));
}

TEST_CASE("the theme follows the system until a visitor chooses")
{
    Visit visit;

    visit.act(app::SystemThemeIs{true});
    CHECK(app::is_dark(visit.state));

    const app::Effects effects = visit.act(app::ChooseTheme{app::ThemeChoice::Light});
    CHECK_FALSE(app::is_dark(visit.state));
    CHECK(find_effect<app::StorePreferences>(effects));
}

TEST_CASE("the address of a page that obeys the house style names the style")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/decide?style=fastapi"});
    CHECK(visit.state.style.base == "fastapi");

    const app::Effects effects = visit.act(app::ArriveAt{"#/decide"});

    REQUIRE(find_effect<app::ReplaceAddress>(effects));
    CHECK(find_effect<app::ReplaceAddress>(effects)->hash == "#/decide?style=fastapi");
}

TEST_CASE("a style in a link holds for the visit and is not kept")
{
    Visit visit;

    const app::Effects effects = visit.act(app::ArriveAt{"#/decide?style=fastapi"});

    CHECK(visit.state.preferences.style.empty());
    CHECK(find_effect<app::StorePreferences>(effects) == nullptr);
}

TEST_CASE("adding to a comparison says why it cannot")
{
    Visit visit;
    visit.act(app::ArriveAt{"#/compare/401,403"});

    visit.act(app::TypeText{app::Field::CompareDraft, "unauthorized"});
    visit.act(app::Submit{app::Field::CompareDraft});
    CHECK(visit.state.compare_problem.find("already") != std::string::npos);

    visit.act(app::TypeText{app::Field::CompareDraft, "zzzzqqqq"});
    CHECK(visit.state.compare_problem.empty());
    visit.act(app::Submit{app::Field::CompareDraft});
    CHECK(visit.state.compare_problem.find("Nothing matches") != std::string::npos);

    visit.act(app::TypeText{app::Field::CompareDraft, "404"});
    const app::Effects effects = visit.act(app::Submit{app::Field::CompareDraft});
    REQUIRE(find_effect<app::PushAddress>(effects));
    CHECK(find_effect<app::PushAddress>(effects)->hash == "#/compare/401,403,404");
    CHECK(visit.state.compare_draft.empty());
}

TEST_CASE("a comparison that is full takes no other code")
{
    Visit visit;
    std::vector<int> codes;
    for (std::size_t i = 0; i < core::most_compared; ++i)
        codes.push_back(500 + static_cast<int>(i));
    visit.act(app::ArriveAt{core::to_hash(core::compare_route(codes))});
    visit.act(app::TypeText{app::Field::CompareDraft, "409"});

    CHECK(visit.act(app::Submit{app::Field::CompareDraft}).empty());
    CHECK(visit.state.compare_problem ==
          "The table holds " + core::in_words(core::most_compared) + " codes: take one out first.");
}

TEST_CASE("ticks are kept and cleared")
{
    Visit visit;

    visit.act(app::TickRule{"one"});
    visit.act(app::TickRule{"two"});
    visit.act(app::TickRule{"one"});
    CHECK(visit.state.preferences.ticked == std::vector<std::string>{"two"});

    visit.act(app::ClearTicks{});
    CHECK(visit.state.preferences.ticked.empty());
}
