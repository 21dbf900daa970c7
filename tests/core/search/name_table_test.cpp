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
    CHECK(found[1].text == "http.StatusNotFound");
    CHECK(found[1].stack == "Go");
    CHECK(found[2].text == "status.HTTP_404_NOT_FOUND");
    CHECK(names.find("unprocessableentity").front().kind == core::ExactName::Kind::FormerName);
}

TEST_CASE("a start finds the names of codes that go on from it, in order, and no constants")
{
    const core::Catalog catalog = named_codes();
    const core::NameTable names(catalog);

    const auto found = names.starting_with("unproc");

    REQUIRE(found.size() == 2);
    CHECK(found[0].text == "Unprocessable Content");
    CHECK(found[1].text == "Unprocessable Entity");
    CHECK(names.starting_with("zzz").empty());
}

TEST_CASE("a header field is found by its whole name, and known by a start of it")
{
    const core::Catalog catalog = named_codes();
    const core::NameTable names(catalog);

    const core::ExactName* field = names.find_field("ifmatch");

    REQUIRE(field != nullptr);
    CHECK(field->text == "If-Match");
    CHECK(std::vector(field->codes.begin(), field->codes.end()) == std::vector{412, 409});
    CHECK(names.find_field("if") == nullptr);
    CHECK(names.starts_field("if"));
    CHECK(!names.starts_field("ifmatches"));
    CHECK(names.find("ifmatch").empty()); // it names no code
}
