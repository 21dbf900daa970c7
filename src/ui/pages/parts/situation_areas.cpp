#include "ui/pages/parts/situation_areas.h"

#include "core/base/text.h"
#include "core/guide/guide.h"

#include <algorithm>

namespace ui {

namespace {

constexpr std::string_view area_prefix = "area-";

// Words that are not written as they stand in an id.
constexpr std::pair<std::string_view, std::string_view> spellings[] = {
    {"webdav", "WebDAV"},
    {"ml-inference", "ML inference"},
    {"websocket", "WebSocket"},
    {"early-data", "TLS early data"},
    {"async-jobs", "Background jobs"},
    {"legal", "Legal reasons"},
    {"existence", "Existence and visibility"},
    {"delta", "Delta encoding"},
    {"legacy", "Legacy codes"},
    {"logs", "Codes seen in logs"},
    {"preflight", "CORS preflight"},
    {"authorization", "Authorisation"},
    {"maintenance", "Maintenance and overload"},
    {"protocol", "Protocol"},
    {"concurrency", "Concurrent edits"},
    {"versioning", "Versions and sunset"},
    {"negotiation", "Content negotiation"},
    {"uploads", "Uploads and limits"},
    {"gateways", "Gateways and upstreams"},
    {"batch", "Batch requests"},
};

} // namespace

std::vector<SituationArea> areas_of(const core::Catalog& catalog)
{
    std::vector<SituationArea> areas;
    for (const core::Situation& situation : catalog.situations) {
        const auto same = [&](const SituationArea& area) { return area.id == situation.area; };
        // Backwards: situations of an area mostly stand together.
        auto found = std::find_if(areas.rbegin(), areas.rend(), same);
        if (found == areas.rend()) {
            areas.push_back({situation.area, {}});
            found = areas.rbegin();
        }
        found->situations.push_back(&situation);
    }
    return areas;
}

std::string title_of_area(std::string_view id)
{
    for (const auto& [known, spelling] : spellings)
        if (known == id)
            return std::string(spelling);
    std::string title(id);
    std::replace(title.begin(), title.end(), '-', ' ');
    return core::capitalised(title);
}

core::Route area_route(std::string_view id, std::string_view style)
{
    return situation_route(id.empty() ? std::string() : std::string(area_prefix) + std::string(id), style);
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

std::string_view area_in(std::string_view item)
{
    return item.substr(0, area_prefix.size()) == area_prefix ? item.substr(area_prefix.size()) : std::string_view();
}

} // namespace ui
