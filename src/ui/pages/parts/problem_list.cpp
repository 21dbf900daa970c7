#include "ui/pages/parts/problem_list.h"

#include "ui/widgets.h"

#include <algorithm>
#include <string>

namespace ui {

// As they stand: a backtick in one of them is no mark-up.
void problem_list(Sheet& sheet, const core::Problems& problems, std::size_t most)
{
    const std::size_t shown = std::min(problems.size(), most);
    bullets(sheet, static_cast<int>(shown), [&](Sheet& item, int i) {
        const Run problem[] = {
            {core::to_string(problems[static_cast<std::size_t>(i)]), type::mono_small, Tone::Text, {}}};
        item.paragraph(problem);
    });
    if (problems.size() == shown && !problems.is_full())
        return;
    sheet.gap(space::small);
    const std::string more =
        problems.is_full() ? std::string("and many more") : "and " + std::to_string(problems.size() - shown) + " more";
    sheet.paragraph(more, type::small, Tone::Muted);
}

} // namespace ui
