#include "core/pack/catalog_part.h"

#include "core/pack/builtin_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

namespace {

core::Catalog whole()
{
    core::Problems problems;
    std::optional<core::Catalog> catalog = core::builtin_catalog(problems);
    REQUIRE(catalog);
    return std::move(*catalog);
}

void add(core::Catalog& catalog, const std::string& text)
{
    core::Problems problems;
    REQUIRE(core::add_part(catalog, {"part.json", text}, problems));
}

} // namespace

TEST_CASE("the pieces in any order make the whole catalog")
{
    const core::Catalog catalog = whole();
    using enum core::CatalogPart;
    const auto order = GENERATE(std::vector{Codes, Situations, Guide, Comparisons, Rules, Quiz, Failures},
                                std::vector{Failures, Quiz, Rules, Guide, Comparisons, Situations, Codes});

    core::Catalog grown;
    add(grown, core::to_json(catalog, Outline));
    for (const core::CatalogPart part : order)
        add(grown, core::to_json(catalog, part));

    CHECK(core::to_json(grown) == core::to_json(catalog));
}

TEST_CASE("an outline names every code and says that the rest is missing")
{
    const core::Catalog catalog = whole();

    core::Catalog outline;
    add(outline, core::to_json(catalog, core::CatalogPart::Outline));

    REQUIRE(outline.codes.size() == catalog.codes.size());
    for (std::size_t i = 0; i < catalog.codes.size(); ++i) {
        INFO(catalog.codes[i].number);
        CHECK(outline.codes[i].is_outline);
        CHECK(outline.codes[i].name == catalog.codes[i].name);
        CHECK(outline.codes[i].meaning == catalog.codes[i].meaning);
        CHECK(outline.codes[i].common == catalog.codes[i].common);
        CHECK(outline.codes[i].status == catalog.codes[i].status);
    }
    CHECK(outline.classes.size() == 5);
    CHECK(outline.styles.size() == catalog.styles.size());
}

TEST_CASE("the card of a code completes it in the outline, with its names in the stacks")
{
    const core::Catalog catalog = whole();
    core::Catalog outline;
    add(outline, core::to_json(catalog, core::CatalogPart::Outline));

    add(outline, core::card_to_json(catalog, *catalog.find_code(404)));

    const core::Code& code = *outline.find_code(404);
    CHECK_FALSE(code.is_outline);
    CHECK(code.use.size() == catalog.find_code(404)->use.size());
    CHECK(outline.find_code(409)->is_outline);
    for (const core::Stack& stack : outline.stacks)
        for (const core::StackConstant& constant : stack.codes)
            CHECK(constant.code == 404);
    CHECK(outline.stacks.size() > 5);
}

TEST_CASE("a broken piece changes nothing and is named")
{
    core::Catalog catalog;
    add(catalog, core::to_json(whole(), core::CatalogPart::Outline));
    const std::string before = core::to_json(catalog, core::CatalogPart::Outline);
    const auto text = GENERATE(std::string(), std::string("<!doctype html>"),
                               std::string(R"({"codes":[{"code":404}]})"), std::string(R"({"rules":[)"));
    core::Problems problems;

    CHECK_FALSE(core::add_part(catalog, {"rules.json", text}, problems));

    REQUIRE_FALSE(problems.empty());
    CHECK(problems.front().file == "rules.json");
    CHECK(core::to_json(catalog, core::CatalogPart::Outline) == before);
}

TEST_CASE("a pack of one's own may not hold outlines")
{
    core::Problems problems;
    const std::string text = core::to_json(whole(), core::CatalogPart::Outline);
    const core::PackFile file{"own.json", text};

    CHECK_FALSE(core::read_pack({&file, 1}, nullptr, problems));
}
