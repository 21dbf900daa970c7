#include "tests/ui/harness.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using test::Page;
using ui::Role;

namespace {

std::vector<const core::Rule*> rules_of(core::RuleKind kind)
{
    std::vector<const core::Rule*> rules;
    for (const core::Rule& rule : test::catalog().rules)
        if (rule.kind == kind)
            rules.push_back(&rule);
    return rules;
}

const core::Rule& first_of(core::RuleKind kind)
{
    const std::vector<const core::Rule*> rules = rules_of(kind);
    REQUIRE_FALSE(rules.empty());
    return *rules.front();
}

std::vector<const ui::Node*> aimed_at(const Page& page)
{
    std::vector<const ui::Node*> aimed;
    for (const ui::Node& node : page.nodes())
        if (node.aimed)
            aimed.push_back(&node);
    return aimed;
}

std::string name_of_first_checkbox(const Page& page)
{
    const std::vector<std::string> names = page.names_of(Role::Checkbox);
    REQUIRE_FALSE(names.empty());
    return names.front();
}

} // namespace

TEST_CASE("the rules stand in parts with headings")
{
    Page page;

    page.open("#/rules");

    const auto title =
        GENERATE("Do", "Avoid", "Never", "Gotchas", "Wrong and right", "Self-review checklist", "Quick reference");
    CHECK(page.find(Role::Heading, title));
    CHECK(aimed_at(page).empty());
}

TEST_CASE("every rule links the codes that it speaks of")
{
    Page page;
    page.open("#/rules");

    for (const core::Rule& rule : test::catalog().rules) {
        for (const int code : rule.codes) {
            INFO(rule.id << " and " << code);
            CHECK(page.find(Role::Link, core::title_of(test::catalog(), code)));
        }
    }
}

TEST_CASE("the address of a rule aims at it and says so")
{
    const core::RuleKind kind = GENERATE(core::RuleKind::Do, core::RuleKind::AntiPattern, core::RuleKind::Checklist,
                                         core::RuleKind::QuickReference);
    const core::Rule& rule = first_of(kind);
    Page page;

    page.open("#/rules/" + rule.id);

    CHECK(aimed_at(page).size() == 1);
    CHECK(page.says("You are here"));
}

TEST_CASE("the address of a part aims at its heading")
{
    Page page;

    page.open("#/rules/checklist");

    const std::vector<const ui::Node*> aimed = aimed_at(page);
    REQUIRE(aimed.size() == 1);
    CHECK(aimed.front()->role == Role::Heading);
    CHECK_FALSE(page.says("There is no rule"));
}

TEST_CASE("the address of a rule of the check shows what it demands and what it rests on")
{
    Page page;

    page.open("#/rules/check/etag-syntax");

    CHECK(aimed_at(page).size() == 1);
    CHECK(page.says("etag-syntax"));
    CHECK(page.says("is a quoted entity tag."));
    CHECK(page.says("RFC 9110 8.8.3"));
    CHECK(page.find(Role::Link, "Check a response"));
    CHECK_FALSE(page.says("There is no rule"));
    CHECK(page.find(Role::Heading, "Never"));
}

TEST_CASE("an unknown rule is said to be unknown, and all others are there")
{
    const auto address = GENERATE("#/rules/no-such-rule", "#/rules/check/no-such-rule", "#/rules/check");
    Page page;

    page.open(address);

    CHECK(page.says("There is no rule at this address"));
    CHECK(page.find(Role::Heading, "Never"));
}

TEST_CASE("wrong and right stand side by side on a wide page and one above the other on a phone")
{
    const float width = GENERATE(360.0f, 1280.0f);
    Page page(width);
    page.open("#/rules");

    const ui::Node* wrong = page.find(Role::Text, "Wrong");
    const ui::Node* right = page.find(Role::Text, "Right");

    REQUIRE(wrong);
    REQUIRE(right);
    if (width < ui::narrow_below)
        CHECK(wrong->place.y < right->place.y);
    else
        CHECK(wrong->place.x < right->place.x);
    CHECK((wrong->place.y == right->place.y) == (width > ui::narrow_below));
}

TEST_CASE("the checklist is ticked, counted and cleared")
{
    const std::string all = std::to_string(rules_of(core::RuleKind::Checklist).size());
    Page page;
    page.open("#/rules");
    REQUIRE(page.says("0 of " + all));
    CHECK(page.find(Role::Button, "Clear the checklist") == nullptr);

    const std::string first = name_of_first_checkbox(page);
    page.activate(Role::Checkbox, first);
    CHECK(page.find(Role::Checkbox, first)->pressed);
    CHECK(page.says("1 of " + all));

    page.activate(Role::Button, "Clear the checklist");
    CHECK_FALSE(page.find(Role::Checkbox, first)->pressed);
    CHECK(page.says("0 of " + all));
}

TEST_CASE("a tick for a rule that is gone does not count")
{
    Page page;
    page.state().preferences.ticked = {"a-rule-of-last-year"};

    page.open("#/rules");

    CHECK(page.says("0 of "));
}

TEST_CASE("the quick reference is a table of codes and uses")
{
    Page page;

    page.open("#/rules");

    CHECK(page.find(Role::Table, "Quick reference"));
    CHECK(page.find(Role::RowHeader, "404"));
}

TEST_CASE("the card of a code links the rules that speak of it")
{
    const core::Rule& rule =
        first_of(GENERATE(core::RuleKind::Do, core::RuleKind::AntiPattern, core::RuleKind::QuickReference));
    REQUIRE_FALSE(rule.codes.empty());
    Page page;

    page.open("#/" + std::to_string(rule.codes.front()));

    CHECK(page.leads_to("#/rules/" + rule.id));
}

TEST_CASE("a catalog without rules says so")
{
    core::Catalog bare = test::catalog();
    bare.rules.clear();

    Page page(bare);

    page.open("#/rules/anything");

    CHECK(page.first_heading() == "Rules");
    CHECK(page.says("This catalog brings no rules."));
    CHECK(page.says("There is no rule at this address."));
    CHECK(page.find(Role::Heading, "Never") == nullptr);
}
