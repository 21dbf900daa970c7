// `whichcode 404`, `whichcode 4xx` and `whichcode WORDS` as they are used.
#include "tests/cli/run.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <string>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;
using namespace test;

namespace {

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
    const auto [start, first] = GENERATE(table<std::string, std::string>({
        {"40", "400 Bad Request\n"},
        {"5", "500 Internal Server Error\n"},
    }));

    const Run result = run({start});

    CHECK_THAT(result.output, StartsWith(first));
    for (const std::string& line : lines_of(result.output))
        if (!line.empty() && line[0] >= '1' && line[0] <= '9')
            CHECK_THAT(line, StartsWith(start));
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
