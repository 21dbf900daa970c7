#include "core/route.h"

#include "core/base/text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <random>
#include <string>

using namespace core;

namespace {

Route with_style(Route route, std::string style)
{
    route.style = std::move(style);
    return route;
}

void check_round_trip(const Route& route)
{
    const std::string hash = to_hash(route);
    CAPTURE(hash);

    const std::optional<Route> parsed = parse_hash(hash);

    REQUIRE(parsed.has_value());
    CHECK(*parsed == route);
}

// Addresses as an attacker or a broken link would have them: pieces of real ones, put together at random.
std::string random_hash(unsigned seed)
{
    constexpr std::string_view pieces[] = {
        "#",      "/",        "?",          "&",          "=",        "%",        "+",
        ",",      "404",      "4xx",        "99",         "1000",     "search",   "decide",
        "rules",  "compare",  "situations", "settings",   "q=",       "show=api", "class=4",
        "style=", "fastapi",  "%00",        "%2",         "%zz",      "%C3%A9",   "%ff",
        "%2F",    "\xff",     "\u00e9",     "\U0001F600", "a.b-c_d~", ":",        std::string_view("\0", 1),
        "\n",     "<script>", "..",         "//",         "SEARCH",   "?q=a",     "&q=b",
        "0",      "600"};
    std::minstd_rand rng(seed);
    std::string hash;
    const std::size_t count = rng() % 12;
    for (std::size_t i = 0; i < count; ++i)
        hash += pieces[rng() % std::size(pieces)];
    return hash;
}

} // namespace

TEST_CASE("a route is written as an address that people can read")
{
    const auto [route, expected] = GENERATE(table<Route, std::string>({
        {home_route(), "#/"},
        {home_route(Show::Api), "#/?show=api"},
        {home_route(Show::Common, 4), "#/?class=4"},
        {home_route(Show::WebDav, 2), "#/?show=webdav&class=2"},
        {code_route(404), "#/404"},
        {class_route(4), "#/4xx"},
        {search_route("not found"), "#/search?q=not%20found"},
        {search_route(""), "#/search?q="},
        {page_route(Page::Decide), "#/decide"},
        {page_route(Page::Decide, "api.failed"), "#/decide/api.failed"},
        {page_route(Page::Situations, "auth-token-expired"), "#/situations/auth-token-expired"},
        {page_route(Page::Rules), "#/rules"},
        {page_route(Page::Settings), "#/settings"},
        {compare_route({401, 403}), "#/compare/401,403"},
        {compare_route({}), "#/compare"},
        {with_style(code_route(422), "fastapi,hide-existence:403"), "#/422?style=fastapi%2Chide-existence%3A403"},
        {with_style(search_route("a&b"), "fastapi"), "#/search?q=a%26b&style=fastapi"},
    }));

    CHECK(to_hash(route) == expected);
    check_round_trip(route);
}

TEST_CASE("every number of three digits has an address of its own")
{
    check_round_trip(code_route(GENERATE(range(100, 1000))));
}

TEST_CASE("every class has an address of its own") { check_round_trip(class_route(GENERATE(range(1, 6)))); }

TEST_CASE("every list of Home has an address of its own")
{
    const Show show = GENERATE(Show::Common, Show::Api, Show::WebDav, Show::Unregistered, Show::All);
    const int digit = GENERATE(range(0, 6));

    check_round_trip(home_route(show, digit));
}

TEST_CASE("every query comes back from its address")
{
    const auto query =
        GENERATE(as<std::string>(), "", " ", "a+b", "100%", "%41", "a&q=b", "a=b#c?d/e", "\u00e9\u4e2d\U0001F600",
                 "\xff\xc3", std::string("\0\x1b[31m\n", 7), "\"<>&'", ":unprocessable_entity");
    CAPTURE(query);

    check_round_trip(search_route(query));
}

