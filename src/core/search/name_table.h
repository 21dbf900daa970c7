// The exact names of codes - registered, former, those of the stacks - and of header fields, found in any spelling.
#pragma once

#include "core/catalog/catalog.h"
#include "core/search/word_table.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

struct ExactName
{
    enum class Kind { Name, FormerName, Constant, Header }; // the strongest first
    std::uint32_t key = 0;                                  // the number of key_of() what it stands for
    Kind kind = Kind::Name;
    std::string_view text;      // as the catalog writes it
    std::string_view stack;     // of a constant: whose it is
    std::span<const int> codes; // of a header all that it points to, the closest first
};

// Views the catalog, which must outlive it and stay as it is.
class NameTable
{
public:
    NameTable() = default; // of nothing
    explicit NameTable(const Catalog& catalog);

    // The codes' names of that key, the strongest first.
    std::span<const ExactName> find(std::string_view key) const;

    // What a piece of source code names: "raise HttpStatus.GONE", ":see_other", "NotFoundException".
    std::span<const ExactName> find_in_code(std::string_view token) const;

    // Names and former names that begin with the key, in order of their keys; those of stacks do not count.
    std::span<const ExactName> starting_with(std::string_view key) const;

    const ExactName* find_field(std::string_view key) const; // of a header field
    bool starts_field(std::string_view key) const;           // the whole name or its beginning

private:
    void add(std::string_view key, ExactName name);
    void add(const Stack& stack);
    void sort();
    std::span<const ExactName> from(std::string_view key, std::span<const ExactName> sorted) const;

    WordTable keys_;
    std::vector<ExactName> names_;          // of codes, by the number of their key, then kind
    std::vector<std::uint32_t> first_name_; // by the number of the key, and the end
    std::vector<ExactName> code_names_;     // those among them that are no constants, by key
    std::vector<ExactName> fields_;         // by key
};

} // namespace core
