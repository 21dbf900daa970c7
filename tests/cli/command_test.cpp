// The command as it is used: the program with arguments and files, what it prints and how it ends.
#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

struct Run
{
    int exit_code = -1;
    std::string output; // what it wrote to standard output, or to both if asked for
};

std::string shell_word(std::string_view word)
{
    std::string result = "'";
    for (const char c : word)
        result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
}

// `rest` is shell text behind the arguments: a redirection.
Run run(const std::vector<std::string>& arguments, std::string_view rest = "2>/dev/null </dev/null")
{
    std::string line = shell_word(WHICHCODE_COMMAND);
    for (const std::string& argument : arguments)
        line += ' ' + shell_word(argument);
    line += ' ' + std::string(rest);
    std::FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    Run result;
    char block[4096];
    for (std::size_t count = 0; (count = std::fread(block, 1, sizeof block, pipe)) > 0;)
        result.output.append(block, count);
    result.exit_code = WEXITSTATUS(pclose(pipe));
    return result;
}

Run run_with_errors(const std::vector<std::string>& arguments) { return run(arguments, "2>&1 </dev/null"); }

// A folder that goes when the test ends, with spaces in its name.
class Folder
{
public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("whichcode test " + std::to_string(getpid()) + '-' + std::to_string(std::rand())))
    {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }

    std::string file(const std::string& name, std::string_view text) const
    {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return (path_ / name).string();
    }

private:
    std::filesystem::path path_;
};

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::size_t start = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', start)) {
        lines.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    CHECK(start == text.size()); // the last line ends, too
    return lines;
}

core::JsonDocument json(std::string_view text)
{
    core::Problems problems;
    std::optional<core::JsonDocument> document = core::JsonDocument::parse("output", text, problems);
    REQUIRE(document.has_value());
    return std::move(*document);
}

std::vector<int> codes_in(const core::JsonDocument& document)
{
    std::vector<int> codes;
    for (const core::JsonValue& result : document.root().member("results")->items())
        codes.push_back(static_cast<int>(result.member("code")->integer().value_or(0)));
    return codes;
}

std::size_t widest_line(const std::string& text)
{
    std::size_t widest = 0;
    for (const std::string& line : lines_of(text)) {
        std::size_t width = 0;
        for (const char c : line)
            width += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        if (line.find("HTTP/1.1") == std::string::npos && line.find("    ") != 0)
            widest = std::max(widest, width);
    }
    return widest;
}

} // namespace

TEST_CASE("a number prints the card of its code, everything on it")
{
    const Run result = run({"429"});

    CHECK(result.exit_code == 0);
    CHECK_THAT(result.output, StartsWith("429 Too Many Requests\n4xx Client Error"));
    for (const std::string_view part :
         {"At a glance", "Who sends it", "May the client retry?", "Use it when", "Use another code when",
          "What the client does next", "Header fields", "Retry-After MAY", "Example exchange",
          "HTTP/1.1 429 Too Many Requests", "Worth knowing", "Not to be confused with",
          "503 Service Unavailable:", "In your stack", "http.StatusTooManyRequests", "Sources", "RFC 6585 4"})
        CHECK_THAT(result.output, ContainsSubstring(std::string(part)));
}

TEST_CASE("the card tells older names of a code in the stacks apart from deprecated ones")
{
    CHECK_THAT(run({"413"}).output, ContainsSubstring("HttpStatus.CONTENT_TOO_LARGE (older:\n"));
    CHECK_THAT(run({"102"}).output, ContainsSubstring("HttpStatus.PROCESSING (deprecated)\n"));
}

TEST_CASE("a card in a pipe has no colours and fits 80 columns")
{
    const Run result = run({std::to_string(GENERATE(100, 206, 304, 401, 422, 499, 503))});

    CHECK(result.output.find('\x1b') == std::string::npos);
    CHECK(widest_line(result.output) <= 80);
}

TEST_CASE("a code may be written as in an address")
{
    const auto word = GENERATE(as<std::string>(), "404", "#404", "/404", "#/404", " 404 ");

    CHECK_THAT(run({word}).output, StartsWith("404 Not Found\n"));
}

TEST_CASE("a class prints what holds for all its codes, and lists them")
{
    const Run result = run({GENERATE(as<std::string>(), "4xx", "4XX")});

    CHECK(result.exit_code == 0);
    CHECK_THAT(result.output, StartsWith("4xx Client Error\n"));
    CHECK_THAT(result.output, ContainsSubstring("What the client does"));
    CHECK_THAT(result.output, ContainsSubstring("  404  Not Found\n"));
    CHECK_THAT(result.output, ContainsSubstring("  499  Client Closed Request (not registered)\n"));
}

TEST_CASE("a number that nobody has defined is decoded")
{
    const auto [number, expected] = GENERATE(table<std::string, std::string>({
        {"471", "whichcode 400"},
        {"555", "whichcode 500"},
        {"799", "outside 100-599"},
        {"4040", "cannot be a status code"},
    }));

    const Run result = run({number});

    CHECK(result.exit_code == 0);
    CHECK_THAT(result.output, StartsWith(number));
    CHECK_THAT(result.output, ContainsSubstring(expected));
}

TEST_CASE("one or two digits are the start of codes")
{
    const auto [start, first] = GENERATE(table<std::string, std::string>({{"40", "40"}, {"5", "5"}}));

    CHECK_THAT(run({start}).output, StartsWith(first));
}

