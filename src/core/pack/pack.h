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

// The files of one pack, laid over `base` (nullptr: a catalog of its own): an entry with the number, id or name of an
// entry of `base` takes its place, others are added. All problems are reported, not only the first; with any, there is
// no catalog.
std::optional<Catalog> read_pack(std::span<const PackFile> files, const Catalog* base, Problems& problems);

// The whole catalog as JSON, in the form of the files: what `whichcode catalog --json` prints.
std::string to_json(const Catalog& catalog);

} // namespace core
