#include "core/guide/way_on.h"

#include <algorithm>

namespace core {

std::string_view gist_of(std::string_view choice_text)
{
    bool is_code = false; // between backticks: "`Expect: 100-continue`"
    for (std::size_t i = 0; i + 1 < choice_text.size(); ++i) {
        is_code = is_code != (choice_text[i] == '`');
        if (!is_code && (choice_text[i] == ':' || choice_text[i] == '.') && choice_text[i + 1] == ' ')
            return choice_text.substr(0, i);
    }
    return choice_text;
}

void offer_way_on(GuideQuestion& question)
{
    const auto usual = std::find_if(question.choices.begin(), question.choices.end(),
                                    [&](const GuideChoice& choice) { return choice.id == question.usual; });
    if (usual == question.choices.end())
        return;
    question.choices.push_back(
        {std::string(unsure_id),
         "I do not know: go on with the most common case, “" + std::string(gist_of(usual->text)) + "”", usual->path,
         usual->next});
}

} // namespace core
