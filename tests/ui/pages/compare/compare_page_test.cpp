#include "tests/ui/harness.h"

#include "core/base/text.h"
#include "core/response/compare.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using test::Page;
using ui::Role;

namespace {

int count_of(const Page& page, Role role)
{
    return static_cast<int>(std::count_if(page.nodes().begin(), page.nodes().end(),
                                          [&](const ui::Node& node) { return node.role == role; }));
}

// As a reader hears them: without the backticks of wire text.
std::vector<std::string> answers_of(const core::Comparison& preset)
{
    std::vector<std::string> answers;
    for (const core::Comparison::Cell& answer : preset.answers)
        answers.push_back(test::spoken(answer.text));
    return answers;
}

std::size_t index_of(const Page& page, Role role, std::string_view name)
{
    for (std::size_t i = 0; i < page.nodes().size(); ++i)
        if (page.nodes()[i].role == role && ui::name_of(page.nodes(), static_cast<int>(i)) == name)
            return i;
    FAIL("no node named " << name);
    return 0;
}

} // namespace

TEST_CASE("compare without codes offers the presets and a field")
{
    Page page;

    page.open("#/compare");

    CHECK(page.find(Role::Heading, "Compare codes"));
    CHECK(page.find(Role::TextField, "Code or name to add"));
    for (const core::Comparison& preset : test::catalog().comparisons) {
        INFO(preset.id);
        CHECK(page.leads_to(core::to_hash(core::compare_route(preset.codes))));
    }
}

TEST_CASE("a comparison is a table with a header for each code and each row")
{
    Page page(1280);

    page.open("#/compare/401,403");

    CHECK(count_of(page, Role::Table) == 1);
    CHECK(page.find(Role::ColumnHeader, "401 Unauthorized"));
    CHECK(page.find(Role::ColumnHeader, "403 Forbidden"));
    const int rows = count_of(page, Role::RowHeader);
    CHECK(count_of(page, Role::Row) == rows + 1);
    CHECK(count_of(page, Role::Cell) == 2 * rows);
    CHECK(page.leads_to("#/401"));
    CHECK(page.leads_to("#/403"));
}

TEST_CASE("differences are said in words and counted")
{
    const float width = GENERATE(360.0f, 1280.0f);
    Page page(width);

    page.open("#/compare/401,407");

    int differing = 0;
    int same = 0;
    for (const ui::Node& node : page.nodes()) {
        differing += node.text == "Differs";
        same += node.text == "Same";
    }
    CHECK(differing > 0);
    CHECK(same > 0);
    CHECK(page.says(std::to_string(differing) + " of " + std::to_string(differing + same) + " rows differ"));
}

TEST_CASE("the deciding question stands above the table, with the answer for each code")
{
    REQUIRE_FALSE(test::catalog().comparisons.empty());
    const core::Comparison& preset = test::catalog().comparisons.front();
    Page page(1280);

    page.open(core::to_hash(core::compare_route(preset.codes)));

    CHECK(index_of(page, Role::Heading, preset.question) < index_of(page, Role::Heading, "Side by side"));
    CHECK(page.names_of(Role::Definition) == answers_of(preset));
}

TEST_CASE("on a phone each fact is a list with a line for each code")
{
    Page page(360);

    page.open("#/compare/401,403");

    CHECK(count_of(page, Role::Table) == 0);
    const std::vector<std::string> texts = page.names_of(Role::Text);
    const auto differing = std::count(texts.begin(), texts.end(), "Differs");
    CHECK(count_of(page, Role::TermList) == differing + 1); // and one for the question
    CHECK(count_of(page, Role::Term) == 2 * (differing + 1));
    CHECK(page.find(Role::Heading, "May the client retry?"));
}

TEST_CASE("a code is added by number, by name and by suggestion, and taken out by a link")
{
    Page page;
    page.open("#/compare/401,403");

    page.act(app::TypeText{app::Field::CompareDraft, "404"});
    page.act(app::Submit{app::Field::CompareDraft});
    CHECK(page.state().route.codes == std::vector{401, 403, 404});

    page.act(app::TypeText{app::Field::CompareDraft, "conflict"});
    page.activate(Role::Button, "Add to the comparison");
    CHECK(page.state().route.codes == std::vector{401, 403, 404, 409});

    page.activate(Role::Link, "Without 403");
    CHECK(page.state().route.codes == std::vector{401, 404, 409});

    page.open("#/compare/401");
    page.activate(Role::Link, "With 403 Forbidden");
    CHECK(page.state().route.codes == std::vector{401, 403});
}

TEST_CASE("what cannot be added is said where it was typed")
{
    Page page;
    page.open("#/compare/401,403");

    page.act(app::TypeText{app::Field::CompareDraft, "403"});
    page.act(app::Submit{app::Field::CompareDraft});

    CHECK(page.state().route.codes == std::vector{401, 403});
    CHECK(page.find(Role::Status, "403 Forbidden is in the table already."));
}

