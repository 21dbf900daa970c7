#include "tests/ui/pages/quiz/practice_record.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>
#include <vector>

using test::Page;
using test::Record;
using test::today;
using ui::Role;

namespace {

constexpr std::string_view percent_sign = "\u00A0%";

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

void show(Page& page, const Record& record)
{
    page.open("#/quiz/stats");
    page.act(record.opened());
}

// Index of the table called so, or -1.
int table_named(const Page& page, std::string_view name)
{
    for (std::size_t i = 0; i < page.nodes().size(); ++i)
        if (page.nodes()[i].role == Role::Table && page.nodes()[i].text == name)
            return static_cast<int>(i);
    return -1;
}

// The rows of a table, each as the words of its header and cells.
std::vector<std::vector<std::string>> rows_of(const Page& page, std::string_view name)
{
    const int table = table_named(page, name);
    INFO("table " << name);
    REQUIRE(table >= 0);
    std::vector<std::vector<std::string>> rows;
    int row = -1;
    for (int i = table + 1; i < static_cast<int>(page.nodes().size()); ++i) {
        const ui::Node& node = page.nodes()[static_cast<std::size_t>(i)];
        if (node.role == Role::Row && node.parent == table) {
            row = i;
            rows.emplace_back();
        }
        if (row >= 0 && node.parent == row)
            rows.back().push_back(ui::name_of(page.nodes(), i));
    }
    return rows;
}

std::string percent(int number) { return std::to_string(number) + std::string(percent_sign); }

} // namespace

TEST_CASE("without an answer the statistics say where to begin")
{
    Page page;

    show(page, {});

    CHECK(page.find(Role::Heading, "How practice goes"));
    CHECK(holds(page.text(), "this page fills as you answer"));
    REQUIRE(page.find(Role::Link, "Start practising"));
    CHECK(page.find(Role::Link, "Start practising")->target == "#/quiz");
    CHECK(page.names_of(Role::Table).empty());
}

TEST_CASE("while the record is being opened there are no statistics")
{
    Page page;

    page.open("#/quiz/stats");

    CHECK(holds(page.text(), "Opening your record"));
    CHECK_FALSE(page.find(Role::Link, "Start practising"));
}

TEST_CASE("a share of fewer than twenty answers is not shown, what is missing is")
{
    Page page;
    Record record;
    for (int i = 0; i < 19; ++i)
        record.add("rule-login-missing", "401", true, today).confidence = core::Confidence::Sure;

    show(page, record);

    CHECK(holds(page.text(), "19 answers so far."));
    CHECK_FALSE(holds(page.text(), percent_sign));
    CHECK(page.find(Role::Paragraph, "Not enough answers yet: 20 more.")); // none has come back
    CHECK(rows_of(page, "Recalled, by class")[3] ==
          std::vector<std::string>{"4xx Client Error", "Not enough answers yet: 1 more."});
    CHECK(rows_of(page, "Right, by how sure you were")[2] ==
          std::vector<std::string>{"Sure", "Not enough answers yet: 1 more."});
    CHECK(rows_of(page, "Right, by how sure you were")[0] ==
          std::vector<std::string>{"Guess", "Not enough answers yet: 20 more."});
    CHECK(table_named(page, "Recalled, by what was predicted") == -1);
}

TEST_CASE("from twenty answers on a class has its share, the others still have not")
{
    Page page;
    Record record;
    for (int i = 0; i < 20; ++i)
        record.add("name-404", "404", i >= 5, today);

    show(page, record);

    const auto rows = rows_of(page, "Recalled, by class");
    REQUIRE(rows.size() == 5);
    CHECK(rows[3] == std::vector<std::string>{"4xx Client Error", "15 of 20", percent(75)});
    CHECK(rows[4] == std::vector<std::string>{"5xx Server Error", "Not enough answers yet: 20 more."});
}

