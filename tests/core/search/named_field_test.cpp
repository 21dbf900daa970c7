#include "core/search/named_field.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

namespace {

core::Catalog fields_of_http()
{
    core::Catalog catalog;
    for (const char* name : {"Host", "Accept", "Accept-Language", "Content-Length"})
        catalog.headers.push_back({name, core::FieldSide::Request, "", {400}, ""});
    return catalog;
}

std::vector<core::NamedField> named_fields(const core::NameTable& names, std::string_view query)
{
    return core::named_fields(names, query, core::QueryWords(query));
}

} // namespace

TEST_CASE("a field of several words is found in any spelling, marked if it is exact")
{
    const auto [query, is_marked] = GENERATE(table<std::string, bool>({
        {"missing content-length", true},
        {"missing Content-Length: 5", true},
        {"missing content length", false},
        {"missing content length header", true},
    }));
    const core::Catalog catalog = fields_of_http();
    const core::NameTable names(catalog);

    const auto fields = named_fields(names, query);

    REQUIRE(fields.size() == 1);
    CHECK(fields[0].name->text == "Content-Length");
    CHECK(fields[0].is_marked == is_marked);
}

TEST_CASE("a field of one word counts only if the query is about a field")
{
    const core::Catalog catalog = fields_of_http();
    const core::NameTable names(catalog);

    CHECK(named_fields(names, "which host answered").empty());
    for (const char* query : {"which host header", "Host: example.com", "host"}) {
        INFO(query);
        const auto fields = named_fields(names, query);
        REQUIRE(fields.size() == 1);
        CHECK(fields[0].name->text == "Host");
        CHECK(fields[0].is_marked);
    }
}

TEST_CASE("the longer of two names that begin alike is meant")
{
    const core::Catalog catalog = fields_of_http();
    const core::NameTable names(catalog);

    const auto fields = named_fields(names, "accept-language and host: wrong");

    REQUIRE(fields.size() == 2);
    CHECK(fields[0].name->text == "Accept-Language");
    CHECK(fields[1].name->text == "Host");
}
