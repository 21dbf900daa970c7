// Text as lines, the raw material of a message. Whoever knows more about a line than its text, says so in its kind.
#pragma once

#include <string_view>
#include <vector>

namespace core {

struct MessageLine
{
    // Plain: anything; the start lines are told by their text. Sent and Received: of the head of a request or response,
    // a tool says so; where there is one of them, only these start messages. Noise: neither side sent it. Omission:
    // what stood here is left out.
    enum class Kind { Plain, Sent, Received, Noise, Omission };
    std::string_view text; // without its line end
    int number = 0;        // from 1, in the pasted text
    Kind kind = Kind::Plain;

    bool is_blank() const;
};

// The lines of a text, all of them plain. A byte order mark goes. Lines end with LF or CRLF, or with CR alone if no LF
// stands in the whole text. Views into `text`.
std::vector<MessageLine> message_lines(std::string_view text);

} // namespace core
