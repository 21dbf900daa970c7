#include "core/search/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace core {

int edit_distance(std::string_view a, std::string_view b, int limit)
{
    constexpr std::size_t max_length = 31;
    const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (a.size() > max_length || b.size() > max_length || gap > static_cast<std::size_t>(limit))
        return limit + 1;

    // Three rows of the usual table: this one, the one above, and the one above that for swaps.
    std::array<std::array<int, max_length + 1>, 3> rows;
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& second_above = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], second_above[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit) // a swap may still reach over one row, but it costs one itself
            return limit + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

} // namespace core
