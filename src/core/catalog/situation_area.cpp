#include "core/catalog/situation_area.h"

#include "core/base/text.h"

#include <algorithm>

namespace core {

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
    {"rpc", "GraphQL and gRPC"},
    {"mcp", "MCP servers"},
    {"queues", "Message queues"},
    {"registries", "Package registries and CI"},
    {"mobile", "Mobile apps"},
    {"cluster", "Cluster roles"},
};

} // namespace

std::vector<SituationArea> areas_of(const Catalog& catalog)
{
    std::vector<SituationArea> areas;
    for (const Situation& situation : catalog.situations) {
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
    return capitalised(title);
}

std::string voices_of(const SituationArea& area)
{
    constexpr std::size_t most = 3;
    std::vector<std::string> voices;
    for (const Situation* situation : area.situations)
        if (!situation->also.empty() && voices.size() < most)
            voices.push_back(situation->also.front());
    return join(voices, "; ");
}

std::string item_of_area(std::string_view id) { return std::string(area_prefix) + std::string(id); }

std::string_view area_in(std::string_view item)
{
    return item.starts_with(area_prefix) ? item.substr(area_prefix.size()) : std::string_view();
}

} // namespace core
