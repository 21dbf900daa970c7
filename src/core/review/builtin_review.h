// What is kept beside the built-in catalog to judge it by: the files of assets/review, embedded at build time.
#pragma once

#include "core/review/catalog_review.h"

#include <span>
#include <string_view>

namespace core {

std::span<const PackFile> builtin_review_files(); // the ledger, then the table of sections

inline std::string_view builtin_ledger() { return builtin_review_files()[0].text; }

// Of the built-in catalog, read, against its ledger, on the day of this version's release.
CatalogReview review_of_builtin(const Catalog& catalog);

} // namespace core