TEST_CASE("a comparison that is full takes codes out and none in")
{
    std::vector<int> codes;
    for (std::size_t i = 0; i < core::most_compared; ++i)
        codes.push_back(500 + static_cast<int>(i));
    Page page;

    page.open(core::to_hash(core::compare_route(codes)));

    CHECK(page.find(Role::TextField, "Code or name to add") == nullptr);
    CHECK(page.says("codes are as many as anybody reads side by side"));
    for (const int code : codes)
        CHECK(page.find(Role::Link, "Without " + std::to_string(code)));
    CHECK(page.find(Role::Heading, core::title_of_codes(codes)));
}

TEST_CASE("the page says how many codes it compares")
{
    Page page;

    page.open("#/compare");

    CHECK(page.says("Two to " + core::in_words(core::most_compared) + " codes side by side"));
}

TEST_CASE("as many codes as are compared stand side by side on a wide page")
{
    std::vector<int> codes;
    for (const core::Code& code : test::catalog().codes)
        if (codes.size() < core::most_compared)
            codes.push_back(code.number);
    Page page(1280);

    page.open(core::to_hash(core::compare_route(codes)));

    CHECK(count_of(page, Role::Table) == 1);
    CHECK(count_of(page, Role::ColumnHeader) == static_cast<int>(core::most_compared) + 1);
}

TEST_CASE("one code alone asks for another")
{
    Page page;

    page.open("#/compare/401");

    CHECK(page.find(Role::Heading, "Compare 401 Unauthorized"));
    CHECK(page.says("Add at least one more"));
    CHECK(count_of(page, Role::Table) == 0);
}

TEST_CASE("a number that is no code is left out and said so")
{
    Page page;

    page.open("#/compare/401,499,403,477");

    CHECK(page.says("477 is in no registry"));
    CHECK(count_of(page, Role::ColumnHeader) == 4); // 499 is known, as a vendor's
    CHECK(page.find(Role::Link, "Without 477") == nullptr);
}

TEST_CASE("codes that no preset holds are compared by their meanings and facts")
{
    Page page;

    page.open("#/compare/206,511");

    CHECK(page.find(Role::Heading, "206 or 511"));
    CHECK(page.says(test::catalog().find_code(206)->meaning.substr(0, 12)));
    CHECK(count_of(page, Role::Table) == 1);
}

TEST_CASE("a comparison leads to those that share a code with it, and to all")
{
    Page page;

    page.open("#/compare/401,403");

    CHECK(page.leads_to("#/compare"));
    CHECK_FALSE(page.leads_to("#/compare/401,403"));
    for (const core::Comparison& preset : test::catalog().comparisons) {
        INFO(preset.id);
        const auto shared = [](int code) { return code == 401 || code == 403; };
        if (preset.codes != std::vector{401, 403})
            CHECK(page.leads_to(core::to_hash(core::compare_route(preset.codes))) ==
                  std::any_of(preset.codes.begin(), preset.codes.end(), shared));
    }
}

TEST_CASE("the card of a code leads to the comparisons that hold it")
{
    Page page;

    page.open("#/401");

    for (const core::Comparison& preset : test::catalog().comparisons)
        if (std::find(preset.codes.begin(), preset.codes.end(), 401) != preset.codes.end())
            CHECK(page.leads_to(core::to_hash(core::compare_route(preset.codes))));
    CHECK(page.find(Role::Heading, "Compare"));
}

TEST_CASE("the card of a redirect says what follows, method by method")
{
    Page page(1280);

    page.open("#/302");

    CHECK(page.find(Role::Heading, "What the client sends next"));
    CHECK(page.find(Role::RowHeader, "POST"));
    CHECK(page.find(Role::Cell, "GET Changed, content dropped"));
    CHECK(page.find(Role::Cell, "GET or POST May change, and then drops its content"));

    page.open("#/307");
    CHECK(page.find(Role::Cell, "POST Kept, with its content"));
    CHECK_FALSE(page.find(Role::Cell, "GET Changed, content dropped"));
}

TEST_CASE("the card of a failure says whether the request may be sent again")
{
    Page page(1280);

    page.open("#/503");
    CHECK(page.find(Role::RowHeader, "GET HEAD PUT DELETE"));
    CHECK(page.find(Role::RowHeader, "POST PATCH"));

    page.open("#/404");
    CHECK(page.find(Role::Heading, "May the client send it again?"));
    CHECK(count_of(page, Role::Table) == 0);
    CHECK(page.says("whatever the method"));

    page.open("#/200");
    CHECK(page.find(Role::Heading, "May the client send it again?") == nullptr);
    CHECK(page.find(Role::Heading, "What the client sends next") == nullptr);
}
