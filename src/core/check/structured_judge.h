// The value of a structured field held against the definition of its field: can it be read, and is it what it has to
// be.
#pragma once

#include "core/check/structured_table.h"

#include <string>
#include <vector>

namespace core {

// Syntax: it cannot be read. Type: a part is missing or of another kind than defined. Value: a part is of its kind, but
// has no meaning. Repeated: a key stands there twice, and the last one counts.
struct StructuredTrouble
{
    enum class Kind { Syntax, Type, Value, Repeated };
    Kind kind = Kind::Syntax;
    std::size_t offset = 0; // in the value
    std::string message;    // completes "At this character ...: "
};

std::vector<StructuredTrouble> judge_structured(const StructuredDefinition& definition, std::string_view value);

} // namespace core
