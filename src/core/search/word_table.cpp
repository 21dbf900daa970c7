#include "core/search/word_table.h"

namespace core {

namespace {

constexpr std::size_t first_slot_count = 16;

// FNV-1a, 32 bits, with its high bits folded in: the slot is made of the low ones.
std::size_t hash_of(std::string_view word)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash ^ hash >> 15;
}

} // namespace

std::string_view WordTable::operator[](std::uint32_t number) const
{
    const std::uint32_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(letters_).substr(begin, ends_[number] - begin);
}

// Where the word is, or else belongs.
std::size_t WordTable::slot_of(std::string_view word) const
{
    const std::size_t last = slots_.size() - 1;
    std::size_t slot = hash_of(word) & last;
    while (slots_[slot] != none && (*this)[slots_[slot]] != word)
        slot = (slot + 1) & last;
    return slot;
}

std::uint32_t WordTable::find(std::string_view word) const { return slots_.empty() ? none : slots_[slot_of(word)]; }

std::uint32_t WordTable::add(std::string_view word)
{
    if (slots_.size() * 3 <= ends_.size() * 4)
        grow();
    std::uint32_t& number = slots_[slot_of(word)];
    if (number == none) {
        number = size();
        letters_ += word;
        ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
    }
    return number;
}

void WordTable::grow()
{
    slots_.assign(slots_.empty() ? first_slot_count : 2 * slots_.size(), none);
    for (std::uint32_t number = 0; number < size(); ++number)
        slots_[slot_of((*this)[number])] = number;
}

void WordTable::shrink()
{
    letters_.shrink_to_fit();
    ends_.shrink_to_fit();
}

} // namespace core
