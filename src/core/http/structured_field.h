// The values of structured fields (RFC 9651): an item, a list or a dictionary, each text with the place of its first
// fault. What a field demands of its members is left to the callers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class BareKind { Integer, Decimal, String, Token, Bytes, Boolean, Date, DisplayString };

// "a String", "a Byte Sequence": as RFC 9651 names the kind, with its article.
std::string_view name_of(BareKind kind);

struct BareItem
{
    BareKind kind = BareKind::Boolean;
    std::int64_t number = 1; // of an Integer; of a Date in seconds since 1970; of a Decimal in thousandths; 1 is true
    std::string text;        // of a String, a Token, a Display String (UTF-8); of a Byte Sequence its bytes

    bool is(BareKind wanted) const { return kind == wanted; }
};

// `offset` is the place of the key in the value that was parsed.
struct StructuredParameter
{
    std::string key;
    BareItem value; // true where only the key is written
    std::size_t offset = 0;
};

struct StructuredItem
{
    BareItem value;
    std::vector<StructuredParameter> parameters; // in the order written; a key may stand there again
    std::size_t offset = 0;

    const StructuredParameter* find(std::string_view key) const; // the last one, which counts; nullptr: not there
};

// What a list or a dictionary consists of: an item, or several in brackets.
struct StructuredMember
{
    std::string key; // of a dictionary's member
    bool is_inner_list = false;
    StructuredItem item;               // of an inner list only its parameters count
    std::vector<StructuredItem> items; // of an inner list
    std::size_t offset = 0;
};

using StructuredMembers = std::vector<StructuredMember>;

const StructuredMember* find_member(const StructuredMembers& members, std::string_view key); // as StructuredItem::find

// Where a value stops being one, and what completes "there ...": "a key has to start with a small letter or `*`".
struct StructuredFault
{
    std::size_t offset = 0;
    std::string message;
};

// The values of all lines of the field, joined with ", " (RFC 9651 4.2). On failure nothing, and `fault` says why.
std::optional<StructuredItem> parse_structured_item(std::string_view value, StructuredFault& fault);
std::optional<StructuredMembers> parse_structured_list(std::string_view value, StructuredFault& fault);
std::optional<StructuredMembers> parse_structured_dictionary(std::string_view value, StructuredFault& fault);

} // namespace core
