#include "core/catalog/style_comparison.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

namespace {

const core::Catalog& catalog() { return sample::builtin(); }

std::vector<core::StyleDifference> between(std::string_view first, std::string_view second)
{
    return core::differences(catalog(), core::parse_house_style(catalog(), first).style,
                             core::parse_house_style(catalog(), second).style);
}

const core::StyleDifference* on(const std::vector<core::StyleDifference>& differences, std::string_view switch_id)
{
    const auto found = std::find_if(differences.begin(), differences.end(),
                                    [&](const core::StyleDifference& each) { return each.of->id == switch_id; });
    return found == differences.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("two styles differ where their codes do, each with the rule that it rests on")
{
    const std::vector<core::StyleDifference> found = between("zalando", "github");

    const core::StyleDifference* validation = on(found, "validation");
    REQUIRE(validation != nullptr);
    CHECK(validation->first.code == 400);
    CHECK(validation->second.code == 422);
    REQUIRE(validation->first.setting != nullptr);
    CHECK(validation->first.setting->source == "Zalando RESTful API Guidelines, rule 150");
    CHECK_FALSE(validation->situations.empty());
    CHECK(on(found, "malformed") == nullptr); // 400 in both
}

TEST_CASE("a choice of one's own rests on no rule of the style")
{
    const std::vector<core::StyleDifference> found = between("zalando,validation:422", "azure");

    const core::StyleDifference* validation = on(found, "validation");
    REQUIRE(validation != nullptr);
    CHECK(validation->first.setting == nullptr);
    CHECK(validation->second.setting != nullptr);
}

TEST_CASE("a style does not differ from itself, nor the strict one from the default")
{
    CHECK(between("rfc-strict", "").empty());
    for (const core::Style& style : catalog().styles)
        CHECK(between(style.id, style.id).empty());
}

TEST_CASE("in every situation that is named the two styles send different codes")
{
    const core::Style& style = GENERATE(from_range(catalog().styles));
    const core::HouseStyle house{style.id, {}};

    for (const core::StyleDifference& each : core::differences(catalog(), house, {}))
        for (const core::Situation* situation : each.situations) {
            INFO(style.id << ": " << situation->id);
            CHECK(core::ruling_on(catalog(), house, *situation).best !=
                  core::ruling_on(catalog(), {}, *situation).best);
        }
}

TEST_CASE("each switch that a published style sets names the rule that it rests on")
{
    const core::Style& style = GENERATE(from_range(catalog().styles));
    if (style.id == "rfc-strict" ||
        style.id == "fastapi") // the defaults; and a template that is of two minds (`about`)
        return;
    for (const core::Style::Setting& setting : style.settings) {
        INFO(style.id << ": " << setting.switch_id);
        CHECK_FALSE(setting.rule.empty());
        CHECK_FALSE(setting.source.empty());
    }
}
