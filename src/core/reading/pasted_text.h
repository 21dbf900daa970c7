// The bytes of a paste -> lines: UTF-16 is decoded, what steers a terminal is taken out.
#pragma once

#include "core/http/message_line.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

class PastedText
{
public:
    explicit PastedText(std::string_view pasted); // which must outlive it
    PastedText(const PastedText&) = delete;
    PastedText& operator=(const PastedText&) = delete;

    std::string_view text() const { return text_; }
    const std::vector<MessageLine>& lines() const { return lines_; }
    bool was_utf16() const { return was_utf16_; }
    bool is_blank() const;
    bool is_binary() const; // most of it is no text

private:
    std::string made_; // where the text had to be changed
    std::string_view text_;
    std::vector<MessageLine> lines_;
    bool was_utf16_ = false;
};

} // namespace core