TEST_CASE("a query that is too long keeps its start, in whole characters")
{
    std::string query = "x";
    for (int i = 0; i < 5000; ++i)
        query += "\u4e2d";

    const Route route = search_route(query);

    CHECK(route.query.size() == 400);
    CHECK(to_valid_utf8(route.query) == route.query);
    check_round_trip(route);
}

TEST_CASE("what people type by hand leads where they meant to go")
{
    const auto [hash, expected] = GENERATE(table<std::string, Route>({
        {"", home_route()},
        {"#", home_route()},
        {"/", home_route()},
        {"#/", home_route()},
        {"#//", home_route()},
        {"404", code_route(404)},
        {"#404", code_route(404)},
        {"/404", code_route(404)},
        {"#/404/", code_route(404)},
        {"#/404?nonsense", code_route(404)},
        {"#/799", code_route(799)},
        {"#4XX", class_route(4)},
        {"#/5Xx", class_route(5)},
        {"#/Search?q=a+b", search_route("a b")},
        {"#/search", search_route("")},
        {"#/search/", search_route("")},
        {"#/search?x=1&q=a", search_route("a")},
        {"#/search?q=%zz%4", search_route("%zz%4")},
        {"#/search?q=%ff", search_route("\uFFFD")},
        {"#/?show=nonsense&class=9", home_route()},
        {"#/?class=44", home_route()},
        {"#/Compare/401,403", compare_route({401, 403})},
        {"#/compare/401%2C403", compare_route({401, 403})},
        {"#/compare/401,401,x,,700,99,403", compare_route({401, 403})},
        {"#/decide/", page_route(Page::Decide)},
        {"#/rules/a%20b", page_route(Page::Rules)},
        {"#/rules/a/b", page_route(Page::Rules)},
        {"#/rules/check/etag-syntax", page_route(Page::Rules, "check/etag-syntax")},
        {"#/rules/check/etag-syntax/", page_route(Page::Rules, "check/etag-syntax")},
        {"#/rules/check/a%20b", page_route(Page::Rules)},
        {"#/situations/check/a", page_route(Page::Situations)},
    }));
    CAPTURE(hash);

    const std::optional<Route> route = parse_hash(hash);

    REQUIRE(route.has_value());
    CHECK(*route == expected);
}

TEST_CASE("an address that compares too many codes holds the first of them")
{
    std::string hash = "#/compare/400";
    std::vector<int> first = {400};
    for (int code = 401; code < 420; ++code) {
        hash += ',' + std::to_string(code);
        if (first.size() < most_compared)
            first.push_back(code);
    }

    CHECK(parse_hash(hash) == compare_route(first));
}

TEST_CASE("an address that names no page is nothing")
{
    const auto hash = GENERATE(as<std::string>(), "#/nowhere", "#/40", "#/4041", "#/099", "#/000", "#/6xx", "#/0xx",
                               "#/4xy", "#/4x", "##404", "#/404/x", "#/searching", "#/search/x", "#/settings/x",
                               "#/-404", "#/+404", "#/4%304", "#/\u0664\u0660\u0664", "#/\xff", "#/../404");
    CAPTURE(hash);

    CHECK_FALSE(parse_hash(hash).has_value());
}

TEST_CASE("a very long address is read without delay")
{
    const char filler = GENERATE('4', '/', '&', '%', '?', ',', '\xff');
    const std::string start = GENERATE(as<std::string>(), "#/", "#/search?q=", "#/compare/", "#/decide/", "#/?show=");

    const std::optional<Route> route = parse_hash(start + std::string(100'000, filler));

    if (route)
        check_round_trip(*route);
}

TEST_CASE("whatever an address is read as has an address that is read the same")
{
    const std::string hash = random_hash(GENERATE(range(1u, 3000u)));
    CAPTURE(hash);

    const std::optional<Route> route = parse_hash(hash);

    if (route)
        check_round_trip(*route);
    SUCCEED();
}
