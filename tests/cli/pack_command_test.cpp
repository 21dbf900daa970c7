// `--pack` as it is used, with the example of assets/examples.
#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace test;
using Words = std::vector<std::string>;

namespace {

const std::string example = WHICHCODE_ASSETS_DIR "/examples/parcel-api.json";

// In one line each: the terminal breaks them where it likes.
std::string unbroken(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        const bool is_space = c == ' ' || c == '\n';
        if (!is_space || (!result.empty() && result.back() != ' '))
            result += is_space ? ' ' : c;
    }
    return result;
}

std::string text_of(const std::filesystem::path& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("the example pack is sound")
{
    const Run result = run_with_errors({"catalog", "check", example});

    CHECK(result.output.empty());
    CHECK(result.exit_code == 0);
}

TEST_CASE("every command shows what a pack brings")
{
    const auto [words, text] = GENERATE(table<Words, std::string>({
        {{"--pack", example, "404"}, "Parcel API: A tracking number that belongs to another account is 404 as well"},
        {{"404", "--pack=" + example}, "ParcelError.NotFound"},
        {{"too late to redirect a delivery", "--pack", example}, "409 Conflict"},
        {{"--pack", example, "search", "too late to redirect a delivery"}, "Parcel API"},
        {{"--pack", example, "search", "PARCEL_DEPOT_OFFLINE"}, "The depot could not be reached"},
        {{"--pack", example, "catalog", "--json"}, "\"id\":\"parcel-state\""},
        {{"--pack", example, "export", "anki"}, "A second label is asked for a parcel that has one"},
    }));
    CAPTURE(words);

    const Run result = run(words);

    CHECK(result.exit_code == 0);
    CHECK(unbroken(result.output).find(text) != std::string::npos);
}

TEST_CASE("the guide decides in the style that the pack names")
{
    const auto verdict_of = [](Words words) {
        words.insert(words.end(), {"decide", "--json", "--answer", "sender=api"});
        return run(words).output;
    };

    CHECK(verdict_of({"--pack", example}).find("\"question\"") != std::string::npos);
    CHECK(run({"--pack", example, "catalog", "--json", "--part", "outline"}).output.find("\"style\":\"parcel\"") !=
          std::string::npos);
}

TEST_CASE("the check asks for the fields of the pack, in every form of its report")
{
    const Folder folder;
    const std::string response = folder.file("response.txt", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

    const Run plain = run({"--pack", example, "check", response});
    const Run sarif = run({"--pack", example, "check", response, "--format", "sarif"});

    CHECK(plain.exit_code == 2);
    CHECK(unbroken(plain.output).find("404 without `X-Parcel-Trace`") != std::string::npos);
    CHECK(sarif.output.find("\"ruleId\":\"team-field-missing\",\"ruleIndex\":1") != std::string::npos);
    CHECK(run({"--pack", example, "check", response, "--ignore", "team-field-missing"}).exit_code == 0);
    CHECK(run({"check", response}).exit_code == 0);
}

TEST_CASE("the plain pages and the data of a site hold the pack, with its label")
{
    const Folder folder;
    const std::string out = (folder / "site").string();

    CHECK(run({"site", out, "--pack", example}).exit_code == 0);

    const std::filesystem::path site(out);
    CHECK(text_of(site / "404/index.html").find("belongs to another account") != std::string::npos);
    CHECK(text_of(site / "404/index.html").find("href=\"https://docs.parcel.example/errors\"") != std::string::npos);
    CHECK(text_of(site / "404.md").find("**Parcel API:** A tracking number") != std::string::npos);
    CHECK(text_of(site / "404.json").find("Parcel API") != std::string::npos);
    CHECK(text_of(site / "situations/parcels/index.html").find("A label older than ninety days") != std::string::npos);
    CHECK(text_of(site / "catalog.json").find("parcel-late") != std::string::npos);
}

TEST_CASE("a pack with mistakes ends the command with their places, and nothing else happens")
{
    const Folder folder;
    const std::string pack = folder.file("team.json", "{\n  \"codes\": 7\n}\n");

    const Run result = run_with_errors({"--pack", pack, "404"});

    CHECK(result.exit_code == 65);
    CHECK(result.output == pack + ":2:12: \"codes\" must be a list, not a number\n");
}

TEST_CASE("a pack that cannot be read and an option without a file are refused")
{
    CHECK(run({"--pack", "/no/such/pack.json", "404"}).exit_code == 66);
    CHECK(run({"404", "--pack"}).exit_code == 64);
    CHECK(run({"--", "--pack"}).exit_code != 64); // words to search for
}

TEST_CASE("the files of a pack are laid together")
{
    const Folder folder;
    const std::string name = folder.file("a.json", R"({"pack": {"id": "acme", "name": "Acme API"}})");
    const std::string note =
        folder.file("b.json", R"({"codes": [{"code": 404, "notes": [{"text": "We log these."}]}]})");

    CHECK(unbroken(run({"--pack", note, "--pack", name, "404"}).output).find("Acme API: We log these.") !=
          std::string::npos);
}
