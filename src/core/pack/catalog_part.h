// The built-in catalog in the pieces that a page fetches: an outline for the first frame, then what a place shows. A
// piece is a pack whose references may lead to what has not arrived yet: the command has checked the whole.
#pragma once

#include "core/base/named.h"
#include "core/catalog/catalog.h"
#include "core/pack/pack.h"

#include <optional>
#include <string>

namespace core {

// The outline has the classes, the house styles, and of each code what a list of codes shows.
enum class CatalogPart { Outline, Codes, Situations, Guide, Comparisons, Rules, Quiz, Failures };
inline constexpr Named<CatalogPart> catalog_part_names[] = {
    {"outline", CatalogPart::Outline},
    {"codes", CatalogPart::Codes},
    {"situations", CatalogPart::Situations},
    {"guide", CatalogPart::Guide},
    {"comparisons", CatalogPart::Comparisons},
    {"rules", CatalogPart::Rules},
    {"quiz", CatalogPart::Quiz},
    {"failures", CatalogPart::Failures},
};

std::string to_json(const Catalog& catalog, CatalogPart part);

// One code with its names in the stacks: what its card shows.
std::string card_to_json(const Catalog& catalog, const Code& code);

// Lays a piece over what has arrived before. On any problem `catalog` stays as it was and the answer is false.
bool add_part(Catalog& catalog, const PackFile& file, Problems& problems);

} // namespace core
