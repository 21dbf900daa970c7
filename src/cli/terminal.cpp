#include "cli/terminal.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr int widest = 100; // longer lines are hard to read
constexpr int narrowest = 30;

// SGR parameters (ECMA-48 8.3.117) from the 16 colours that every theme makes legible.
std::string_view sgr_of(Ink ink)
{
    switch (ink) {
    case Ink::Plain: return "";
    case Ink::Strong: return "1";
    case Ink::Muted: return "2";
    case Ink::Class1: return "1;35";
    case Ink::Class2: return "1;32";
    case Ink::Class3: return "1;34";
    case Ink::Class4: return "1;33";
    case Ink::Class5: return "1;31";
    }
    return {};
}

constexpr std::string_view code_sgr = "36";

std::string painted(std::string_view text, std::string_view sgr)
{
    return sgr.empty() || text.empty() ? std::string(text)
                                       : "\x1b[" + std::string(sgr) + 'm' + std::string(text) + "\x1b[0m";
}

struct Word
{
    std::string text; // with its colours
    int width = 0;
};

// One word of a span, painted by itself, so that a line can break behind it. `in_code` carries over to the next word.
Word painted_word(std::string_view word, Ink ink, bool has_colours, bool& in_code)
{
    if (!has_colours)
        return {std::string(word), width_of(word)};
    Word result;
    const std::vector<std::string_view> pieces = core::split(word, '`');
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        in_code = i == 0 ? in_code : !in_code;
        result.text += painted(pieces[i], in_code ? code_sgr : sgr_of(ink));
        result.width += width_of(pieces[i]);
    }
    return result;
}

} // namespace

TerminalForm terminal_form()
{
    TerminalForm form;
    if (!isatty(STDOUT_FILENO))
        return form;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        form.width = std::clamp<int>(size.ws_col, narrowest, widest);
    const char* no_colour = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    form.has_colours =
        (no_colour == nullptr || *no_colour == '\0') && kind != nullptr && std::string_view(kind) != "dumb";
    return form;
}

Ink ink_of_class(int digit)
{
    constexpr Ink inks[] = {Ink::Class1, Ink::Class2, Ink::Class3, Ink::Class4, Ink::Class5};
    return digit >= 1 && digit <= 5 ? inks[digit - 1] : Ink::Strong;
}

void TerminalText::blank()
{
    if (!text_.empty() && !std::string_view(text_).ends_with("\n\n"))
        text_ += '\n';
}

void TerminalText::line(std::string_view text, Ink ink)
{
    text_ += painted(printable(text), form_.has_colours ? sgr_of(ink) : "") + '\n';
}

void TerminalText::heading(std::string_view text)
{
    blank();
    line(text, Ink::Strong);
}

void TerminalText::paragraph(std::span<const Span> spans, int indent)
{
    text_.append(static_cast<std::size_t>(indent), ' ');
    wrap(spans, indent, indent);
}

void TerminalText::paragraph(std::string_view text, int indent, Ink ink)
{
    const Span span[] = {{text, ink}};
    paragraph(span, indent);
}

void TerminalText::item(std::string_view mark, std::span<const Span> spans, int indent, int hang)
{
    hang = std::min(hang, form_.width * 2 / 5); // leaves room for the text where the terminal is narrow
    const int gap = std::max(1, hang - width_of(mark));
    text_.append(static_cast<std::size_t>(indent), ' ');
    text_ += printable(mark);
    text_.append(static_cast<std::size_t>(gap), ' ');
    wrap(spans, indent + hang, indent + width_of(mark) + gap);
}

void TerminalText::verbatim(std::span<const std::string> lines, int indent)
{
    for (const std::string& each : lines)
        text_ += each.empty() ? "\n" : std::string(static_cast<std::size_t>(indent), ' ') + printable(each) + '\n';
}

// A word that is wider than the line keeps a line of its own: an address must stay in one piece to be of use.
void TerminalText::wrap(std::span<const Span> spans, int indent, int column)
{
    bool is_line_start = true;
    for (const Span& span : spans) {
        bool in_code = false;
        const std::string text = printable(span.text);
        for (const std::string_view part : core::split(text, ' ')) {
            if (part.empty())
                continue;
            const Word word = painted_word(part, span.ink, form_.has_colours, in_code);
            const int gap = is_line_start ? 0 : 1;
            if (column > indent && column + gap + word.width > form_.width) {
                text_.erase(text_.find_last_not_of(' ') + 1); // the gap behind the mark of an item
                text_ += '\n' + std::string(static_cast<std::size_t>(indent), ' ');
                column = indent;
            } else {
                text_.append(static_cast<std::size_t>(gap), ' ');
                column += gap;
            }
            text_ += word.text;
            column += word.width;
            is_line_start = false;
        }
    }
    text_ += '\n';
}

int width_of(std::string_view text)
{
    return static_cast<int>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void write_output(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void write_error(std::string_view line)
{
    const std::string text = printable(line) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace cli
