// Any text as a place in the guide and, behind a line break, as a house style: every link that is offered from there
// leads where it says, for good.
#include "core/catalog/house_style.h"
#include "core/guide/guide_place.h"
#include "tests/fuzz/promise.h"

#include <algorithm>

namespace {

using namespace core;

void inspect_links(const Guide& guide, const GuidePlace& place)
{
    fuzz::promise((place.question != nullptr) != (place.verdict != nullptr), "a place asks a question or is the end");
    fuzz::promise(place.steps.size() <= most_questions, "no way is longer than the longest");
    fuzz::promise(place.open <= place.steps.size(), "the open step is on the way");
    for (std::size_t i = 0; i < place.steps.size(); ++i) {
        const GuidePlace changed = parse_place(guide, link_to_change(place, i));
        fuzz::promise(changed.whole && changed.open == i, "a link to change an answer opens that answer");
        fuzz::promise(changed.question == place.steps[i].question, "a link to change an answer asks its question");
    }
    if (place.question == nullptr)
        return;
    for (const GuideChoice& choice : place.question->choices) {
        const GuidePlace next = parse_place(guide, link_to_choose(guide, place, place.answers, choice));
        const Answer given{place.question->id, choice.id};
        fuzz::promise(next.whole, "a link to choose is whole");
        fuzz::promise(std::count(next.answers.begin(), next.answers.end(), given) == 1,
                      "a link to choose holds the choice");
    }
}

void inspect_style(const Catalog& catalog, std::string_view text, const GuideVerdict* verdict)
{
    const HouseStyle style = parse_house_style(catalog, text).style;
    const StyleText again = parse_house_style(catalog, to_text(style));
    fuzz::promise(again.unknown.empty() && again.style == style, "a style is the same after it was written and read");
    fuzz::promise(!title_of(catalog, style).empty(), "a style has a title");
    if (verdict != nullptr)
        fuzz::promise(catalog.find_code(ruling_on(catalog, style, *verdict).best) != nullptr,
                      "a verdict is a code of the catalog in every style");
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalog catalog = fuzz::builtin_catalog();
    const std::string_view text = fuzz::text_of(data, size);
    const std::size_t line_break = std::min(text.find('\n'), text.size());
    const GuidePlace place = parse_place(catalog.guide, text.substr(0, line_break));
    inspect_links(catalog.guide, place);
    inspect_style(catalog, text.substr(std::min(line_break + 1, text.size())), place.verdict);
    return 0;
}
