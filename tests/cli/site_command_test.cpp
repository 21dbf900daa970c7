// `whichcode site` as it is used: what it writes where, and that it leaves nothing half done.
#include "cli/site_folder.h"

#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
namespace fs = std::filesystem;

namespace {

using test::Folder;
using test::Run;

// `arguments` are shell text.
Run run_site(const std::string& arguments) { return test::run({"site"}, arguments + " 2>&1 </dev/null"); }

std::string quoted(const fs::path& path) { return "'" + path.string() + "'"; }

std::string text_of(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> paths_in(const fs::path& folder)
{
    std::set<std::string> paths;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        paths.insert(fs::relative(entry.path(), folder).generic_string());
    return paths;
}

} // namespace

TEST_CASE("the site is written into a folder that is made for it")
{
    const Folder folder;

    const Run run = run_site(quoted(folder / "a/b"));

    CHECK(run.exit_code == 0);
    CHECK_THAT(text_of(folder / "a/b/404/index.html"), ContainsSubstring("<title>404 Not Found"));
    CHECK(paths_in(folder / "a/b").count(".unfinished") == 0);
}

TEST_CASE("the site carries the schema of packs as it stands in the source")
{
    const Folder folder;
    REQUIRE(run_site(quoted(folder / "site")).exit_code == 0);

    CHECK(text_of(folder / "site/catalog.schema.json") == text_of(WHICHCODE_ASSETS_DIR "/catalog.schema.json"));
}

TEST_CASE("without a base the command says what is left out")
{
    const Folder folder;

    CHECK_THAT(run_site(quoted(folder / "a")).output,
               ContainsSubstring("without --base there is no sitemap.xml and no opensearch.xml"));
    CHECK_FALSE(fs::exists(folder / "a/sitemap.xml"));
    CHECK(run_site(quoted(folder / "b") + " --base https://example.org/").output.empty());
    CHECK(fs::exists(folder / "b/sitemap.xml"));
    CHECK(fs::exists(folder / "b/opensearch.xml"));
}

TEST_CASE("the site is laid over what a folder holds, and written twice it is the same")
{
    const Folder folder;
    std::ofstream(folder / "mine.txt") << "mine";
    REQUIRE(run_site(quoted(folder.path())).exit_code == 0);
    const std::string first = text_of(folder / "404/index.html");
    const std::set<std::string> paths = paths_in(folder.path());

    REQUIRE(run_site(quoted(folder.path())).exit_code == 0);

    CHECK(text_of(folder / "404/index.html") == first);
    CHECK(paths_in(folder.path()) == paths);
    CHECK(text_of(folder / "mine.txt") == "mine");
}

TEST_CASE("where a file stands in the way, nothing is written and the message names it")
{
    const Folder folder;
    std::ofstream(folder / "taken") << "a file";
    fs::create_directories(folder / "site/404/index.html");
    const auto [target, in_the_way] = GENERATE(table<std::string, std::string>({
        {"taken", "taken"},
        {"taken/below", "taken"},
        {"site", "404/index.html"},
    }));
    const std::set<std::string> before = paths_in(folder.path());

    const Run run = run_site(quoted(folder / target));

    CHECK(run.exit_code == 74);
    CHECK_THAT(run.output, ContainsSubstring("whichcode: cannot write") && ContainsSubstring(in_the_way));
    CHECK(paths_in(folder.path()) == before);
}

TEST_CASE("a folder that cannot be made is said, and leaves nothing")
{
    const Run run = run_site("/proc/no/such/place");

    CHECK(run.exit_code == 74);
    CHECK_THAT(run.output, ContainsSubstring("cannot write /proc/no"));
}

TEST_CASE("files that cannot all be written leave no new folder behind")
{
    const Folder folder;
    const std::string too_long(300, 'x');
    const core::SiteFile files[] = {{"a/index.html", "a"}, {too_long, "b"}};
    std::string fault;

    CHECK_FALSE(cli::write_folder((folder / "new/site").string(), files, fault));

    CHECK_THAT(fault, ContainsSubstring("File name too long"));
    CHECK(paths_in(folder.path()).empty());
}

TEST_CASE("a base that is no address of a folder is refused with the usage")
{
    const Folder folder;
    const auto base =
        GENERATE(as<std::string>(), "example.org", "ftp://example.org/", "https://", "https:///x/", "javascript:a",
                 "'https://example.org/?q'", "'https://example.org/#a'", "'https://a b/'");
    CAPTURE(base);

    const Run run = run_site(quoted(folder / "site") + " --base " + base);

    CHECK(run.exit_code == 64);
    CHECK_THAT(run.output, ContainsSubstring("usage: whichcode site OUT"));
    CHECK(paths_in(folder.path()).empty());
}

TEST_CASE("a base is taken with and without the slash at its end")
{
    const Folder folder;
    const auto base = GENERATE(as<std::string>(), "https://example.org/w", "https://example.org/w/");

    REQUIRE(run_site(quoted(folder / "site") + " --base=" + base).exit_code == 0);

    CHECK_THAT(text_of(folder / "site/404/index.html"), ContainsSubstring("href=\"https://example.org/w/404/\""));
}

TEST_CASE("the site takes exactly one folder")
{
    const auto arguments = GENERATE(as<std::string>(), "", "''", "a b", "--nonsense", "a --base");

    CHECK(run_site(arguments).exit_code == 64);
}
