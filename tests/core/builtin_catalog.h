// The built-in catalog, for every suite: read once, and a broken one fails the first test that asks.
#pragma once

#include "core/pack/builtin_pack.h"

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <utility>

namespace test {

inline const core::Catalog& catalog()
{
    static const core::Catalog builtin = [] {
        core::Problems problems;
        std::optional<core::Catalog> read = core::builtin_catalog(problems);
        for (const core::Problem& problem : problems)
            UNSCOPED_INFO(core::to_string(problem));
        REQUIRE(read);
        return *std::move(read);
    }();
    return builtin;
}

} // namespace test
