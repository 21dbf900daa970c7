#include "core/catalog/style_comparison.h"

#include <algorithm>

namespace core {

namespace {

std::vector<const Situation*> decided_differently(const Catalog& catalog, const HouseStyle& first,
                                                  const HouseStyle& second, std::string_view switch_id)
{
    std::vector<const Situation*> found;
    for (const Situation& situation : catalog.situations)
        if (situation.switch_id == switch_id &&
            ruling_on(catalog, first, situation).best != ruling_on(catalog, second, situation).best)
            found.push_back(&situation);
    return found;
}

} // namespace

StyleStand stand_of(const Catalog& catalog, const HouseStyle& style, const Switch& of)
{
    StyleStand stand{choice_of(catalog, style, of.id), nullptr};
    const Style* base = catalog.find_style(style.base);
    if (base == nullptr)
        return stand;
    const auto found = std::find_if(base->settings.begin(), base->settings.end(), [&](const Style::Setting& each) {
        return each.switch_id == of.id && each.code == stand.code;
    });
    if (found != base->settings.end())
        stand.setting = &*found;
    return stand;
}

std::vector<StyleDifference> differences(const Catalog& catalog, const HouseStyle& first, const HouseStyle& second)
{
    std::vector<StyleDifference> result;
    for (const Switch& each : catalog.switches) {
        const StyleStand one = stand_of(catalog, first, each);
        const StyleStand other = stand_of(catalog, second, each);
        if (one.code != other.code)
            result.push_back({&each, one, other, decided_differently(catalog, first, second, each.id)});
    }
    return result;
}

} // namespace core
