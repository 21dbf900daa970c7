// Where the situations of the catalog are shown, and their areas.
#pragma once

#include "core/catalog/situation_area.h"
#include "core/route.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

using core::area_in;
using core::areas_of;
using core::SituationArea;
using core::title_of_area;

// Where an area is shown, or the map for an empty id, or a situation; `style` as in Route.
core::Route area_route(std::string_view id, std::string_view style = {});
core::Route situation_route(std::string_view id, std::string_view style = {});

// Where the guide answers a situation; nothing when it does not.
std::optional<core::Route> guide_route(const core::Guide& guide, std::string_view situation_id,
                                       std::string_view style = {});

} // namespace ui
