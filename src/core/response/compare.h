// Several codes side by side: the rows come from their own facts, the deciding question from a preset.
#pragma once

#include "core/catalog/catalog.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

struct ComparedCell
{
    std::string text;             // empty: the code has nothing to say here
    const Claim* claim = nullptr; // what the text rests on; belongs to the catalog
    std::size_t like = 0;         // the first column with the same text: its own, if nothing before it is the same
};

struct ComparedRow
{
    std::string label;
    std::vector<ComparedCell> cells; // one for each code
    bool differs = false;            // the cells are not all the same
};

struct DecidingAnswer
{
    int code = 0;
    std::string text;
};

// The one fact that separates two of the codes, for pairs that people confuse.
struct Separation
{
    int code = 0;
    int other = 0;
    std::string fact;
};

// Points into the catalog, which must outlive it.
struct ComparisonTable
{
    std::vector<const Code*> codes; // in the order asked for
    std::string title;
    const Comparison* preset = nullptr; // that the question is from; it may hold more codes than these
    std::string question;               // empty: no preset holds all these codes
    std::vector<DecidingAnswer> answers;
    std::vector<Separation> separations;
    std::vector<ComparedRow> rows;
};

std::string title_of_codes(std::span<const int> codes); // "401, 403 or 404"

// Nothing unless these are different codes of the catalog, as many as comparison.h allows.
std::optional<ComparisonTable> compare(const Catalog& catalog, std::span<const int> codes);

} // namespace core
