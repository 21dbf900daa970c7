#include "cli/arguments.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace cli;
using Words = std::vector<std::string_view>;

namespace {

constexpr Option known[] = {{"--json"}, {"--batch", true}};

Arguments parsed(Words arguments) { return parse_arguments(arguments, known); }

} // namespace

TEST_CASE("words and options are told apart wherever they stand")
{
    const Arguments given = parsed({"rate", "--json", "limit"});

    CHECK(given.fault.empty());
    CHECK(given.words == Words{"rate", "limit"});
    CHECK(given.joined_words() == "rate limit");
    CHECK(given.has("--json"));
    CHECK_FALSE(given.has("--batch"));
}

TEST_CASE("an option takes its value from the next word or behind an equals sign")
{
    const auto arguments = GENERATE(Words{"--batch", "a=b", "c"}, Words{"--batch=a=b", "c"});

    const Arguments given = parsed(arguments);

    CHECK(given.fault.empty());
    CHECK(given.value_of("--batch") == "a=b");
    CHECK(given.words == Words{"c"});
}

TEST_CASE("a value may look like an option or be empty")
{
    CHECK(parsed({"--batch", "--json"}).value_of("--batch") == "--json");
    CHECK_FALSE(parsed({"--batch", "--json"}).has("--json"));
    CHECK(parsed({"--batch="}).value_of("--batch") == "");
}

TEST_CASE("of an option given twice the last value counts")
{
    CHECK(parsed({"--batch", "a", "--batch", "b"}).value_of("--batch") == "b");
    CHECK(parsed({"--batch", "a", "--batch", "b"}).options.size() == 2);
}

TEST_CASE("two hyphens end the options")
{
    const Arguments given = parsed({"--json", "--", "--batch", "--"});

    CHECK(given.fault.empty());
    CHECK(given.words == Words{"--batch", "--"});
}

TEST_CASE("a hyphen alone and an empty word are words") { CHECK(parsed({"-", ""}).words == Words{"-", ""}); }

TEST_CASE("what cannot be understood is said")
{
    const auto [arguments, fault] = GENERATE(table<Words, std::string>({
        {{"--jsn"}, "unknown option --jsn"},
        {{"-j"}, "unknown option -j"},
        {{"a", "--jsn=1", "b"}, "unknown option --jsn"},
        {{"--js"}, "unknown option --js"},
        {{"--json=1"}, "option --json takes no value"},
        {{"a", "--batch"}, "option --batch needs a value"},
    }));

    CHECK(parsed(arguments).fault == fault);
}

TEST_CASE("no arguments are no fault")
{
    CHECK(parsed({}).fault.empty());
    CHECK(parsed({}).joined_words().empty());
}
