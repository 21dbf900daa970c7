#include "core/search/name_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace {

core::Catalog named_codes()
{
    core::Catalog catalog;
    for (const auto& [number, name] :
         {std::pair(404, "Not Found"), {409, "Conflict"}, {422, "Unprocessable Content"}}) {
        catalog.codes.emplace_back();
        catalog.codes.back().number = number;
        catalog.codes.back().name = name;
    }
    catalog.codes[2].former_names.push_back({"Unprocessable Entity", "RFC 4918"});
    catalog.stacks.push_back({"go",
                              "Go",
                              {{404, "http.StatusNotFound", {}, {}},
                               {409, "http.StatusConflict", {}, {}},
                               {422, "http.StatusUnprocessableEntity", {}, {}}}});
    catalog.stacks.push_back({"starlette",
                              "Starlette",
                              {{404, "status.HTTP_404_NOT_FOUND", {}, {}},
                               {409, "status.HTTP_409_CONFLICT", {}, {}},
                               {422, "status.HTTP_422_UNPROCESSABLE_CONTENT", {"status.HTTP_422_OLD"}, {}}}});
    catalog.headers.push_back({"If-Match", core::FieldSide::Request, "", {412, 409}, ""});
    return catalog;
}

} // namespace

TEST_CASE("a piece of code names its status, with and without what stacks put around it")
{
    const auto [piece, code] = GENERATE(table<std::string, int>({
        {"http.StatusNotFound", 404},
        {"StatusNotFound", 404},
        {"HttpStatus.NOT_FOUND", 404},
        {":not_found", 404},
        {"NotFoundException", 404},
        {"HttpNotFoundError", 404},
        {"SC_CONFLICT", 409},
        {"ConflictHttpException", 409},
        {"Results.Conflict", 409},
        {"status.HTTP_422_OLD", 422},
        {"UnprocessableEntity", 422},
    }));
    const core::Catalog catalog = named_codes();
    const core::NameTable names(catalog);

    const auto found = names.find_in_code(piece);

    REQUIRE(!found.empty());
    CHECK(found.front().codes.front() == code);
}

TEST_CASE("what names nothing finds nothing")
{
    const std::string piece = GENERATE("", ":", "error", "HttpException", "found", "...");
    const core::Catalog catalog = named_codes();

    CHECK(core::NameTable(catalog).find_in_code(piece).empty());
}

TEST_CASE("the registered name comes before the names of stacks")
{
    const core::Catalog catalog = named_codes();
    const core::NameTable names(catalog);

    const auto found = names.find("notfound");

    REQUIRE(found.size() == 3);
    CHECK(found[0].kind == core::ExactName::Kind::Name);
    CHECK(found[1].kind == core::ExactName::Kind::Constant);
    CHECK(names.find("unprocessableentity").front().kind == core::ExactName::Kind::FormerName);
    CHECK(names.find("ifmatch").front().codes == std::vector<int>{412, 409});
}

TEST_CASE("a start finds all names that go on from it")
{
    const core::Catalog catalog = named_codes();
    const core::NameTable names(catalog);

    CHECK(names.starting_with("unproc").size() == 4);
    CHECK(names.starting_with("").empty());
    CHECK(names.starting_with("zzz").empty());
}
