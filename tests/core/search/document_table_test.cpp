#include "core/search/document_table.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("votes, situation, switch and texts are those of the document that was added")
{
    core::DocumentTable table;
    table.add({{{404, 1}}, -1, {}, {{core::TextKind::Name, "Not Found", 1}, {core::TextKind::Words, "missing", 1}}});
    table.add({{{409, 1}, {412, 0.5f}}, 7, "duplicate", {{core::TextKind::Situation, "two editors", 1}}});
    table.add({{}, -1, {}, {{core::TextKind::Class, "Client Error", 1}}});

    REQUIRE(table.votes(0).size() == 1);
    CHECK(table.votes(0)[0].code == 404);
    REQUIRE(table.votes(1).size() == 2);
    CHECK(table.votes(1)[1].code == 412);
    CHECK(table.votes(2).empty());
    CHECK(table.situation(0) == -1);
    CHECK(table.situation(1) == 7);
    CHECK(table.switch_id(0).empty());
    CHECK(table.switch_id(1) == "duplicate");
    CHECK(table.text(0, 1).text == "missing");
    CHECK(table.text(0, 1).kind == core::TextKind::Words);
    CHECK(table.text(2, 3).text == "Client Error"); // passages are counted through
}
