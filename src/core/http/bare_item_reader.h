// Reads the smallest parts of a structured field from left to right: bare items and keys (RFC 9651 4.2.3.1, 4.2.3.3).
// Only structured_field.cpp needs this.
#pragma once

#include "core/http/structured_field.h"

namespace core {

class BareItemReader
{
public:
    explicit BareItemReader(std::string_view text) : text_(text) {}

    bool at_end() const { return at_ == text_.size(); }
    bool sees(char wanted) const { return !at_end() && text_[at_] == wanted; }
    std::size_t offset() const { return at_; }
    bool take(char wanted); // goes on behind it if it is next
    void skip(std::string_view characters);

    BareItem bare_item();
    std::string key();

    bool is_good() const { return fault_.message.empty(); }
    bool fail(std::string_view message); // at this place, unless there was a fault before; returns false
    const StructuredFault& fault() const { return fault_; }

private:
    BareItem number(BareKind whole);
    BareItem string();
    BareItem token();
    BareItem bytes();
    BareItem boolean();
    BareItem date();
    BareItem display_string();
    char escaped_byte();
    std::string_view digits();

    std::string_view text_;
    std::size_t at_ = 0;
    StructuredFault fault_;
};

} // namespace core
