// The values of an enumeration with their names, as they stand in files and addresses.
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

// Empty for a value that is not in the list.
template <class E, std::size_t N>
constexpr std::string_view name_of(const Named<E> (&names)[N], E value)
{
    for (const Named<E>& named : names)
        if (named.value == value)
            return named.name;
    return {};
}

} // namespace core
