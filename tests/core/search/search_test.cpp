#include "core/search/search.h"

#include "core/base/text.h"
#include "tests/core/builtin_catalog.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

namespace {

using test::catalog;

// Built once: no test changes it.
const core::Search& search()
{
    static const core::Search whole(catalog());
    return whole;
}

core::Hit first_hit(std::string_view query)
{
    const std::vector<core::Hit> hits = search().find(query);
    return hits.empty() ? core::Hit() : hits.front();
}

std::vector<int> codes_of(const std::vector<core::Hit>& hits)
{
    std::vector<int> codes;
    for (const core::Hit& hit : hits)
        codes.push_back(hit.code);
    return codes;
}

} // namespace

TEST_CASE("search ranks an exact number first and says so")
{
    CHECK(first_hit("404").code == 404);
    CHECK(first_hit("404").why == "number");
    CHECK(first_hit("http 502").code == 502);
}

TEST_CASE("the numbers of a query come first, in its order")
{
    const std::vector<int> codes = codes_of(search().find("422 or 409"));

    REQUIRE(codes.size() >= 2);
    CHECK(codes[0] == 422);
    CHECK(codes[1] == 409);
}

TEST_CASE("the words decide where a number tells what happens now, and its card stands behind")
{
    const std::vector<core::Hit> hits = search().find("500 when user not found");

    REQUIRE(hits.size() >= 2);
    CHECK(hits[0].code == 404);
    CHECK(hits[1].code == 500);
    CHECK(hits[1].why == "the code that there is now");
    CHECK(first_hit("got 431 xyzzy plugh").code == 431); // words that find nothing leave it to the number
}

TEST_CASE("the start of a number lists the codes that go on from it, the common ones first")
{
    const std::string query = GENERATE("4", "40", "4xx", "40x");

    const std::vector<core::Hit> hits = search().find(query);

    REQUIRE(hits.size() == 10);
    CHECK(std::all_of(hits.begin(), hits.end(), [](const core::Hit& hit) { return hit.code / 100 == 4; }));
    CHECK(catalog().find_code(hits.front().code)->common);
    CHECK(hits.front().code == 400);
}

TEST_CASE("a number nobody defined leads to the code that clients take it for")
{
    CHECK(first_hit("477").code == 400);
    CHECK(first_hit("got 477 from server").code == 400);
    CHECK(first_hit("700").code == 500);
    CHECK(first_hit("477").why.find("477") != std::string::npos);
}

TEST_CASE("an amount is not a status code")
{
    CHECK(first_hit("429 after 100 requests").code == 429);
    CHECK(first_hit("upload is bigger than 500 mb").code == 413);
}

TEST_CASE("names are found in every spelling, old ones too, with their reason")
{
    const auto [query, code, why] = GENERATE(table<std::string, int, std::string>({
        {"not found", 404, "name"},
        {"NotFound", 404, "name"},
        {"NOT-FOUND", 404, "name"},
        {"payload too large", 413, "former name: Payload Too Large"},
        {":unprocessable_entity", 422, "former name: Unprocessable Entity"},
        {"StatusTeapot", 418, "constant in Go net/http: http.StatusTeapot"},
    }));

    CHECK(first_hit(query).code == code);
    CHECK(first_hit(query).why == why);
}

TEST_CASE("a registered name comes before a vendor's use of it") { CHECK(first_hit("unauthorized").code == 401); }

TEST_CASE("a phrase of a situation that is said whole outweighs names and words that are said in part")
{
    CHECK(first_hit("duplicate job start").code == 409);
}

TEST_CASE("a description in the place of a name is no name")
{
    CHECK_FALSE(first_hit("client closed connection").why.starts_with("name: ("));
}

TEST_CASE("a constant is found inside a line of source code")
{
    CHECK(first_hit("raise HTTPException(status.HTTP_404_NOT_FOUND)").code == 404);
    CHECK(first_hit("return ResponseEntity.status(HttpStatus.ACCEPTED)").code == 202);
    CHECK(first_hit("head :no_content").code == 204);
}

TEST_CASE("a header field finds its codes, the closest first")
{
    const core::HeaderField* field = catalog().find_header("Retry-After");
    REQUIRE(field != nullptr);

    const std::vector<core::Hit> hits = search().find("retry-after");

    REQUIRE(hits.size() >= 2);
    CHECK(hits[0].code == field->codes[0]);
    CHECK(hits[1].code == field->codes[1]);
    CHECK(hits[0].why == "header Retry-After");
}