TEST_CASE("recall is held against what was predicted, as a whole and by prediction")
{
    Page page;
    Record record;
    record.learn_and_return(24, 2);

    show(page, record);

    const std::string text = page.text();
    CHECK(holds(text, percent(92) + " You recalled 22 of the 24 cards that came back."));
    CHECK(holds(text, "That is as predicted."));
    CHECK(holds(text, "The schedule aims for " + percent(90)));
    const auto rows = rows_of(page, "Recalled, by what was predicted");
    REQUIRE(rows.size() == 1); // all had waited for as long
    REQUIRE(rows[0].size() == 4);
    CHECK(rows[0][1] == "22 of 24");
    CHECK(rows[0][2] == percent(92));
    CHECK(holds(rows[0][3], " predicted"));
}

TEST_CASE("a recall far from what was predicted is said to be so, with what to do")
{
    Page page;
    Record record;
    record.learn_and_return(24, 12);

    show(page, record);

    CHECK(holds(page.text(), "That is less than predicted"));
    const ui::Node* settings = page.find(Role::Link, "settings");
    REQUIRE(settings);
    CHECK(settings->target == "#/settings/quiz");
}

TEST_CASE("drills count for confidence and confusions, not for recall")
{
    Page page;
    Record record;
    record.add("name-404", "404", true, today);
    for (int i = 0; i < 20; ++i) {
        core::ReviewEntry& drill = record.add("name-401", "401", false, today);
        drill.kind = core::EntryKind::Drill;
        drill.chosen = "403";
        drill.confidence = core::Confidence::Guess;
    }

    show(page, record);

    CHECK(holds(page.text(), "1 answer so far, and 20 in drills."));
    CHECK(holds(page.text(), "Drills count for what you mix up and for how sure you were, not for recall."));
    CHECK(rows_of(page, "Right, by how sure you were")[0] == std::vector<std::string>{"Guess", "0 of 20", percent(0)});
    CHECK(rows_of(page, "Recalled, by class")[3][1] == "Not enough answers yet: 19 more.");
    CHECK(rows_of(page, "What you mix up most")[0][1] == "Mixed up 20 times");
}

TEST_CASE("the forecast is a chart and a table of the days that have cards")
{
    Page page;
    Record record;
    record.add("name-404", "404", true, today).rating = core::Rating::Easy; // back on the 8th day
    record.add("name-410", "410", true, today).rating = core::Rating::Easy;
    record.add("name-401", "401", true, today);                                  // a step
    record.add("name-403", "403", true, today - 30).rating = core::Rating::Easy; // overdue

    show(page, record);

    const auto rows = rows_of(page, "Cards by the day on which they are due");
    CHECK(rows.front() == std::vector<std::string>{"Today", "2"});
    int later = 0; // on one day or on two: intervals are spread a little
    for (std::size_t i = 1; i < rows.size(); ++i)
        later += std::stoi(rows[i].at(1));
    CHECK(later == 2);
    CHECK(holds(page.text(), "2 cards are due today, overdue ones included. 2 more come back by 26 Jun, most on "));
}

TEST_CASE("what returns later than in a month leaves the forecast empty")
{
    Page page;
    Record record;
    record.add("name-404", "404", true, today - 8).rating = core::Rating::Easy;
    record.add("name-404", "404", true, today).rating = core::Rating::Easy;

    show(page, record);

    CHECK(holds(page.text(), "No card comes back within 30 days."));
    CHECK(table_named(page, "Cards by the day on which they are due") == -1);
}

TEST_CASE("the weakest pairs are told with how often, and lead to their comparison")
{
    const float width = GENERATE(360.0f, 820.0f, 1280.0f);
    Page page(width);
    Record record;
    record.mix_up("name-403", "403", "401", 2);
    record.mix_up("name-401", "401", "403", 3);
    record.mix_up("name-404", "404", "410", 1);

    show(page, record);

    const auto rows = rows_of(page, "What you mix up most");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] == "401 and 403 Unauthorized, Forbidden");
    CHECK(rows[0][1] == "Mixed up 5 times");
    CHECK(rows[1][1] == "Mixed up once");
    const ui::Node* compare = page.find(Role::Link, "Compare 401 and 403");
    REQUIRE(compare);
    CHECK(compare->target == "#/compare/401,403");
    CHECK(page.find(Role::Button, "Drill the two weakest"));
}

