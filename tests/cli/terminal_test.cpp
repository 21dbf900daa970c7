#include "cli/terminal.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace cli;

namespace {

constexpr TerminalForm plain{20, false};
constexpr TerminalForm coloured{20, true};

} // namespace

TEST_CASE("a paragraph is wrapped at the width, with its indent on every line")
{
    TerminalText out(plain);

    out.paragraph("one two three four five six", 2);

    CHECK(out.text() == "  one two three four\n  five six\n");
}

TEST_CASE("a line is filled to the last column and no further")
{
    TerminalText out(plain);

    out.paragraph("12345678901234567890 1234567890 123456789 1234567890 1234567890");

    CHECK(out.text() == "12345678901234567890\n1234567890 123456789\n1234567890\n1234567890\n");
}

TEST_CASE("a word that is wider than the line stays in one piece")
{
    TerminalText out(plain);

    out.paragraph("see https://www.rfc-editor.org/rfc/rfc9110 there", 2);

    CHECK(out.text() == "  see\n  https://www.rfc-editor.org/rfc/rfc9110\n  there\n");
}

TEST_CASE("widths are counted in characters")
{
    TerminalText out(plain);

    out.paragraph("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9 "
                  "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9");

    CHECK(out.text().find('\n') == out.text().size() - 1);
}

TEST_CASE("the lines of an item hang behind its mark")
{
    TerminalText out({30, false});
    const Span text[] = {{"some words that need a second line"}};

    out.item("*", text, 1, 2);
    out.item("a mark wider than the hang", text, 1, 4);

    CHECK(out.text() == " * some words that need a\n   second line\n"
                        " a mark wider than the hang\n     some words that need a\n     second line\n");
}

TEST_CASE("an item leaves room for its text on a narrow terminal")
{
    TerminalText out({30, false});
    const Span text[] = {{"four words of text"}};

    out.item("label", text, 0, 28);

    CHECK(out.text() == "label       four words of text\n");
}

TEST_CASE("spans are joined by a space, empty ones leave no trace")
{
    TerminalText out(plain);
    const Span spans[] = {{"a"}, {""}, {"b  c"}};

    out.paragraph(spans);

    CHECK(out.text() == "a b c\n");
}

TEST_CASE("there are never two empty lines, nor one in front")
{
    TerminalText out(plain);

    out.blank();
    out.heading("One");
    out.line("x");
    out.blank();
    out.heading("Two");

    CHECK(out.text() == "One\nx\n\nTwo\n");
}

TEST_CASE("wire text is not wrapped, and its empty lines have no spaces")
{
    TerminalText out(plain);
    const std::string lines[] = {"HTTP/1.1 200 OK and more than the width", "", "{}"};

    out.verbatim(lines, 2);

    CHECK(out.text() == "  HTTP/1.1 200 OK and more than the width\n\n  {}\n");
}

TEST_CASE("without colours there is no escape sequence and backticks stay")
{
    TerminalText out(plain);
    const Span spans[] = {{"see `Allow`", Ink::Strong}, {"there", Ink::Muted}};

    out.paragraph(spans);
    out.line("title", Ink::Class4);

    CHECK(out.text() == "see `Allow` there\ntitle\n");
}

TEST_CASE("with colours they replace the backticks, also across a line break")
{
    TerminalText out(coloured);

    out.paragraph("a `Retry-After: 120 seconds` b");

    CHECK(out.text() == "a \x1b[36mRetry-After:\x1b[0m \x1b[36m120\x1b[0m\n\x1b[36mseconds\x1b[0m b\n");
}

TEST_CASE("colours take no room on a line")
{
    TerminalText out(coloured);

    out.paragraph("12345 `12345` 12345678", 0, Ink::Strong);

    CHECK(out.text().find('\n') == out.text().size() - 1);
}

TEST_CASE("no text can steer the terminal")
{
    const TerminalForm form = GENERATE(plain, coloured);
    TerminalText out(form);
    const std::string attack = "\x1b[2J\u009b2J\a\x7f\r";
    const std::string lines[] = {attack};
    const Span spans[] = {{attack}};

    out.line(attack);
    out.paragraph(attack);
    out.verbatim(lines, 0);
    out.item(attack, spans, 0, 2);

    CHECK(out.text().find('\x1b') == std::string::npos);
    CHECK(out.text().find("\u009b") == std::string::npos);
    CHECK(out.text().find_first_of("\a\x7f\r") == std::string::npos);
}

TEST_CASE("control characters and broken UTF-8 are shown as U+FFFD")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"plain \u00e9\U0001F600", "plain \u00e9\U0001F600"},
        {"a\tb\nc", "a\uFFFDb\uFFFDc"},
        {std::string("\0", 1), "\uFFFD"},
        {"\u0085", "\uFFFD"},
        {"\xff\xc3", "\uFFFD\uFFFD"},
        {"\uFFFD", "\uFFFD"},
        {"", ""},
    }));
    CAPTURE(text);

    CHECK(printable(text) == expected);
}

TEST_CASE("every class has an ink of its own")
{
    CHECK(ink_of_class(1) == Ink::Class1);
    CHECK(ink_of_class(5) == Ink::Class5);
    CHECK(ink_of_class(0) == Ink::Strong);
    CHECK(ink_of_class(6) == Ink::Strong);
}
