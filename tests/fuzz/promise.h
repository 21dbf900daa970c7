// What the harnesses share: the input as text, the built-in catalog, and a loud way to say that a promise was broken. A
// crash, a sanitizer's report, a broken promise or ten seconds without an answer is a find; libFuzzer keeps its input.
#pragma once

#include "core/pack/builtin_pack.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

inline void promise(bool is_kept, const char* what)
{
    if (is_kept)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size)
{
    return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

inline core::Catalog builtin_catalog()
{
    core::Problems problems;
    std::optional<core::Catalog> catalog = core::builtin_catalog(problems);
    if (!catalog)
        std::fprintf(stderr, "%s\n", core::to_string(problems.front()).c_str());
    promise(catalog.has_value(), "the built-in catalog can be read");
    return *std::move(catalog);
}

} // namespace fuzz

// libFuzzer calls it with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