TEST_CASE("no more than five pairs are told")
{
    Page page;
    Record record;
    for (const char* chosen : {"400", "401", "403", "405", "409", "410", "422"})
        record.mix_up("name-404", "404", chosen, 1);

    show(page, record);

    CHECK(rows_of(page, "What you mix up most").size() == 5);
    CHECK(page.find(Role::Button, "Drill the five weakest"));
}

TEST_CASE("fields can be drilled but not compared, what is no code neither")
{
    Page page;
    Record record;
    record.mix_up("header-405", "Allow", "Accept", 2);
    record.mix_up("name-998", "998", "999", 1);

    show(page, record);

    CHECK(rows_of(page, "What you mix up most")[0][0] == "Accept and Allow");
    CHECK(page.find(Role::Button, "Drill Accept and Allow"));
    CHECK_FALSE(page.find(Role::Link, "Compare Accept and Allow"));
    CHECK_FALSE(page.find(Role::Link, "Compare 998 and 999"));
    CHECK_FALSE(page.find(Role::Button, "Drill 998 and 999"));
}

TEST_CASE("a drill that is started here shows its question")
{
    const char* button = GENERATE("Drill 401 and 403", "Drill the two weakest");
    Page page;
    Record record;
    record.mix_up("name-401", "401", "403", 2);
    record.mix_up("name-404", "404", "410", 1);
    show(page, record);

    page.activate(Role::Button, button);

    CHECK(page.addresses() == std::vector<std::string>{"#/quiz"});
    CHECK(page.state().quiz.session.is_drill);
    CHECK(page.find(Role::Button, "Answer"));
    CHECK_FALSE(page.find(Role::Heading, "How practice goes"));
}

TEST_CASE("while a session is on, the way back leads to its question and a drill is said to take its place")
{
    Page page;
    Record record;
    record.mix_up("name-401", "401", "403", 2);
    show(page, record);
    CHECK(page.find(Role::Link, "Back to practice"));
    CHECK_FALSE(holds(page.text(), "takes the place of the session"));

    page.activate(Role::Button, "Drill 401 and 403");
    page.open("#/quiz/stats");

    CHECK(page.find(Role::Link, "Back to the question"));
    CHECK(holds(page.text(), "A drill takes the place of the session that you are in."));
}

TEST_CASE("the days of this week are told by name")
{
    Page page;
    Record record;
    record.add("name-404", "404", true, today - 4); // a Sunday
    record.add("name-404", "404", true, today - 2);
    record.add("name-404", "404", true, today);

    show(page, record);

    CHECK(holds(page.text(), "Practised on 2 days: Tuesday and Thursday."));
}

TEST_CASE("every row of a chart has one header and something to say")
{
    const float width = GENERATE(320.0f, 820.0f, 1440.0f);
    Page page(width);

    show(page, test::full_record());

    CHECK(page.names_of(Role::Table).size() == 6);
    for (const std::string& name : page.names_of(Role::Table)) {
        INFO(name);
        const auto rows = rows_of(page, name);
        CHECK_FALSE(rows.empty());
        for (const std::vector<std::string>& row : rows) {
            CHECK(row.size() >= 2);
            CHECK(std::none_of(row.begin(), row.end(), [](const std::string& words) { return words.empty(); }));
        }
    }
    CHECK(page.names_of(Role::Row).size() == page.names_of(Role::RowHeader).size());
}

TEST_CASE("the statistics stay as they are while nothing changes")
{
    Page page;
    show(page, test::full_record());
    const std::vector<ui::Node> before = page.nodes();

    page.act(std::monostate());

    CHECK(page.nodes() == before);
}
