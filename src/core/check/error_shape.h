// Is a JSON text an error, whatever status it came with? Knows the shapes of many APIs, and data that only looks so.
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct ErrorShape
{
    std::string what; // "`success` is false"
    JsonValue place;  // the key that says so
};

// An error and nothing else: no data that the request may have been for.
std::optional<ErrorShape> error_shape(const JsonValue& root);

// Errors beside data, as GraphQL answers a query that worked in part, and JSON-RPC, which has no use for status codes.
std::optional<ErrorShape> tolerated_error_shape(const JsonValue& root);

// The HTTP status that a number or a string of three digits gives; 0: none.
int status_number(const JsonValue& value);

} // namespace core
