// What holds for all of the command's parts: usage, help, files that cannot be read, output that cannot be written.
#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using namespace test;

TEST_CASE("a query that is the name of a command goes behind two hyphens")
{
    CHECK_THAT(run({"--", "catalog"}).output, StartsWith("304 Not Modified\n"));
    CHECK_THAT(run({"--", "--help"}).output, StartsWith("403 Forbidden\n"));
}

TEST_CASE("a file that cannot be read ends with 66, whatever the other files hold")
{
    const Folder folder;
    const std::string sound = folder.file("sound.json", "{}");

    CHECK(run({"catalog", "check", "/no/such/file"}).exit_code == 66);
    CHECK(run({"catalog", "check", sound, "/tmp"}).exit_code == 66);
    CHECK(run({"search", "--batch", "/no/such/file"}).exit_code == 66);
    CHECK_THAT(run_with_errors({"catalog", "check", "/no/such/file"}).output,
               ContainsSubstring("cannot read /no/such/file: No such file or directory"));
}

TEST_CASE("the page's text is printed as HTML")
{
    const Run result = run({"render-html"});

    CHECK(result.exit_code == 0);
    CHECK_THAT(result.output, StartsWith("<main>"));
    CHECK_THAT(result.output, ContainsSubstring("<section id=\"404\">"));
}

TEST_CASE("a command line that cannot be understood prints the usage on standard error and ends with 64")
{
    const auto arguments = GENERATE(
        std::vector<std::string>{}, std::vector<std::string>{"--nonsense"},
        std::vector<std::string>{"404", "--nonsense"}, std::vector<std::string>{""},
        std::vector<std::string>{"404", "--json"}, std::vector<std::string>{"search"},
        std::vector<std::string>{"search", "--json"}, std::vector<std::string>{"search", "x", "--jsn"},
        std::vector<std::string>{"search", "--batch"}, std::vector<std::string>{"search", "x", "--batch", "y"},
        std::vector<std::string>{"search", "x", "--json=yes"}, std::vector<std::string>{"catalog"},
        std::vector<std::string>{"catalog", "--xml"}, std::vector<std::string>{"catalog", "chekc"},
        std::vector<std::string>{"catalog", "--json", "x"}, std::vector<std::string>{"catalog", "check", "--json"},
        std::vector<std::string>{"render-html", "x"}, std::vector<std::string>{"check", "--format", "xml"},
        std::vector<std::string>{"check", "--json", "--format", "sarif"},
        std::vector<std::string>{"check", "--fail-on", "info"}, std::vector<std::string>{"check", "--ignore"},
        std::vector<std::string>{"check", "--ignore", "no-such-rule"},
        std::vector<std::string>{"check", "--explain", "no-such-rule"},
        std::vector<std::string>{"check", "--explain", "etag-syntax", "file.txt"},
        std::vector<std::string>{"check", "--explain", "etag-syntax", "--format", "junit"},
        std::vector<std::string>{"render-html", "--x"}, std::vector<std::string>{"schedule", "--nonsense"});

    CHECK(run(arguments).exit_code == 64);
    CHECK(run(arguments).output.empty());
    CHECK_THAT(run_with_errors(arguments).output, ContainsSubstring("whichcode "));
}

TEST_CASE("the version is the one that the changelog names last")
{
    std::ifstream file(WHICHCODE_ASSETS_DIR "/../CHANGELOG.md");
    std::string line;
    while (std::getline(file, line) && !line.starts_with("## ")) {}

    const std::string released = line.substr(3, line.find(' ', 3) - 3);

    const Run result = run({"--version"});

    CHECK(result.exit_code == 0);
    CHECK(result.output == "whichcode " + released + '\n');
}

TEST_CASE("help is asked for and given on standard output")
{
    const auto arguments = GENERATE(std::vector<std::string>{"--help"}, std::vector<std::string>{"search", "--help"});

    const Run result = run(arguments);

    CHECK(result.exit_code == 0);
    for (const std::string_view usage :
         {"whichcode CODE", "whichcode search", "whichcode catalog", "whichcode render-html"})
        CHECK_THAT(result.output, ContainsSubstring(std::string(usage)));
}

TEST_CASE("output that cannot be written is a failure")
{
    if (!std::filesystem::exists("/dev/full"))
        SKIP("no device that is always full");

    CHECK(run({"catalog", "--json"}, ">/dev/full 2>/dev/null").exit_code == 74);
}
