#include "core/search/document_table.h"

namespace core {

void DocumentTable::add(const SearchDocument& document)
{
    votes_.insert(votes_.end(), document.votes.begin(), document.votes.end());
    documents_.push_back({static_cast<std::uint32_t>(votes_.size()), passage_count_,
                          static_cast<std::uint32_t>(texts_.size()), document.situation, document.switch_id});
    passage_count_ += static_cast<std::uint32_t>(document.texts.size());
    if (document.situation >= 0)
        return;
    for (const SearchText& text : document.texts)
        texts_.push_back({text.text, text.kind});
}

std::span<const Vote> DocumentTable::votes(std::uint32_t document) const
{
    const std::uint32_t first = document == 0 ? 0 : documents_[document - 1].votes_end;
    return std::span(votes_).subspan(first, documents_[document].votes_end - first);
}

DocumentTable::Text DocumentTable::text(std::uint32_t document, std::uint32_t passage) const
{
    const Document& its = documents_[document];
    return texts_[its.first_text + passage - its.first_passage];
}

} // namespace core
