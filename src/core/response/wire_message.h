// A request or response as its lines: what the catalog's examples are made of and what recipes give out. It reads only
// text that the catalog holds; what people paste is for message.h.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct WireField
{
    std::string name;
    std::string value;
};

struct WireMessage
{
    std::string start; // request line or status line
    std::vector<WireField> fields;
    std::vector<std::string> content; // lines; joined with line feeds they are the content

    const WireField* find(std::string_view name) const; // in any case of letters; the first
    void set(std::string_view name, std::string value); // replaces the first or appends
    void remove(std::string_view name);

    std::string content_text() const;
    std::string text() const; // the whole, with line feeds; ends with the empty line or the content
};

// Several messages in a row: interim responses are followed by the next status line.
std::vector<WireMessage> parse_wire(std::span<const std::string> lines);

int status_of(const WireMessage& response);             // of its status line; 0: none
std::string_view method_of(const WireMessage& request); // of its request line
std::string_view target_of(const WireMessage& request);

} // namespace core
