#include "ui/pages/parts/situation_areas.h"

#include "core/guide/guide.h"

#include <algorithm>

namespace ui {

core::Route area_route(std::string_view id, std::string_view style)
{
    return situation_route(id.empty() ? std::string() : core::item_of_area(id), style);
}

core::Route situation_route(std::string_view id, std::string_view style)
{
    core::Route route = core::page_route(core::Page::Situations, id);
    route.style = style;
    return route;
}

std::optional<core::Route> guide_route(const core::Guide& guide, std::string_view situation_id, std::string_view style)
{
    const auto names = [&](const core::GuideVerdict& verdict) {
        return std::find(verdict.situations.begin(), verdict.situations.end(), situation_id) !=
               verdict.situations.end();
    };
    const auto verdict = std::find_if(guide.verdicts.begin(), guide.verdicts.end(), names);
    const std::vector<core::Answer> way =
        verdict == guide.verdicts.end() ? std::vector<core::Answer>() : core::way_to(guide, verdict->id);
    if (way.empty())
        return std::nullopt;
    core::Route route = core::page_route(core::Page::Decide, core::to_link(core::walk(guide, way)));
    route.style = style;
    return route;
}

} // namespace ui
