// What a machine can see of whether a catalog is true: that citations lead somewhere, that strengths fit the words and
// the sections, and that somebody has read each statement since it last changed. What a section says, only a reader can
// tell.
#pragma once

#include "core/review/reading_ledger.h"
#include "core/review/section_table.h"

#include <span>
#include <string_view>
#include <vector>

namespace core {

struct CatalogReview
{
    std::size_t statements = 0;
    std::vector<Statement> unread;
    Problems problems;
};

// `catalog` is what `files` hold. `release_day` is the day of the release, "2026-11-29": an Internet-Draft that was
// read more than nine months before it is a problem.
CatalogReview review_of(std::span<const PackFile> files, const Catalog& catalog, const SectionTable& sections,
                        const ReadingLedger& ledger, std::string_view release_day);

} // namespace core
