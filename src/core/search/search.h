// Query -> ranked codes with the reason for each. A query may be anything: a number or its start, a name old or new,
// a constant of some stack, a header field, or plain English with slips.
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/search_answer.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Hit
{
    int code = 0;
    double score = 0;
    std::string why;    // "former name: Payload Too Large", "words: rate limit"
    int situation = -1; // index into Catalog::situations, where one is the main reason

    bool operator==(const Hit&) const = default;
};

struct SearchResult
{
    std::vector<Hit> hits;              // best first
    std::optional<SearchAnswer> answer; // where the query is a question that a situation answers
};

// Views the catalog, which must outlive it and stay as it is. Not for several threads at once: find() works in memory
// that it keeps.
class Search
{
public:
    enum class Build { Now, InSlices };
    explicit Search(const Catalog& catalog, Build build = Build::Now);
    ~Search();

    // Builds a slice of what find() needs, some milliseconds' work; true when all is built. A page calls it at leisure;
    // the first find() builds what is missing then.
    bool build_some();

    // The hits and the answer in a house style: where that moves the verdict of the situation that the query is about,
    // its code comes first.
    SearchResult ask(std::string_view query, const HouseStyle& style = {}, std::size_t limit = 10) const;

    std::vector<Hit> find(std::string_view query, std::size_t limit = 10) const; // the hits alone, in no style

private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

} // namespace core
