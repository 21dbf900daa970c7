// JSON for tests: a text that must be sound.
#pragma once

#include "core/base/json.h"

#include <catch2/catch_test_macros.hpp>

#include <string_view>

inline core::JsonDocument parsed(std::string_view text)
{
    core::Problems problems;
    std::optional<core::JsonDocument> document = core::JsonDocument::parse("test.json", text, problems);
    for (const core::Problem& problem : problems)
        UNSCOPED_INFO(core::to_string(problem));
    REQUIRE(document.has_value());
    return std::move(*document);
}
