#include "cli/schedule_command.h"

#include "cli/exit_code.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Result
{
    int exit_code = 0;
    std::string out;
    std::string err;
};

Result schedule(const std::string& input, std::vector<std::string_view> arguments = {"--json"})
{
    std::istringstream in(input);
    std::ostringstream out, err;
    const int exit_code = cli::run_schedule(arguments, in, out, err);
    return {exit_code, out.str(), err.str()};
}

std::string reviews(const std::string& list, const std::string& settings = {})
{
    return "{" + (settings.empty() ? "" : "\"settings\":" + settings + ",") + R"("sequences":[{"id":"a","reviews":[)" +
           list + "]}]}";
}

} // namespace

TEST_CASE("schedule replays each sequence to a state after each review")
{
    const Result result = schedule(reviews(R"({"rating":3,"elapsed_days":0},{"rating":3,"elapsed_days":0},)"
                                           R"({"rating":1,"elapsed_days":2})"));

    CHECK(result.exit_code == cli::exit_success);
    CHECK(result.err.empty());
    CHECK(result.out ==
          R"({"sequences":[{"id":"a","states":[)"
          R"({"stability":2.3065,"difficulty":2.11810397,"state":"learning","scheduled_days":0},)"
          R"({"stability":2.3065,"difficulty":2.11121424,"state":"review","scheduled_days":2},)"
          R"({"stability":0.60770166,"difficulty":7.39223814,"state":"relearning","scheduled_days":0}]}]})"
          "\n");
}

TEST_CASE("schedule obeys the settings")
{
    struct Row
    {
        const char* settings;
        const char* days;
    };
    const Row row =
        GENERATE(Row{R"({})", R"("scheduled_days":8})"}, Row{R"({"retention":0.8})", R"("scheduled_days":28})"},
                 Row{R"({"maximum_interval":5})", R"("scheduled_days":5})"},
                 Row{R"({"retention":1})", R"("scheduled_days":1})"});

    CHECK(schedule(reviews(R"({"rating":4,"elapsed_days":0})", row.settings)).out.find(row.days) != std::string::npos);
    CHECK(schedule(reviews(R"({"rating":1,"elapsed_days":0})", R"({"short_term":false})"))
              .out.find(R"("state":"review")") != std::string::npos);
}

TEST_CASE("schedule gives ids back as they came, and sequences in their order")
{
    const Result result =
        schedule(R"({"sequences":[{"id":7,"reviews":[]},{"id":"é \"x\"","reviews":[]},{"id":-1,"reviews":[]}]})");

    CHECK(result.out == "{\"sequences\":[{\"id\":7,\"states\":[]},{\"id\":\"é "
                        "\\\"x\\\"\",\"states\":[]},{\"id\":-1,\"states\":[]}]}\n");
}

TEST_CASE("schedule takes no sequences, a first review without days, and a clock that went back")
{
    CHECK(schedule(R"({"sequences":[]})").out == "{\"sequences\":[]}\n");
    CHECK(schedule(reviews(R"({"rating":3})")).exit_code == cli::exit_success);
    CHECK(schedule(reviews(R"({"rating":3},{"rating":3,"elapsed_days":-4})")).out ==
          schedule(reviews(R"({"rating":3},{"rating":3,"elapsed_days":0})")).out);
}

TEST_CASE("schedule refuses input with the place and the reason")
{
    struct Row
    {
        std::string input;
        std::string message;
    };
    const Row row = GENERATE(
        Row{"", "stdin:1:1: "}, Row{"[]", "stdin:1:1: expected an object, found a list"},
        Row{"{}", "stdin:1:1: \"sequences\" is missing"},
        Row{R"({"sequences":{}})", "stdin:1:14: \"sequences\" must be a list, not an object"},
        Row{R"({"sequences":[],"more":1})", "stdin:1:17: unknown key \"more\""},
        Row{R"({"sequences":[{"reviews":[]}]})", "\"id\" is missing"},
        Row{R"({"sequences":[{"id":1.5,"reviews":[]}]})", "\"id\" must be a whole number or a string"},
        Row{R"({"sequences":[{"id":1}]})", "\"reviews\" is missing"},
        Row{reviews(R"({"elapsed_days":0})"), "\"rating\" is missing"},
        Row{reviews(R"({"rating":0})"), "\"rating\" must be a whole number from 1 to 4"},
        Row{reviews(R"({"rating":5})"), "\"rating\" must be a whole number from 1 to 4"},
        Row{reviews(R"({"rating":2.5})"), "\"rating\" must be a whole number from 1 to 4"},
        Row{reviews(R"({"rating":"good"})"), "\"rating\" must be a number, not a string"},
        Row{reviews(R"({"rating":3},{"rating":3})"), "\"elapsed_days\" is missing"},
        Row{reviews(R"({"rating":3,"elapsed_days":1e9})"), "\"elapsed_days\" must be a whole number"},
        Row{reviews(R"({"rating":3,"when":1})"), "unknown key \"when\""},
        Row{reviews("", R"({"retention":0})"), "the retention must be greater than 0 and at most 1"},
        Row{reviews("", R"({"retention":1.1})"), "\"retention\" must be a number from 0 to 1"},
        Row{reviews("", R"({"maximum_interval":0})"), "\"maximum_interval\" must be a whole number from 1 to 1000000"},
        Row{reviews("", R"({"short_term":"yes"})"), "\"short_term\" must be true or false, not a string"},
        Row{reviews("", R"({"weights":[]})"), "unknown key \"weights\""});

    const Result result = schedule(row.input);

    CAPTURE(result.err);
    CHECK(result.exit_code == cli::exit_problems);
    CHECK(result.out.empty());
    CHECK(result.err.find(row.message) != std::string::npos);
}

TEST_CASE("what schedule complains about cannot steer a terminal")
{
    const Result result = schedule("{\"sequences\":[],\"\\u001b[31m\":1}");

    CHECK(result.exit_code == cli::exit_problems);
    CHECK(result.err.find('\x1b') == std::string::npos);
}

TEST_CASE("schedule without or with other options shows its usage")
{
    const std::vector<std::string_view> arguments =
        GENERATE(std::vector<std::string_view>{}, std::vector<std::string_view>{"--xml"},
                 std::vector<std::string_view>{"--json", "file"});

    const Result result = schedule("", arguments);

    CHECK(result.exit_code == cli::exit_usage);
    CHECK(result.err.find("usage: whichcode schedule --json") != std::string::npos);
}
