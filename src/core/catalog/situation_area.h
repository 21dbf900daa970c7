// The situations of the catalog by area, in its order.
#pragma once

#include "core/catalog/catalog.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct SituationArea
{
    std::string_view id;
    std::vector<const Situation*> situations;
};

// Points into the catalog, which must outlive it.
std::vector<SituationArea> areas_of(const Catalog& catalog);

std::string title_of_area(std::string_view id); // "rate-limits" -> "Rate limits"

// What the area says in the words of those who meet it: other phrasings of its first situations.
std::string voices_of(const SituationArea& area);

// How an address names an area beside situations, and back; empty for what names none.
std::string item_of_area(std::string_view id);   // "legal" -> "area-legal"
std::string_view area_in(std::string_view item); // "area-legal" -> "legal"

} // namespace core
