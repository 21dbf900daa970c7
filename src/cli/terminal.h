// Text for people at a terminal: wrapped to its width, coloured where that shows, and never able to steer it.
#pragma once

#include "core/base/text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct TerminalForm
{
    int width = 80;
    bool has_colours = false;
};

// Of standard output. Colours only on a terminal that is not "dumb", and if NO_COLOR is not set (no-color.org).
TerminalForm terminal_form();

enum class Ink { Plain, Strong, Muted, Class1, Class2, Class3, Class4, Class5 };

Ink ink_of_class(int digit);

// A piece of a paragraph. Backticks in it mark code, as in the catalog: a colour replaces them where there are colours.
struct Span
{
    std::string_view text;
    Ink ink = Ink::Plain;
};

// Collects what will be written. Widths are counted in code points.
class TerminalText
{
public:
    explicit TerminalText(TerminalForm form) : form_(form) {}

    void blank();                                                // an empty line, but never two or the first
    void line(std::string_view text, Ink ink = Ink::Plain);      // as it is
    void heading(std::string_view text);                         // after an empty line
    void paragraph(std::span<const Span> spans, int indent = 0); // with a space between spans
    void paragraph(std::string_view text, int indent = 0, Ink ink = Ink::Plain);
    void item(std::string_view mark, std::span<const Span> spans, int indent,
              int hang);                                           // the rest starts `hang` further right
    void verbatim(std::span<const std::string> lines, int indent); // not wrapped

    const std::string& text() const { return text_; }

private:
    void wrap(std::span<const Span> spans, int indent, int column);

    TerminalForm form_;
    std::string text_;
};

using core::printable;

int width_of(std::string_view text); // in code points

void write_output(std::string_view text); // as it is, for JSON and HTML; main() says whether it arrived
void write_error(std::string_view line);  // one line, printable

} // namespace cli
