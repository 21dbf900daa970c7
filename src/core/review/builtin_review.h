// What is kept beside the built-in catalog to judge it by: the files of assets/review, embedded at build time.
#pragma once

#include "core/pack/pack.h"

#include <span>

namespace core {

std::span<const PackFile> builtin_review(); // the ledger, then the table of sections

inline std::string_view builtin_ledger() { return builtin_review()[0].text; }
inline std::string_view builtin_sections() { return builtin_review()[1].text; }

} // namespace core
