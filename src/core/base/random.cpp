#include "core/base/random.h"

namespace core {

std::uint64_t Random::next()
{
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

std::size_t Random::below(std::size_t bound) { return static_cast<std::size_t>(unit() * static_cast<double>(bound)); }

std::uint64_t seed_of(std::string_view text, std::uint64_t number)
{
    std::uint64_t hash = 0xCBF29CE484222325u; // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return Random(hash ^ number).next();
}

} // namespace core
