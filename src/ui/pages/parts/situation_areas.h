// The situations of the catalog by area, in its order.
#pragma once

#include "core/catalog/catalog.h"
#include "core/route.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct SituationArea
{
    std::string_view id;
    std::vector<const core::Situation*> situations;
};

// Points into the catalog, which must outlive it.
std::vector<SituationArea> areas_of(const core::Catalog& catalog);

std::string title_of_area(std::string_view id); // "rate-limits" -> "Rate limits"

// Where an area is shown, or the map for an empty id, or a situation; `style` as in Route.
core::Route area_route(std::string_view id, std::string_view style = {});
core::Route situation_route(std::string_view id, std::string_view style = {});

// Where the guide answers a situation; nothing when it does not.
std::optional<core::Route> guide_route(const core::Guide& guide, std::string_view situation_id,
                                       std::string_view style = {});

// "area-legal" -> "legal"; empty for what is not the item of an area.
std::string_view area_in(std::string_view item);

} // namespace ui
