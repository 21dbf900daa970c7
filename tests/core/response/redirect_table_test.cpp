#include "core/response/redirect_table.h"

#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>

using namespace core;

namespace {

const RedirectCell& cell(const RedirectTable& table, std::string_view method, Follower follower)
{
    const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const RedirectRow& each) { return each.method == method; });
    REQUIRE(row != table.rows.end());
    const auto column = std::find(followers.begin(), followers.end(), follower) - followers.begin();
    return row->cells[static_cast<std::size_t>(column)];
}

} // namespace

TEST_CASE("a table of redirects says in words what becomes of each method")
{
    const auto [code, method, follower, requests, change, changes] =
        GENERATE(table<int, std::string, Follower, std::string, std::string, bool>({
            {301, "POST", Follower::Browser, "`GET`", "Changed, content dropped", true},
            {301, "POST", Follower::AnyClient, "`GET` or `POST`", "May change, and then drops its content", true},
            {303, "PUT", Follower::Browser, "`GET`", "Changed, content dropped", true},
            {307, "POST", Follower::AnyClient, "`POST`", "Kept, with its content", false},
            {308, "GET", Follower::Browser, "`GET`", "Kept", false},
        }));
    CAPTURE(code, method);

    const RedirectTable redirects = redirect_table(sample::builtin(), code);

    const RedirectCell& found = cell(redirects, method, follower);
    CHECK(found.requests == requests);
    CHECK(found.change == change);
    CHECK(found.changes == changes);
}

TEST_CASE("a table of redirects gives a reason for each kind of client, and each note once")
{
    const RedirectTable redirects = redirect_table(sample::builtin(), 302);

    REQUIRE(redirects.reasons.size() == followers.size());
    CHECK(redirects.reasons[0].follower == Follower::Browser);
    CHECK_FALSE(redirects.reasons[0].explanation.empty());
    CHECK_FALSE(redirects.reasons[1].source.empty());
    std::vector<std::string> notes = redirects.notes;
    std::sort(notes.begin(), notes.end());
    CHECK(std::adjacent_find(notes.begin(), notes.end()) == notes.end());
}
