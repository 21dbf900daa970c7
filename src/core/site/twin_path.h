// Which places of the program have a page of their own that can be read without it, and where it stands in the site.
#pragma once

#include "core/catalog/catalog.h"
#include "core/route.h"

#include <optional>
#include <string>

namespace core {

// The path from the site's folder: "" for Home, "404/", "4xx/", "compare/401,403/", "rules/do/",
// "rules/never/#some-rule", "situations/caching/", "situations/caching/#some-situation". Nothing for a place that only
// the program has.
std::optional<std::string> twin_path(const Catalog& catalog, const Route& route);

// How the pages of one document, or a document of its own, write the address of a place.
class Addresses
{
public:
    // For a page from which `root` leads to the site's folder: "", "../", "../../".
    static Addresses from(const Catalog& catalog, std::string root)
    {
        return Addresses(catalog, std::move(root), false);
    }
    // For a document that holds everything: the program's own addresses.
    static Addresses of_program(const Catalog& catalog) { return Addresses(catalog, {}, true); }

    std::string of(const Route& route) const;         // the twin if there is one, otherwise as in_program
    std::string in_program(const Route& route) const; // "../#/decide"
    const std::string& root() const { return root_; }
    bool is_program() const { return is_program_; }

private:
    Addresses(const Catalog& catalog, std::string root, bool is_program)
        : catalog_(&catalog), root_(std::move(root)), is_program_(is_program)
    {
    }

    const Catalog* catalog_;
    std::string root_;
    bool is_program_;
};

} // namespace core
