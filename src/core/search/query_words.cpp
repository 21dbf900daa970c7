#include "core/search/query_words.h"

#include "core/base/words.h"

namespace core {

void QueryWords::read(std::string_view query)
{
    letters_.clear();
    ends_.clear();
    while (take_word(query, word_)) {
        letters_ += word_;
        ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
    }
}

std::string_view QueryWords::run(std::size_t first, std::size_t count) const
{
    const std::size_t begin = first == 0 ? 0 : ends_[first - 1];
    return std::string_view(letters_).substr(begin, ends_[first + count - 1] - begin);
}

bool QueryWords::contains(std::string_view word) const
{
    for (std::size_t i = 0; i < size(); ++i)
        if ((*this)[i] == word)
            return true;
    return false;
}

} // namespace core
