// One side of an exchange as a tool prints it: what stands before its lines, and how their text is written.
#pragma once

#include "core/http/message_line.h"
#include "core/reading/start_anchor.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

class Side
{
public:
    Side() = default;

    // Of the line in which a message starts at `at`.
    Side(std::string_view line, std::size_t at, MessageLine::Kind kind);

    MessageLine::Kind kind() const { return kind_; }
    const LinePrefix& prefix() const { return prefix_; }
    bool is_quoted() const { return quote_ != '\0'; }
    bool is_escaped() const { return is_escaped_; } // without quotes: "HTTP/1.1 200 OK\r\nDate: ..."
    bool is_plain() const { return prefix_.is_indent() && !is_quoted() && !is_escaped_; }
    bool has_mark(char mark) const; // it is what the prefix ends with, but for spaces

    // The same with another mark: "< " -> "> ".
    Side with_mark(char from, char to, MessageLine::Kind kind) const;

    // Is the line one of this side? Then the offset of its text.
    std::optional<std::size_t> find_text(std::string_view line) const;

    // The lines of text that are written in `text`: one, or those of a literal.
    std::vector<std::string> texts_in(std::string_view text) const;

private:
    LinePrefix prefix_;
    char quote_ = '\0';
    bool is_escaped_ = false;
    MessageLine::Kind kind_ = MessageLine::Kind::Plain;
};

} // namespace core
