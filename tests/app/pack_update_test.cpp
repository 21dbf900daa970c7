// A team's pack in the state: on its way, on, refused, removed.
#include "tests/app/visit.h"

#include "core/pack/pack.h"

#include <catch2/catch_test_macros.hpp>

namespace {

// The built-in catalog with a situation and a style of a team.
core::Catalog catalog_with_pack()
{
    const core::PackFile file{"team.json", R"({"pack": {"id": "acme", "name": "Acme API", "style": "acme"},
        "styles": [{"id": "acme", "name": "Acme", "about": "a", "choices": [{"switch": "validation", "code": 400}]}],
        "situations": [{"id": "parcel", "text": "The parcel left the depot", "best": 409, "because": "b",
                        "area": "acme"}]})"};
    core::Problems problems;
    std::optional<core::Catalog> catalog = core::read_pack({&file, 1}, &test::catalog(), problems);
    REQUIRE(catalog);
    return *catalog;
}

// As the platform does: the catalog that the state refers to changes in its place.
struct PackVisit
{
    core::Catalog catalog = test::catalog();
    test::Visit visit{catalog};

    void change(core::Catalog next)
    {
        catalog = std::move(next);
        visit.search.emplace(catalog);
    }
};

} // namespace

TEST_CASE("a pack on its way is told, and what was there stays")
{
    test::Visit visit;

    visit.act(app::PackComes{"team.json"});

    CHECK(visit.state.pack.coming == "team.json");
    CHECK(visit.state.pack.name.empty());
}

TEST_CASE("a pack that is on changes what is found, and the style of whoever has chosen none")
{
    PackVisit here;
    here.visit.act(app::ArriveAt{"#/search?q=parcel%20left%20the%20depot"});
    here.change(catalog_with_pack());

    const app::Effects effects = here.visit.act(app::PackLaid{"team.json", true});

    const app::State& state = here.visit.state;
    CHECK(state.pack.name == "team.json");
    CHECK(state.pack.is_kept);
    REQUIRE_FALSE(state.hits.empty());
    CHECK(state.hits.front().code == 409);
    CHECK(core::choice_of(state.catalog, state.style, "validation") == 400);
    REQUIRE(test::find_effect<app::Say>(effects));
    CHECK(test::find_effect<app::Say>(effects)->text == "The pack of Acme API is on.");
}

TEST_CASE("a refused pack leaves the one that is on, and says what is wrong")
{
    PackVisit here;
    here.change(catalog_with_pack());
    here.visit.act(app::PackLaid{"team.json", true});
    core::Problems problems;
    problems.push_back({"other.json", 1, 2, "wrong"});

    here.visit.act(app::PackComes{"other.json"});
    here.visit.act(app::PackRefused{"other.json", {}, problems});

    const app::TeamPack& pack = here.visit.state.pack;
    CHECK(pack.coming.empty());
    CHECK(pack.name == "team.json");
    CHECK(pack.refused == "other.json");
    CHECK(pack.problems.size() == 1);
}

TEST_CASE("a removed pack leaves nothing")
{
    PackVisit here;
    here.change(catalog_with_pack());
    here.visit.act(app::PackLaid{"team.json", true});
    here.visit.act(app::ArriveAt{"#/search?q=parcel%20left%20the%20depot"});
    here.change(test::catalog());

    here.visit.act(app::PackRemoved{});

    CHECK(here.visit.state.pack.name.empty());
    CHECK(here.visit.state.hits == here.visit.search->find("parcel left the depot"));
}

TEST_CASE("choosing and removing a pack are the host's to do")
{
    test::Visit visit;

    CHECK(test::find_effect<app::PickPack>(visit.act(app::AskForPack{})));
    CHECK(test::find_effect<app::ForgetPack>(visit.act(app::RemovePack{})));
}
