// The example of assets/examples over the built-in catalog.
#pragma once

#include "tests/core/builtin_catalog.h"

#include "core/pack/pack.h"

#include <fstream>
#include <iterator>
#include <string>

namespace test {

inline const core::Catalog& example_catalog()
{
    static const core::Catalog example = [] {
        std::ifstream file(WHICHCODE_ASSETS_DIR "/examples/parcel-api.json");
        const std::string text(std::istreambuf_iterator<char>(file), {});
        const core::PackFile pack{"parcel-api.json", text};
        core::Problems problems;
        std::optional<core::Catalog> read = core::read_pack({&pack, 1}, &catalog(), problems);
        for (const core::Problem& problem : problems)
            UNSCOPED_INFO(core::to_string(problem));
        REQUIRE(read);
        return *std::move(read);
    }();
    return example;
}

} // namespace test
