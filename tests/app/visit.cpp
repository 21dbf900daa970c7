#include "tests/app/visit.h"

#include "core/pack/builtin_pack.h"

#include <catch2/catch_test_macros.hpp>

namespace test {

const core::Catalog& catalog()
{
    static const core::Catalog builtin = [] {
        core::Problems problems;
        std::optional<core::Catalog> read = core::builtin_catalog(problems);
        REQUIRE(read);
        return *read;
    }();
    return builtin;
}

} // namespace test
