// The files of a pack on the command line: `--pack FILE` before any command's own options, and `catalog check FILE...`.
#pragma once

#include "core/base/problem.h"
#include "core/catalog/catalog.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// A command line without its `--pack FILE`, each of which is a file of the one pack.
struct PackOption
{
    std::vector<std::string_view> rest; // in their order; what stands behind "--" is left alone
    std::vector<std::string_view> paths;
    std::string fault; // why it cannot be understood; empty: it can
};
PackOption take_pack_option(std::span<const std::string_view> arguments);

struct LaidPack
{
    std::optional<core::Catalog> catalog; // `below` with the pack over it
    core::Problems problems;              // of the pack; with any there is no catalog
    std::vector<std::string> faults;      // why files cannot be read; with any there is no catalog
};

// The files are read together: an entry may refer to one of another file, and a code that stands in two of them is a
// mistake.
LaidPack lay_pack(std::span<const std::string_view> paths, const core::Catalog& below);

std::string problem_lines(const core::Problems& problems); // one a line, as file:line:column: message

} // namespace cli
