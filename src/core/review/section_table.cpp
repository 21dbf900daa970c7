#include "core/review/section_table.h"

#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace core {

namespace {

constexpr bool is_word(Strength strength) { return strength <= Strength::May; }

unsigned bit_of(Strength strength) { return 1u << static_cast<unsigned>(strength); }

std::string key_of(std::string_view document, std::string_view section)
{
    std::string key(document);
    if (!section.empty())
        key.append(" ").append(section);
    return key;
}

// Takes the last word off the line when it names a strength.
bool take_strength(std::string_view& line, Strength& strength)
{
    const std::size_t space = line.rfind(' ');
    const std::string_view word = space == std::string_view::npos ? line : line.substr(space + 1);
    for (const Named<Strength>& named : strength_names)
        if (named.name == word && is_word(named.value)) {
            strength = named.value;
            line = line.substr(0, space);
            return true;
        }
    return false;
}

} // namespace

SectionTable::SectionTable(std::string_view text)
{
    for (std::string_view line : split(text, '\n')) {
        unsigned words = 0;
        for (Strength strength; take_strength(line, strength);)
            words |= bit_of(strength);
        if (!line.empty())
            sections_.emplace(line, static_cast<Words>(words));
    }
}

bool SectionTable::has(std::string_view document, std::string_view section) const
{
    return sections_.contains(key_of(document, section));
}

bool SectionTable::says(std::string_view document, std::string_view section, Strength strength) const
{
    const auto found = sections_.find(key_of(document, section));
    return !is_word(strength) || (found != sections_.end() && (found->second & bit_of(strength)) != 0);
}

} // namespace core
