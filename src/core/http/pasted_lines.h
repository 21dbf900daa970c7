// Pasted text as lines, with what the tools put around an HTTP message told apart: the marks of `curl -v`, progress
// meters, code fences, the frame of PowerShell. What the lines say is left to message.h.
#pragma once

#include <string_view>
#include <vector>

namespace core {

struct PastedLine
{
    // Sent and Received: `curl -v` says so. Noise: neither side sent it. Plain: anything else.
    enum class Kind { Plain, Sent, Received, Noise };
    std::string_view text; // without its line end and mark
    int number = 0;        // from 1
    Kind kind = Kind::Plain;

    bool is_blank() const;
};

std::vector<PastedLine> pasted_lines(std::string_view pasted);

} // namespace core
