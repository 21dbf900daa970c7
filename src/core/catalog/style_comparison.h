// Two house styles side by side: the switches that they set differently, and the situations that this decides.
#pragma once

#include "core/catalog/house_style.h"

#include <vector>

namespace core {

// One of the two on a switch. Points into the catalog, which must outlive it.
struct StyleStand
{
    int code = 0;
    const Style::Setting* setting = nullptr; // with the rule that a named style rests on; nullptr: it only keeps to the
                                             // default, or the choice was changed
};

struct StyleDifference
{
    const Switch* of = nullptr;
    StyleStand first;
    StyleStand second;
    std::vector<const Situation*> situations; // in which the two send different codes
};

StyleStand stand_of(const Catalog& catalog, const HouseStyle& style, const Switch& of);

// In the order of the catalog's switches; empty where the two decide alike.
std::vector<StyleDifference> differences(const Catalog& catalog, const HouseStyle& first, const HouseStyle& second);

} // namespace core
