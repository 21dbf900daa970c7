// The reader on what nobody meant to paste: every case of cases/ cut anywhere, doubled, mixed with another one; zeros,
// UTF-16, and large texts. It answers within a second, and what it says stands on a line of the text.
#include "core/base/text.h"
#include "core/check/check.h"
#include "tests/core/reading/transcripts.h"
#include "tests/core/sample_pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <algorithm>
#include <ctime>

using namespace core;
using sample::builtin;

namespace {

// A form whose time grows with the square of the text takes minutes for it.
constexpr std::size_t large = 256u << 10;

// An answer for every text: a verdict with its reason or notes, and lines that exist.
void check_answer(std::string_view text)
{
    const CheckResult result = check(text, builtin());
    const int lines = static_cast<int>(std::count(text.begin(), text.end(), '\n')) +
                      static_cast<int>(std::count(text.begin(), text.end(), '\r')) + 1;
    CHECK((result.verdict == CheckVerdict::Unparsable) == !result.reason.empty());
    CHECK((result.message.has_value() || !result.reason.empty() || !result.notes.empty()));
    for (const Finding& finding : result.findings)
        CHECK((finding.line >= 1 && finding.line <= lines && finding.exchange < result.exchanges.size()));
    for (const ReadingNote& note : result.notes)
        CHECK((note.line >= 0 && note.line <= lines));
}

std::string as_utf16(std::string_view text, bool is_little, bool has_mark)
{
    std::string result = has_mark ? is_little ? "\xFF\xFE" : "\xFE\xFF" : "";
    for (const char c : text)
        result += is_little ? std::string{c, '\0'} : std::string{'\0', c};
    return result;
}

// Enough to tell what grows with the square of the text. Emscripten's clock also counts what else the machine does.
#ifdef __EMSCRIPTEN__
constexpr double most_seconds = 10;
#else
constexpr double most_seconds = 1;
#endif

double seconds_for(std::string_view text)
{
    const std::clock_t start = std::clock();
    check_answer(text);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

TEST_CASE("a transcript that is cut anywhere has an answer")
{
    const transcripts::Case each = GENERATE(from_range(transcripts::all()));
    INFO(each.place << ' ' << each.name);

    const std::size_t step = std::max<std::size_t>(1, each.text.size() / 10);
    for (std::size_t size = 0; size < each.text.size(); size += step) {
        check_answer(std::string_view(each.text).substr(0, size));
        check_answer(std::string_view(each.text).substr(size));
    }
}

TEST_CASE("a transcript that is pasted twice, or beside another one, has an answer")
{
    const transcripts::Case each = GENERATE(from_range(transcripts::all()));
    INFO(each.place << ' ' << each.name);

    check_answer(each.text + each.text);
    for (std::size_t i = 0; i < transcripts::all().size(); i += 41)
        check_answer(transcripts::all()[i].text + '\n' + each.text);
}

TEST_CASE("zeros and control characters in a transcript have an answer")
{
    const transcripts::Case each = GENERATE(from_range(transcripts::all()));
    INFO(each.place << ' ' << each.name);

    for (const char c : {'\0', '\r', '\x1b', '\x7f', '\xff'}) {
        std::string text = each.text;
        for (std::size_t i = 7; i < text.size(); i += 31)
            text.insert(i, 1, c);
        check_answer(text);
    }
}

TEST_CASE("UTF-16 is read, whatever the order of its bytes, and without its mark")
{
    const auto [is_little, has_mark] =
        GENERATE(table<bool, bool>({{true, true}, {false, true}, {true, false}, {false, false}}));
    const std::string text =
        "HTTP/1.1 405 Method Not Allowed\r\nContent-Type: application/json\r\n\r\n{\"error\":\"no\"}";

    const CheckResult result = check(as_utf16(text, is_little, has_mark), builtin());

    REQUIRE(result.message.has_value());
    CHECK(result.message->transactions.front().responses.front().code == 405);
    CHECK(result.verdict == CheckVerdict::Error);
}

TEST_CASE("text of eight mebibytes is refused with its size")
{
    const CheckResult result = check("HTTP/1.1 200 OK\n\n" + std::string(8u << 20, 'x'), builtin());

    CHECK(result.reason == "the text has more than 4 MiB");
}

TEST_CASE("bytes that are no text are called so")
{
    std::string bytes;
    for (int i = 0; i < 4000; ++i)
        bytes += static_cast<char>(i * 7 % 256);

    CHECK(check(bytes, builtin()).reason.starts_with("this is no text"));
}

TEST_CASE("a large text of each form is answered within a second")
{
    const transcripts::Case each = GENERATE(from_range(transcripts::all()));
    std::string text;
    while (text.size() + each.text.size() < large)
        text += each.text;
    INFO(each.place << ' ' << each.name);

    CHECK(seconds_for(text) < most_seconds);
}

TEST_CASE("long lines and many lines of one kind are answered within a second")
{
    const auto line =
        GENERATE(as<std::string>(), "< ", "> HTTP/1.1 200 OK\n", "HTTP/1.1 200 OK\\r\\n", "HTTP/", "\"", "{\"a\":[",
                 "$ curl -i x\n", "&quot;", "**", "```\nHTTP/1.1 200 OK\n", ":status", "Status: 404\n", "--> ",
                 "<-- 200 x\n", "\\", "[36m", "0000: 48 \n", "'a', 'b'\n", "x HTTP/1.1 200 OK\nx ", "GET / HTTP/1.1\n",
                 "a: b\n", "HTTP/1.1 200 OK\n\n{}\n", "1 HTTP/1.1 200 OK \"");
    const auto start =
        GENERATE(as<std::string>(), "", "HTTP/1.1 200 OK\n", "< HTTP/1.1 200 OK\n<\n", "\"HTTP/1.1 200 OK\\r\\n");
    std::string text = start;
    while (text.size() + line.size() < large)
        text += line;
    CAPTURE(start, line);

    CHECK(seconds_for(text) < most_seconds);
}
