// What any number means as a status code, also one that nobody has defined.
#pragma once

#include "core/catalog/catalog.h"

#include <string>

namespace core {

enum class Meaning {
    Known,          // registered, in whatever state
    Vendor,         // not registered, but met in practice
    UnknownOfClass, // 100..599, and nobody in the catalog uses it
    OutsideRange,   // three digits, but of no class
    NotAStatus,     // not a number of three digits
};

struct Decoded
{
    Meaning meaning = Meaning::NotAStatus;
    int treat_as = 0; // the code whose card helps; 0: none
    std::string text; // a sentence or two, for the visitor
};

Decoded decode(const Catalog& catalog, int number);

} // namespace core
