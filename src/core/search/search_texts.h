// Which texts of the catalog search reads, how much each kind counts, and which codes a match speaks for.
#pragma once

#include "core/catalog/catalog.h"

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace core {

// The kinds of text a query can match.
enum class TextKind {
    Name,
    FormerName,
    Phrase,
    Vendor,
    Words,
    Meaning,
    Use,
    InsteadOf,
    Client,
    Note,
    Header,
    Detail,
    Situation,
    Because,
    Guide,
    Class,
    HeaderField,
};

struct SearchText
{
    TextKind kind = TextKind::Words;
    std::string_view text;
    float weight = 1;
};

struct Vote
{
    int code = 0;
    float weight = 1;
};

// Something a query can be about: a code, a situation, a class, a header field or an end of the guide.
struct SearchDocument
{
    std::vector<Vote> votes;    // the strongest first
    int situation = -1;         // index into the catalog
    std::string_view switch_id; // the house-style switch that moves the first vote, as in a situation
    std::vector<SearchText> texts;
};

// The documents of a catalog: its codes, situations, classes, header fields and verdicts of the guide. Their texts are
// views into the catalog, which must outlive them.
class SearchDocuments
{
public:
    explicit SearchDocuments(const Catalog& catalog);

    std::size_t size() const;
    SearchDocument operator[](std::size_t number) const; // made anew each time: all at once would take much memory

private:
    using TextsByCode = std::map<int, std::vector<SearchText>>;

    SearchDocument code_document(const Code& code) const;

    const Catalog& catalog_;
    TextsByCode of_alternatives_; // what other codes say about when this one is right
    TextsByCode of_stacks_;
};

} // namespace core
