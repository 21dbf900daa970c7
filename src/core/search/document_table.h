// What is kept of the search's documents once their texts are read: whom a match speaks for, and how it is shown.
#pragma once

#include "core/search/search_texts.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace core {

class DocumentTable
{
public:
    struct Text
    {
        std::string_view text; // of the catalog
        TextKind kind = TextKind::Words;
    };

    void add(const SearchDocument& document); // in the order in which the index numbers them

    std::span<const Vote> votes(std::uint32_t document) const;
    int situation(std::uint32_t document) const { return documents_[document].situation; } // -1: of none
    std::string_view switch_id(std::uint32_t document) const { return documents_[document].switch_id; }

    // Of a document that is no situation: a situation is shown by its first text, whichever matched.
    Text text(std::uint32_t document, std::uint32_t passage) const;

private:
    struct Document
    {
        std::uint32_t votes_end = 0;
        std::uint32_t first_passage = 0;
        std::uint32_t first_text = 0;
        int situation = -1;
        std::string_view switch_id;
    };

    std::vector<Document> documents_;
    std::vector<Vote> votes_;
    std::vector<Text> texts_;
    std::uint32_t passage_count_ = 0;
};

} // namespace core
