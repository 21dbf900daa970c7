#include "core/review/builtin_review.h"

#include "core/base/version.h"
#include "core/pack/builtin_pack.h"

namespace core {

CatalogReview review_of_builtin(const Catalog& catalog)
{
    return review_of(builtin_pack(), catalog, SectionTable(builtin_review_files()[1].text),
                     ReadingLedger(builtin_ledger()), release_day);
}

} // namespace core
