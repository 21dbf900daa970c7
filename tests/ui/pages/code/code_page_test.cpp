// The page of a code: what it tells must be what the command and the comparisons tell.
#include "tests/ui/harness.h"

#include "core/base/text.h"
#include "core/catalog/fact_sheet.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <string>
#include <vector>

using test::Page;
using test::spoken;
using ui::Role;

namespace {

// "term: what stands under it", as a reader hears them: of the first list of terms on the page, the facts at a glance.
std::vector<std::string> facts_on(const Page& page)
{
    const std::vector<ui::Node>& nodes = page.nodes();
    const auto list =
        std::find_if(nodes.begin(), nodes.end(), [](const ui::Node& node) { return node.role == Role::TermList; });
    std::vector<std::string> facts;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent != list - nodes.begin())
            continue;
        const std::string name = ui::name_of(nodes, static_cast<int>(i));
        if (nodes[i].role == Role::Term)
            facts.push_back(name + ": ");
        else
            facts.back() += name;
    }
    return facts;
}

std::vector<std::string> facts_in_core(const core::Code& code)
{
    std::vector<std::string> facts;
    for (const core::Fact& fact : core::facts_of(code)) {
        std::string text = fact.value;
        if (fact.claim != nullptr)
            text += (text.empty() ? "" : " ") + fact.claim->text;
        facts.push_back(std::string(fact.label) + ": " + spoken(text));
    }
    return facts;
}

} // namespace

TEST_CASE("the facts on the page of a code are those of the fact sheet, word for word")
{
    const std::size_t index = GENERATE(range(std::size_t{0}, test::catalog().codes.size()));
    const core::Code& code = test::catalog().codes[index];
    const float width = GENERATE(360.0f, 1280.0f);
    INFO(code.number << " at " << width);
    Page page(width);

    page.open("#/" + std::to_string(code.number));

    CHECK(facts_on(page) == facts_in_core(code));
}

TEST_CASE("a header field that 206 needs only in some cases is not listed as always required")
{
    Page page;

    page.open("#/206");

    const std::vector<std::string> facts = facts_on(page);
    CHECK(std::any_of(facts.begin(), facts.end(), [](const std::string& fact) {
        return fact.starts_with("Header fields it must have: None always; in some cases Content-Range");
    }));
}

TEST_CASE("the page of a code tells older names in the stacks apart from deprecated ones")
{
    Page page;

    page.open("#/413");
    CHECK(page.find(Role::Definition, "HttpStatus.CONTENT_TOO_LARGE HttpStatus.PAYLOAD_TOO_LARGE  older"));

    page.open("#/102");
    CHECK(page.find(Role::Definition, "HttpStatus.PROCESSING  deprecated"));
}

TEST_CASE("a code that is not plainly registered says so on its page and in the list of its class, as the command does")
{
    const int number = GENERATE(104, 305, 306, 418, 499, 510);
    const core::Code& code = *test::catalog().find_code(number);
    const std::string word = core::capitalised(core::word_of(code.status));
    INFO(number << " is " << word);
    Page page;

    page.open("#/" + std::to_string(number));
    CHECK(page.find(Role::Text, word));

    page.open("#/" + std::to_string(code.class_digit()) + "xx");
    CHECK(page.find(Role::Link, std::to_string(number) + " " + code.name + " " + word + " " + spoken(code.meaning)));
}

TEST_CASE("a note says in what context it holds, as the command does")
{
    Page page;

    for (const core::Code& code : test::catalog().codes) {
        page.open("#/" + std::to_string(code.number));
        for (const core::Note& note : code.notes) {
            INFO(code.number << ": " << note.claim.text);
            CHECK(page.find(Role::Text, core::label_of(note)));
        }
    }
}