TEST_CASE("a situation in plain English names itself as the reason")
{
    const std::vector<core::Hit> hits = search().find(catalog().situations.front().text);

    REQUIRE(!hits.empty());
    CHECK(hits.front().code == catalog().situations.front().best);
    CHECK(hits.front().situation == 0);
    CHECK(hits.front().why.starts_with("situation: "));
}

TEST_CASE("a name is found while it is being typed")
{
    const auto [typed, code] = GENERATE(
        table<std::string, int>({{"unauth", 401}, {"payl", 413}, {"too many r", 429}, {"not f", 404}, {"conf", 409}}));

    CHECK(first_hit(typed).code == code);
}

TEST_CASE("slips of the typist are forgiven")
{
    CHECK(first_hit("too mnay reqests").code == 429);
    CHECK(first_hit("gatewya timeuot").code == 504);
}

TEST_CASE("hits are distinct, in order of their score, each with a reason, and no more than asked for")
{
    const std::string query = GENERATE("user is not allowed to delete this", "4xx", "timeout", "cache");

    const std::vector<core::Hit> hits = search().find(query, 7);

    REQUIRE(hits.size() == 7);
    CHECK(std::is_sorted(hits.begin(), hits.end(),
                         [](const core::Hit& a, const core::Hit& b) { return a.score > b.score; }));
    CHECK(std::none_of(hits.begin(), hits.end(), [](const core::Hit& hit) { return hit.why.empty(); }));
    std::vector<int> codes = codes_of(hits);
    std::sort(codes.begin(), codes.end());
    CHECK(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
    CHECK(search().find(query, 0).empty());
}

TEST_CASE("a query about nothing finds nothing")
{
    const std::string query =
        GENERATE(as<std::string>(), "", "   \t\r\n", "?!.,;:-_#", "qqxqqxqq", "\x01\x02\x7F", "\xFF\xFE\xC0\x80",
                 std::string(10000, ' '), std::string(10000, 'q'), std::string(5, '\0'));

    CHECK(search().find(query).empty());
}

TEST_CASE("hostile queries are answered from their start, without harm")
{
    std::string endless;
    while (endless.size() < 10000)
        endless += "requst servr 404 \xF0\x9F\x92 conection \xED\xA0\x80 ";

    const std::vector<int> codes = codes_of(search().find(endless, 2)); // a number among words: its card comes along
    CHECK(std::find(codes.begin(), codes.end(), 404) != codes.end());
    for (const char letter : {'4', '.', ':'})
        CHECK(search().find(std::string(10000, letter)).empty());
}

TEST_CASE("a search built in slices answers as one built at once")
{
    const std::string query = GENERATE("404", "4xx", "payload too large", "user has no right to delete",
                                       "cahce expierd", "HttpStatus.GONE", "retry-after header", "file too la");
    static core::Search sliced(catalog(), core::Search::Build::InSlices);
    static int slices = 1;
    while (!sliced.build_some())
        ++slices;

    const std::vector<core::Hit> hits = sliced.find(query);

    CHECK(slices > 20);
    CHECK(hits == search().find(query));
    CHECK(!hits.empty());
}

TEST_CASE("the first query builds what is missing, and building goes no further then")
{
    core::Search search_in_slices(catalog(), core::Search::Build::InSlices);
    for (int slice = 0; slice < 5; ++slice)
        REQUIRE(!search_in_slices.build_some());

    CHECK(search_in_slices.find("file too large") == search().find("file too large"));
    CHECK(search_in_slices.build_some());
    CHECK(search_in_slices.find("file too large") == search().find("file too large"));
}

TEST_CASE("a query longer than anyone asks is cut, not refused")
{
    const std::string start = "file is too large " + std::string(core::max_query_bytes, 'x');

    CHECK(search().find(start + " teapot") == search().find(start));
    CHECK(first_hit(start).code == 413);
}

TEST_CASE("an empty catalog is searched without harm")
{
    const core::Catalog nothing;
    const std::string query = GENERATE("404", "not found", "4xx", "retry-after", "");

    CHECK(core::Search(nothing).find(query).empty());
}
