// JSON that describes messages: the members that tools name a status, fields and content with -> parts of a draft.
#pragma once

#include "core/base/json.h"
#include "core/reading/draft.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace core {

int line_of(const JsonValue& value);

// Of an object, the first of its members that has one of the names, in the order of the names.
template <std::size_t N>
std::optional<JsonValue> first_member(const JsonValue& object, const std::string_view (&names)[N])
{
    for (const std::string_view name : names)
        if (std::optional<JsonValue> found = object.member(name))
            return found;
    return std::nullopt;
}

using FieldTaker = std::function<void(int line, std::string_view name, std::string_view value)>;

// Fields as an object of strings or of lists of strings, as a list of {name|key, value}, of pairs, or of whole lines.
// False: it is nothing of that kind.
bool take_fields(const JsonValue& fields, const FieldTaker& take);

// The text of a string, a number or a truth value as it is written; that of a list or object from its place in `text`,
// the JSON that it is a part of.
std::string written_value(const JsonValue& value, std::string_view text);

// The status code in a number, or at the start of a string; empty: there is none.
std::string status_in(const JsonValue& value);

} // namespace core
