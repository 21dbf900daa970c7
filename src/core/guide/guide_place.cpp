#include "core/guide/guide_place.h"

#include "core/base/text.h"

#include <optional>

namespace core {

namespace {

constexpr std::string_view open_mark = "~"; // may stand in an address unescaped, and in no id of a choice
static_assert(most_questions < 10);         // the place behind it is one digit

std::string with_mark(std::string_view link, std::size_t open)
{
    return std::string(link) + (link.empty() ? "" : ".") + std::string(open_mark) + std::to_string(open);
}

struct Split
{
    std::string_view way;
    std::optional<std::size_t> open;
    bool clean = true; // no mark, or a number behind it
};

Split split_mark(std::string_view item)
{
    const std::size_t mark = item.rfind(open_mark);
    if (mark == std::string_view::npos)
        return {item, std::nullopt, true};
    const std::string_view way = item.substr(0, mark == 0 ? 0 : mark - 1);
    const std::string_view number = item.substr(mark + 1);
    const bool is_place = number.size() == 1 && is_ascii_digit(number[0]) && (mark == 0 || item[mark - 1] == '.');
    if (!is_place)
        return {way, std::nullopt, false};
    return {way, static_cast<std::size_t>(number[0] - '0'), true};
}

} // namespace

GuidePlace parse_place(const Guide& guide, std::string_view item)
{
    const Split split = split_mark(item);
    GuideLink link = parse_link(guide, split.way);
    GuideWalk way = walk(guide, link.answers);
    GuidePlace place;
    place.answers = std::move(link.answers);
    place.steps = std::move(way.steps);
    place.whole = link.whole && split.clean && split.open.value_or(0) <= place.steps.size();
    place.changing = split.open.has_value() && place.whole;
    place.open = place.changing ? *split.open : place.steps.size();
    const bool is_asked_again = place.open < place.steps.size();
    place.question = is_asked_again ? place.steps[place.open].question : way.question;
    place.verdict = is_asked_again ? nullptr : way.verdict;
    return place;
}

std::string link_to_change(const GuidePlace& place, std::size_t index)
{
    GuideWalk way;
    way.steps = place.steps;
    return with_mark(to_link(way), index);
}

std::string link_to_choose(const Guide& guide, const GuidePlace& place, std::span<const Answer> remembered,
                           const GuideChoice& choice)
{
    std::vector<Answer> answers = place.answers;
    if (place.changing) {
        answers.assign(remembered.begin(), remembered.end());
        for (const Answer& own : place.answers)
            answers = with_answer(answers, own);
    }
    const GuideWalk way = walk(guide, with_answer(answers, {place.question->id, choice.id}));
    const std::string link = to_link(way);
    return place.changing && way.verdict == nullptr ? with_mark(link, way.steps.size()) : link;
}

} // namespace core
