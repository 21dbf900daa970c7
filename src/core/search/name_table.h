// The exact names of codes - registered, former, those of the stacks - and of header fields, found in any spelling.
#pragma once

#include "core/catalog/catalog.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct ExactName
{
    enum class Kind { Name, FormerName, Constant, Header }; // the strongest first
    std::string key;                                        // key_of() what it stands for
    Kind kind = Kind::Name;
    std::string_view text;  // as the catalog writes it
    std::string_view stack; // of a constant: whose it is
    std::vector<int> codes; // of a header all that it points to, the closest first
};

// The catalog must outlive it.
class NameTable
{
public:
    explicit NameTable(const Catalog& catalog);

    std::span<const ExactName> find(std::string_view key) const; // the strongest first

    // The names that begin with the key, the short and the long.
    std::span<const ExactName> starting_with(std::string_view key) const;

    // What a piece of source code names: "raise HttpStatus.GONE", ":see_other", "NotFoundException".
    std::span<const ExactName> find_in_code(std::string_view token) const;

private:
    std::vector<ExactName> names_; // by key, then kind
};

} // namespace core