TEST_CASE("words print the codes that fit, the best first and with what one needs of it")
{
    const Run result = run({"too", "many", "requests"});

    CHECK(result.exit_code == 0);
    CHECK_THAT(result.output, StartsWith("429 Too Many Requests\n"));
    CHECK_THAT(result.output, ContainsSubstring("Retry-After"));
    CHECK_THAT(result.output, ContainsSubstring("All about it: whichcode 429"));
}

TEST_CASE("words that fit nothing say so")
{
    const Run result = run({"qqqqzzzzxxxx"});

    CHECK(result.exit_code == 1);
    CHECK_THAT(result.output, StartsWith("Nothing fits."));
}

TEST_CASE("a query that is the name of a command goes behind two hyphens")
{
    CHECK(run({"--", "catalog"}).exit_code != 64);
    CHECK(run({"--", "--help"}).exit_code != 64);
}

TEST_CASE("search prints JSON with at most ten results, best first")
{
    const Run result = run({"search", "not found", "--json"});
    const core::JsonDocument document = json(result.output);
    const std::vector<core::JsonValue> results = document.root().member("results")->items();

    CHECK(result.exit_code == 0);
    CHECK(lines_of(result.output).size() == 1);
    CHECK(document.root().member("query")->text() == "not found");
    REQUIRE_FALSE(results.empty());
    CHECK(results.size() <= 10);
    CHECK(results.front().member("code")->integer() == 404);
    CHECK_FALSE(results.front().member("why")->text().empty());
    for (std::size_t i = 1; i < results.size(); ++i)
        CHECK(results[i - 1].member("score")->number() >= results[i].member("score")->number());
}

TEST_CASE("the words of a search may stand apart, and options among them")
{
    const Run apart = run({"search", "--json", "not", "found"});

    CHECK(apart.output == run({"search", "not found", "--json"}).output);
}

TEST_CASE("a search without JSON is for people")
{
    CHECK_THAT(run({"search", "not found"}).output, StartsWith("404 Not Found\n"));
    CHECK(run({"search", "qqqqzzzzxxxx"}).exit_code == 1);
}

TEST_CASE("a search that finds nothing has no results in JSON, and that is no failure")
{
    const auto query = GENERATE(as<std::string>(), "", " ", "qqqqzzzzxxxx", "\xff\xfe");

    const Run result = run({"search", "--json", "--", query});

    CHECK(result.exit_code == 0);
    CHECK(codes_in(json(result.output)).empty());
}

TEST_CASE("a batch answers each line with a line")
{
    const Folder folder;
    const std::string queries = folder.file("queries", "404\r\n\nnot found\n\xff\x1b[31m\n:see_other");

    const Run result = run({"search", "--batch", queries, "--json"});
    const std::vector<std::string> lines = lines_of(result.output);

    CHECK(result.exit_code == 0);
    REQUIRE(lines.size() == 5);
    CHECK(json(lines[0]).root().member("query")->text() == "404");
    CHECK(codes_in(json(lines[0])).front() == 404);
    CHECK(codes_in(json(lines[1])).empty());
    CHECK(codes_in(json(lines[2])).front() == 404);
    CHECK(json(lines[3]).root().member("query")->text() == "\uFFFD\x1b[31m");
    CHECK(codes_in(json(lines[4])).front() == 303);
}

TEST_CASE("a batch may come from standard input, be empty, and be for people")
{
    const Folder folder;
    const std::string queries = folder.file("queries", "404\n");

    CHECK(run({"search", "--batch", "-", "--json"}, "2>/dev/null <" + shell_word(queries)).output ==
          run({"search", "--batch=" + queries, "--json"}).output);
    CHECK(run({"search", "--batch", folder.file("none", ""), "--json"}).output.empty());
    CHECK_THAT(run({"search", "--batch", queries}).output, StartsWith("404\n  404 Not Found"));
}

TEST_CASE("hostile queries are answered without delay")
{
    const Folder folder;
    std::string queries;
    for (const std::string_view word : {"a ", "x", "\xff", "404 ", "\u4e2d", "`", "%00", "retry-after "})
        for (int i = 0; i < 10'000; ++i)
            queries += i == 9'999 ? "\n" : std::string(word);

    const Run result = run({"search", "--batch", folder.file("queries", queries), "--json"});

    CHECK(result.exit_code == 0);
    CHECK(lines_of(result.output).size() == 8);
}

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

    CHECK(run_with_errors({"catalog", "check"}).output.empty());
    CHECK(run_with_errors({"catalog", "check"}).exit_code == 0);
    CHECK(run_with_errors({"catalog", "check", copy}).output.empty());
    CHECK(run_with_errors({"catalog", "check", copy}).exit_code == 0);
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
    const auto arguments =
        GENERATE(std::vector<std::string>{}, std::vector<std::string>{"--nonsense"},
                 std::vector<std::string>{"404", "--nonsense"}, std::vector<std::string>{""},
                 std::vector<std::string>{"404", "--json"}, std::vector<std::string>{"search"},
                 std::vector<std::string>{"search", "--json"}, std::vector<std::string>{"search", "x", "--jsn"},
                 std::vector<std::string>{"search", "--batch"}, std::vector<std::string>{"search", "x", "--batch", "y"},
                 std::vector<std::string>{"search", "x", "--json=yes"}, std::vector<std::string>{"catalog"},
                 std::vector<std::string>{"catalog", "--xml"}, std::vector<std::string>{"catalog", "chekc"},
                 std::vector<std::string>{"catalog", "--json", "x"},
                 std::vector<std::string>{"catalog", "check", "--json"}, std::vector<std::string>{"render-html", "x"},
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
