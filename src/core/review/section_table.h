// Which sections a specification has, and which requirement words (RFC 2119) stand in each: assets/review/sections.txt,
// made from the texts by tools/specification_sections.py.
#pragma once

#include "core/catalog/claim.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace core {

class SectionTable
{
public:
    explicit SectionTable(std::string_view text); // must outlive the table

    bool holds(std::string_view document) const { return has(document, ""); }
    bool has(std::string_view document, std::string_view section) const; // section "": the document as a whole
    // Whether the word of `strength` stands in the section or in one below it. True for a strength that is no word.
    bool says(std::string_view document, std::string_view section, Strength strength) const;

private:
    using Words = std::uint8_t;                            // a bit for each of strength_names' first five
    std::unordered_map<std::string_view, Words> sections_; // by "RFC 9110 15.5.6"
};

} // namespace core
