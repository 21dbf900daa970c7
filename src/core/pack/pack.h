// JSON files -> Catalog, and back. Everything a person can get wrong in a pack is said here, with file, line and
// column.
#pragma once

#include "core/base/problem.h"
#include "core/catalog/catalog.h"

#include <optional>
#include <span>
#include <string_view>

namespace core {

struct PackFile
{
    std::string_view name; // as it shall stand in messages
    std::string_view text;
};

// The label of a pack that does not say whose it is.
inline constexpr std::string_view unnamed_team = "Your team";

// The files of one pack, laid over `base` (nullptr: a catalog of its own). An entry with the id or name of an entry of
// `base` takes its place, others are added; of a code of `base` it may hold any parts, and what it does not say stays.
// Whatever it brings cites the team first: `team_of` (core/catalog/source.h) tells it apart. All problems are reported,
// not only the first; with any, there is no catalog.
std::optional<Catalog> read_pack(std::span<const PackFile> files, const Catalog* base, Problems& problems);

// The whole catalog as JSON, in the form of the files: what `whichcode catalog --json` prints.
std::string to_json(const Catalog& catalog);

} // namespace core
