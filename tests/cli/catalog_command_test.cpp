// `whichcode catalog` as it is used.
#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace test;

TEST_CASE("the catalog is printed whole as JSON")
{
    const Run result = run({"catalog", "--json"});
    const core::JsonDocument document = json(result.output);

    CHECK(result.exit_code == 0);
    CHECK(document.root().member("codes")->items().size() == 93);
    CHECK(document.root().member("classes")->items().size() == 5);
    CHECK(document.root().member("codes")->items()[0].member("name")->text() == "Continue");
}

TEST_CASE("the built-in catalog is sound, and so is what is printed of it")
{
    const Folder folder;
    const std::string copy = folder.file("copy.json", run({"catalog", "--json"}).output);

    const Run check = run_with_errors({"catalog", "check"});
    CHECK(check.output.ends_with(" statements, 0 not read since they changed\n"));
    CHECK(std::count(check.output.begin(), check.output.end(), '\n') == 1);
    CHECK(check.exit_code == 0);
    CHECK(run_with_errors({"catalog", "check", copy}).output.empty());
    CHECK(run_with_errors({"catalog", "check", copy}).exit_code == 0);
}

TEST_CASE("the ledger stays as it is while there is nothing new to read")
{
    std::ifstream file(WHICHCODE_ASSETS_DIR "/review/ledger.txt");
    const std::string kept(std::istreambuf_iterator<char>(file), {});
    const std::string ledger = run({"catalog", "ledger", "2030-01-31"}).output;

    CHECK(ledger.find("2030-01-31") == std::string::npos);
    CHECK(ledger == kept);
    CHECK(run({"catalog", "ledger"}).exit_code != 0);
}

TEST_CASE("the check of a pack prints every problem with its place")
{
    const Folder folder;
    const std::string pack = folder.file("a pack.json", "{\n  \"codes\": 7,\n  \"x\\u001b\": 1\n}\n");

    const Run result = run({"catalog", "check", pack});

    CHECK(result.exit_code == 1);
    CHECK(result.output ==
          pack + ":2:12: \"codes\" must be a list, not a number\n" + pack + ":3:3: unknown key \"x\uFFFD\"\n");
}

TEST_CASE("the check of a pack knows the built-in codes")
{
    const Folder folder;
    const auto [code, exit_code] = GENERATE(table<std::string, int>({{"404", 0}, {"299", 1}}));
    const std::string pack = folder.file("pack.json", R"({"headers":[{"name":"X","on":"both","meaning":"m","codes":[)" +
                                                          code + R"(],"source":"s"}]})");

    CHECK(run({"catalog", "check", pack}).exit_code == exit_code);
}

TEST_CASE("files of one pack are checked together")
{
    const Folder folder;
    const std::string once = R"({"headers":[{"name":"X","on":"both","meaning":"m","codes":[200],"source":"s"}]})";
    const std::string first = folder.file("first.json", once);
    const std::string second = folder.file("second.json", once);

    CHECK(run({"catalog", "check", first}).exit_code == 0);
    CHECK(run({"catalog", "check", first, second}).output ==
          second + ":1:21: this header field stands in the pack already\n");
}

TEST_CASE("a pack that is empty, huge or no JSON is refused")
{
    const Folder folder;
    const auto text =
        GENERATE(as<std::string>(), "", "no JSON", "{", std::string(5'000'000, ' '), std::string(100'000, '['));

    const Run result = run({"catalog", "check", folder.file("pack.json", text)});

    CHECK(result.exit_code == 1);
    CHECK(lines_of(result.output).size() == 1);
}

TEST_CASE("a pack with endless problems prints the first hundred and says that there are more")
{
    const Folder folder;
    std::string text = "{\"x\":0";
    for (int i = 0; i < 1000; ++i)
        text += ",\"x" + std::to_string(i) + "\":0";

    const std::vector<std::string> lines =
        lines_of(run({"catalog", "check", folder.file("pack.json", text + "}")}).output);

    REQUIRE(lines.size() == 101);
    CHECK(lines.back() == "There are more problems than these 100.");
}
