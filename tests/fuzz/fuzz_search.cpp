// Any query: at most ten codes of the catalog, each once, best first, each with a reason; and the same each time, since
// the index keeps memory from query to query.
#include "core/base/text.h"
#include "core/search/search.h"
#include "tests/fuzz/promise.h"

#include <set>

namespace {

using namespace core;

bool are_equal(const std::vector<Hit>& a, const std::vector<Hit>& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].code != b[i].code || a[i].score != b[i].score || a[i].why != b[i].why ||
            a[i].situation != b[i].situation)
            return false;
    return true;
}

void inspect(const std::vector<Hit>& hits, const Catalog& catalog)
{
    fuzz::promise(hits.size() <= 10, "there are at most ten hits");
    std::set<int> codes;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const Hit& hit = hits[i];
        fuzz::promise(catalog.find_code(hit.code) != nullptr, "a hit is a code of the catalog");
        fuzz::promise(codes.insert(hit.code).second, "a code is hit once");
        fuzz::promise(hit.score > 0 && (i == 0 || hit.score <= hits[i - 1].score), "the best hits come first");
        fuzz::promise(!hit.why.empty() && to_valid_utf8(hit.why) == hit.why, "a hit says why, in sound UTF-8");
        fuzz::promise(hit.situation < static_cast<int>(catalog.situations.size()),
                      "the situation of a hit is in the catalog");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog catalog = fuzz::builtin_catalog();
    static const Search search(catalog);
    const std::string_view query = fuzz::text_of(data, size);
    const std::vector<Hit> hits = search.find(query);
    inspect(hits, catalog);
    fuzz::promise(are_equal(search.find(query), hits), "a query finds the same each time");
    return 0;
}
