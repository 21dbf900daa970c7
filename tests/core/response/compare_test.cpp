#include "core/response/compare.h"

#include "tests/core/sample_pack.h"

#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>

namespace {

std::optional<core::ComparisonTable> compared(std::vector<int> codes)
{
    return core::compare(sample::builtin(), codes);
}

const core::ComparedRow& row(const core::ComparisonTable& table, std::string_view label)
{
    const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                    [&](const core::ComparedRow& each) { return each.label == label; });
    INFO(label);
    REQUIRE(found != table.rows.end());
    return *found;
}

std::vector<std::string> texts(const core::ComparedRow& row)
{
    std::vector<std::string> result;
    for (const core::ComparedCell& cell : row.cells)
        result.push_back(cell.text);
    return result;
}

std::vector<std::string> preset_ids()
{
    std::vector<std::string> ids;
    for (const core::Comparison& each : sample::builtin().comparisons)
        ids.push_back(each.id);
    return ids;
}

} // namespace

TEST_CASE("only different codes of the catalog are compared, as many as a table holds")
{
    std::vector<int> most;
    for (const core::Code& code : sample::builtin().codes)
        if (most.size() < core::most_compared)
            most.push_back(code.number);
    std::vector<int> one_more = most;
    one_more.push_back(404);

    CHECK(compared(most).has_value());
    CHECK_FALSE(compared(one_more).has_value());
    CHECK_FALSE(compared({}).has_value());
    CHECK_FALSE(compared({404}).has_value());
    CHECK_FALSE(compared({404, 404}).has_value());
    CHECK_FALSE(compared({404, 599 + 1}).has_value());
    CHECK_FALSE(compared({404, -1}).has_value());
    CHECK(compared({404, 410}).has_value());
    CHECK(compared({404, 499}).has_value());
}

TEST_CASE("the matrix of the redirects comes out right")
{
    const auto table = compared({301, 302, 307, 308});
    REQUIRE(table.has_value());

    CHECK(texts(row(*table, "Method of the next request")) ==
          std::vector<std::string>{"POST may become GET", "POST may become GET", "Kept", "Kept"});
    const std::vector<std::string> permanent = texts(row(*table, "Permanent?"));
    CHECK(permanent[0].starts_with("Yes"));
    CHECK(permanent[1].starts_with("No"));
    CHECK(permanent[2].starts_with("No"));
    CHECK(permanent[3].starts_with("Yes"));
    CHECK(table->preset->id == "redirects-method");
}

TEST_CASE("the matrix of the server errors says who failed")
{
    const auto table = compared({500, 502, 503, 504});
    REQUIRE(table.has_value());

    CHECK(texts(row(*table, "Who failed")) ==
          std::vector<std::string>{"This server", "An upstream server", "This server", "An upstream server"});
    CHECK(table->question == "Who failed: your code, a server behind, or your capacity?");
}

TEST_CASE("401 and 403 differ in identity and in what signing in does")
{
    const auto table = compared({401, 403});
    REQUIRE(table.has_value());

    CHECK(texts(row(*table, "Identity known?"))[0].starts_with("As a rule no"));
    CHECK(texts(row(*table, "Identity known?"))[1].starts_with("Usually yes"));
    CHECK(texts(row(*table, "Does re-authenticating help?"))[0].starts_with("Yes"));
    CHECK(row(*table, "Header fields it must have").cells[0].text == "`WWW-Authenticate`");
    CHECK(table->answers.size() == 2);
    CHECK(table->separations.size() == 1);
}

TEST_CASE("cells that are alike are marked as alike")
{
    const auto table = compared({301, 302, 308});
    REQUIRE(table.has_value());

    const core::ComparedRow& method = row(*table, "Method of the next request");
    const core::ComparedRow& status_class = row(*table, "Class");

    CHECK(method.differs);
    CHECK(method.cells[0].like == 0);
    CHECK(method.cells[1].like == 0);
    CHECK(method.cells[2].like == 2);
    CHECK_FALSE(status_class.differs);
}

TEST_CASE("the question comes from the smallest preset that holds the codes")
{
    const auto two_of_many = compared({302, 308});
    const auto turned = compared({403, 401});
    const auto strangers = compared({226, 451});
    REQUIRE((two_of_many && turned && strangers));

    CHECK(two_of_many->preset->id == "redirects-method");
    CHECK(two_of_many->answers.size() == 2);
    CHECK(turned->preset->id == "who-are-you");
    CHECK(turned->answers.front().code == 403);
    CHECK(turned->title == "403 or 401");
    CHECK(strangers->preset == nullptr);
    CHECK(strangers->question.empty());
    CHECK(row(*strangers, "It says").differs);
    CHECK(row(*strangers, "Class").cells.front().text == "2xx Successful");
}

TEST_CASE("a fact that one code lacks leaves its cell empty")
{
    const auto table = compared({301, 404});
    REQUIRE(table.has_value());

    CHECK(row(*table, "Permanent?").cells[1].text.empty());
    CHECK(row(*table, "Who failed").cells[0].text.empty());
    CHECK(row(*table, "Permanent?").differs);
}

TEST_CASE("every preset makes a table that asks its question")
{
    const std::string id = GENERATE(from_range(preset_ids()));
    const core::Comparison& preset = *sample::builtin().find_comparison(id);
    INFO(id);

    const auto table = compared(preset.codes);

    REQUIRE(table.has_value());
    REQUIRE(table->preset != nullptr);
    CHECK(table->preset->codes.size() == preset.codes.size());
    CHECK(table->answers.size() == preset.codes.size());
    CHECK(std::any_of(table->rows.begin(), table->rows.end(),
                      [](const core::ComparedRow& each) { return each.differs; }));
}

TEST_CASE("no two presets hold the same codes")
{
    std::vector<std::vector<int>> all;
    for (const core::Comparison& each : sample::builtin().comparisons) {
        std::vector<int> codes = each.codes;
        std::sort(codes.begin(), codes.end());
        INFO(each.id);
        CHECK(std::find(all.begin(), all.end(), codes) == all.end());
        all.push_back(std::move(codes));
    }
}
