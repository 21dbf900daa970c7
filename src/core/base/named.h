// Names of enumerators, as JSON and addresses write them: one table an enumeration, read in both directions.
#pragma once

#include <cstddef>
#include <string_view>

namespace core {

template <class E>
struct Named
{
    std::string_view name;
    E value;
};

template <class E, std::size_t N>
constexpr std::string_view name_of(const Named<E> (&names)[N], E value)
{
    for (const Named<E>& named : names)
        if (named.value == value)
            return named.name;
    return {};
}

} // namespace core
